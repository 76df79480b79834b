import HearsayDocument

/// Who may be the speaker of each quotation: the subjects beside it, in the sentences where it
/// opens and where it closes.
struct QuotationSpeakers {
  private var subjects: [Int: Set<Int>] = [:]

  init(_ drafts: [Draft], _ reading: NameReading) {
    let quotations = Self.quotations(reading)
    for draft in drafts where draft.isSubject && reading.quotations[draft.head] == 0 {
      guard let entity = draft.entity else { continue }
      for quotation in quotations[reading.sentenceOf[draft.head], default: []] {
        subjects[quotation, default: []].insert(entity)
      }
    }
  }

  /// Nil where nobody stands beside it.
  func entities(of quotation: Int) -> Set<Int>? { subjects[quotation] }

  /// The quotations that open or close in each sentence.
  private static func quotations(_ reading: NameReading) -> [Int: Set<Int>] {
    var found: [Int: Set<Int>] = [:]
    for token in reading.tokens.indices {
      let quotation = reading.quotations[token]
      guard quotation > 0, [.openQuote, .closeQuote].contains(reading.tokens.shapes[token]) else {
        continue
      }
      found[reading.sentenceOf[token], default: []].insert(quotation)
    }
    return found
  }
}
