import HearsayClaims
import HearsayDocument

/// How the holder of a claim stands to a proposition.
enum Side: String, Sendable, CaseIterable {
  case asserted, denied, other

  /// The mark before the stance: told once above the propositions.
  var sign: String {
    switch self {
    case .asserted: "+"
    case .denied: "−"
    case .other: "·"
    }
  }

  static let legend = "+ for it, − against it, · neither; the words are those of the articles."
}

/// A proposition with its claims found.
struct Topic {
  let proposition: Proposition
  /// Those who assert it first, then those who deny it, then the rest; each in the order of the
  /// accounts.
  let entries: [Entry]

  init(_ proposition: Proposition, in report: DossierReport) {
    self.proposition = proposition
    let asserted = Set(proposition.asserted)
    let denied = Set(proposition.denied)
    let all = proposition.claims.compactMap(report.claim).map { placed in
      let id = placed.claim.id
      let side: Side = denied.contains(id) ? .denied : asserted.contains(id) ? .asserted : .other
      return Entry(placed: placed, side: side)
    }
    entries = Side.allCases.flatMap { side in all.filter { $0.side == side } }
  }

  /// "asserted by A and B; denied by C; also D (declines)": no proposition is shown without its
  /// holders.
  var holders: String {
    let parts = [
      ("asserted by ", names(.asserted)), ("denied by ", names(.denied)), ("also ", names(.other)),
    ]
    return parts.filter { !$0.1.isEmpty }.map { $0 + Wording.list($1, most: 3) }
      .joined(separator: "; ")
  }

  private func names(_ side: Side) -> [String] {
    var seen: Set<String> = []
    return entries.filter { $0.side == side }
      .map {
        Wording.name($0.claim.holder)
          + (side == .other ? " (\(Wording.verb($0.claim.stance)))" : "")
      }
      .filter { seen.insert($0).inserted }
  }
}

extension Topic {
  /// A claim about the proposition.
  struct Entry {
    let placed: PlacedClaim
    let side: Side

    var claim: Claim { placed.claim }
  }

  /// One holder's words as one or more sources carry them.
  struct Voice {
    let side: Side
    let phrase: ClaimPhrase
    /// Where they stand: "[1:20-80] [3:90-150]".
    private(set) var references: String

    /// "+ asserts".
    var label: Run {
      let ink: Ink =
        switch side {
        case .asserted: .asserting
        case .denied: .denying
        case .other: phrase.ink
        }
      return Run(side.sign + " " + phrase.verb, ink)
    }

    fileprivate init(_ entry: Entry) {
      side = entry.side
      phrase = ClaimPhrase(entry.claim)
      references = entry.placed.reference
    }

    fileprivate mutating func add(_ entry: Entry) { references += " " + entry.placed.reference }
  }

  /// The entries, those of one side that read the same told once: a reprint adds no voice.
  var voices: [Voice] {
    var voices: [Voice] = []
    var known: [String: Int] = [:]
    for entry in entries {
      let key = entry.side.sign + ClaimPhrase(entry.claim).sentence
      if let index = known[key] {
        voices[index].add(entry)
      } else {
        known[key] = voices.count
        voices.append(Voice(entry))
      }
    }
    return voices
  }
}
