import HearsayDocument
import HearsayText

/// Joins the claims of one occasion of speaking: its date and who carried it are told once and hold
/// for all of them.
///
///     KCNA reported a vice director … on Tuesday as saying "…". "…," the vice director said.
///     A vice director said on Tuesday, in a statement, that … . The official accused … . "…," the
///     statement added.
///
/// Claims of one holder in neighbouring sentences are of one occasion. So are those of a bare
/// description ("the official") right behind somebody unnamed, and those of a document that the
/// sentence of another claim names ("in a statement").
struct Occasions {
  let attributions: AttributionTable
  let reading: Reading

  /// An occasion goes on for this many sentences without a claim of the holder.
  private static let reach = 2

  private struct Occasion {
    var sentence: Int
    var date: DatedValue?
    var chain: [Link] = []
    /// True while nobody in it has a name.
    let isUnnamed: Bool
    /// The words of the sentences in which it was told.
    var words: Set<String> = []
  }

  /// The occasions in the order in which they began, and in which of them each holder spoke last.
  private struct Open {
    var occasions: [Occasion] = []
    var ofHolder: [String: Int] = [:]
  }

  /// The claims with the date and the chain of their occasion where they have none of their own.
  func completed(_ claims: [Claim]) -> [Claim] {
    var open = Open()
    return claims.enumerated().map { index, claim in
      guard let holder = claim.holder, let sentence = sentence(of: attributions[index]) else {
        return claim
      }
      let row = occasion(of: holder, in: sentence, &open)
      open.ofHolder[holder.name] = row
      open.occasions[row].sentence = sentence
      open.occasions[row].words.formUnion(reading.words[reading.sentences[sentence]])
      open.occasions[row].date = claim.statementDate ?? open.occasions[row].date
      if !claim.chain.isEmpty { open.occasions[row].chain = claim.chain }
      return claim.with(date: open.occasions[row].date, chain: open.occasions[row].chain)
    }
  }

  /// The occasion on which a holder speaks in a sentence; a new one where none goes on.
  private func occasion(of holder: Holder, in sentence: Int, _ open: inout Open) -> Int {
    if let row = open.ofHolder[holder.name], isOpen(open.occasions[row], sentence) { return row }
    if let row = taken(by: holder, in: sentence, open.occasions) { return row }
    open.occasions.append(Occasion(sentence: sentence, isUnnamed: holder.kind == .unnamed))
    return open.occasions.count - 1
  }

  private func isOpen(_ occasion: Occasion, _ sentence: Int) -> Bool {
    (0...Self.reach).contains(sentence - occasion.sentence)
  }

  /// The occasion of somebody else that a holder without a name belongs to; nil where there is none
  /// or more than one.
  private func taken(by holder: Holder, in sentence: Int, _ occasions: [Occasion]) -> Int? {
    let words = holder.passage.text.lowercased().split(separator: " ")
    guard words.count == 2, words[0] == "the" else { return nil }
    let open = occasions.indices.suffix(Self.choice).filter { row in
      isOpen(occasions[row], sentence)
    }
    let fitting = open.filter { row in
      switch holder.kind {
      case .unnamed: occasions[row].isUnnamed
      case .document: occasions[row].words.contains(String(words[1]))
      default: false
      }
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// How many occasions are looked at; more are never open at once in a text that can be followed.
  private static let choice = 16

  private func sentence(of attribution: Attribution) -> Int? {
    (attribution.cue.first ?? attribution.content.first)
      .map { reading.sentences.sentence(of: $0.lowerBound) }
  }
}
