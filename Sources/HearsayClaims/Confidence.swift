public import HearsayDocument

/// How sure the program is of a claim, slot by slot: the share of slots read in the same way that
/// were right in hand-marked articles.
public struct Confidence: Hashable, Sendable {
  public let content: Double
  /// 1 where the text names no holder.
  public let holder: Double
  public let stance: Double
  /// Of the statement's date; 1 where there is none.
  public let date: Double

  public init(content: Double, holder: Double, stance: Double, date: Double) {
    self.content = content
    self.holder = holder
    self.stance = stance
    self.date = date
  }

  /// That content, holder and stance are all right, as if they were right independently.
  public var whole: Double { content * holder * stance }
}

/// The slots of a claim that are left empty where the program is not sure enough.
public enum Slot: String, Sendable, CaseIterable {
  case holder, date
}

/// What hand-marked articles say of the ways slots are read: `rules/confidence.tsv`.
public struct ConfidenceTable: Sendable {
  /// A slot surer than this is given; the others stay empty.
  public static let threshold = 0.5

  private var shares: [String: Double] = [:]

  /// - Parameter rows: slot, how it was read, and the share of right ones.
  public init(rows: [[String]]) {
    for row in rows where row.count >= 3 {
      shares[row[0] + " " + row[1]] = Double(row[2])
    }
  }

  func content(_ construction: Construction) -> Double { share("content", construction.rawValue) }

  func stance(_ ground: StanceGround) -> Double { share("stance", ground.rawValue) }

  func date(method: String) -> Double { share("date", method) }

  /// - Parameter form: what the words of the holder are; nil for words that are no mention.
  func holder(_ construction: Construction, _ form: Mention.Form?) -> Double {
    share("holder", construction.rawValue) * share("holder", Self.name(of: form))
  }

  private static func name(of form: Mention.Form?) -> String {
    switch form {
    case .name: "name"
    case .nominal: "nominal"
    case .pronoun: "pronoun"
    case nil: "words"
    }
  }

  private func share(_ slot: String, _ key: String) -> Double {
    shares[slot + " " + key] ?? shares[slot + " *"] ?? 1
  }
}

/// Why a claim was read as it was.
public struct Grounds: Hashable, Sendable {
  /// What ties cue, source and content together.
  public let construction: Construction
  /// What decided the stance.
  public let stance: StanceGround

  public init(construction: Construction, stance: StanceGround) {
    self.construction = construction
    self.stance = stance
  }
}
