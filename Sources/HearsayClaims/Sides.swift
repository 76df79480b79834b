import HearsayDocument

/// Which way a claim takes what it speaks of.
enum Side {
  case asserts, denies
  /// Takes no position on it: declines, did not deny, asks, tells it as somebody else's claim.
  case withholds
  /// Wants, promises or supports something: neither says that it is so nor that it is not.
  case none

  /// The side on the opposite of what a claim speaks of: who says that prices fell denies that they
  /// rose, but who denies that they fell does not say that they rose.
  var ofOpposite: Side {
    switch self {
    case .asserts: .denies
    case .denies: .withholds
    case .withholds, .none: self
    }
  }
}

extension Claim {
  /// Words that deny by themselves, as a cue's words begin; a negation below them turns them round.
  private static let denials = ["den", "reject", "dismiss", "refut", "rebut", "disput"]

  /// The side the claim takes as a whole.
  var side: Side {
    side(isNegated: polarity == .negative)
  }

  /// The side the claim takes on one act of its content.
  func side(of act: Act) -> Side {
    if act.isHedged { return .withholds }
    if act.isPresupposed, stance == .deny { return .none }
    // "We never sold arms, they invented that": the denial is in the negation, and only there.
    let isSaid =
      stance == .deny && !act.isNegated && !isDeniedByCue
      && statement.acts.contains(where: \.isNegated)
    return isSaid ? .withholds : side(isNegated: act.isNegated)
  }

  private func side(isNegated: Bool) -> Side {
    switch stance {
    case .deny: isNegated && isDeniedByCue ? .withholds : .denies
    case .decline, .question: .withholds
    case .assert, .confirm, .accuse, .warn, .criticize: isNegated ? .denies : .asserts
    case .demand, .promise, .threaten, .support: .none
    }
  }

  private var isDeniedByCue: Bool {
    cue.text.lowercased().split(separator: " ").contains { word in
      Self.denials.contains { word.hasPrefix($0) }
    }
  }

  /// Those who take part in the acts of the content.
  var parties: Set<Actor> { Set(statement.acts.flatMap(\.parties)) }
}
