import HearsayClaims
import HearsayDocument
import HearsayText

/// What led to each slot of a claim: the words, what they were taken for, and how sure that is.
struct ClaimExplanation {
  private let claim: Claim

  init(_ claim: Claim) {
    self.claim = claim
  }

  /// A line a slot: its name, and the rest made safe to print.
  var lines: [(slot: String, words: String)] {
    [
      ("cue", cue), ("holder", holder), ("chain", chain), ("content", content), ("stance", stance),
      ("date", date),
    ].compactMap { slot, words in words.map { (slot, $0) } }
  }

  private var cue: String? {
    let words = claim.cue.text.isEmpty ? nil : Self.quoted(claim.cue)
    return Self.joined([words, Wording.construction(claim.grounds.construction)])
  }

  private var holder: String? {
    let sureness = claim.confidence.holder
    guard let holder = claim.holder else { return empty(.holder, sureness, "names") }
    let name = neutral(holder.name)
    let isSpelledOut = neutral(holder.passage.text) == name
    return Self.joined([
      Self.quoted(holder.passage) + (isSpelledOut ? "" : " is " + name),
      holder.kind == .unnamed ? nil : holder.kind.rawValue,
      holder.number == .plural ? "several" : nil,
      holder.country.map { "country " + neutral($0) },
      holder.role.map { "known by the role " + Wording.quoted(neutral($0)) },
      holder.principal.map { "speaks on behalf of " + neutral($0) },
      Wording.anonymity(holder.anonymity), Self.sure(sureness),
    ])
  }

  private var chain: String? {
    guard !claim.chain.isEmpty else { return nil }
    let links = claim.chain.map { Self.quoted($0.passage) + " (" + $0.role.rawValue + ")" }
    return "carried by " + links.joined(separator: ", then by ")
  }

  private var content: String? {
    guard !claim.content.text.isEmpty else { return nil }
    let places = claim.content.codePoints.map { "\($0.lowerBound)-\($0.upperBound)" }
    let pieces = Wording.count(places.count, "piece") + " at " + Wording.list(places)
    return Self.joined([
      pieces, claim.polarity.rawValue, claim.modality.rawValue, Self.sure(claim.confidence.content),
    ])
  }

  private var stance: String? {
    Self.joined([
      Wording.verb(claim.stance), Wording.ground(claim.grounds.stance),
      Self.sure(claim.confidence.stance),
    ])
  }

  private var date: String? {
    let sureness = claim.confidence.date
    guard let date = claim.statementDate else { return empty(.date, sureness, "tells") }
    let words = date.text.map { Wording.quoted(neutral($0)) + " is " } ?? ""
    return Self.joined([
      words + neutral(date.value), Wording.precision(date.precision), Wording.origin(of: date),
      Self.sure(sureness),
    ])
  }

  // MARK: Pieces

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).joined(separator: "; ")
  }

  private static func quoted(_ passage: Passage) -> String {
    Wording.quoted(neutral(passage.text))
  }

  private static func sure(_ share: Double) -> String { "confidence " + Wording.decimal(share) }

  /// Why a slot is empty: there is nothing, or it was not sure enough.
  private func empty(_ slot: Slot, _ share: Double, _ verb: String) -> String {
    guard claim.abstained.contains(slot) else { return "the text \(verb) none here" }
    return "left empty: what was read has confidence " + Wording.decimal(share) + ", below "
      + Wording.decimal(ConfidenceTable.threshold)
  }
}

extension Paper {
  private static let slotColumn = 9

  /// What led to the slots of a claim, under the claim.
  mutating func explain(_ claim: Claim) {
    for (slot, words) in ClaimExplanation(claim).lines {
      paragraph(
        [Run(words)],
        indent: ClaimPhrase.column,
        hanging: ClaimPhrase.column + Self.slotColumn,
        label: Run(slot, .faint)
      )
    }
  }
}
