import HearsayDocument
import HearsayModels
import HearsayText

/// The counted words: for each form its classes and its lemmas.
///
/// Digits are kept as 0, a curly
/// apostrophe as a straight one.
struct ClassLexicon: Sendable {
  private var forms = FormTable()
  private(set) var counts = ClassCounts()
  private(set) var totals: [Float] = []
  private var lemmas: [[Lemma]] = []

  /// The lemma of a form under a tag, where it is not the form itself.
  private struct Lemma: Sendable {
    let tag: UPOS
    let text: String
  }

  /// Reads a table with the columns `form classes lemmas`.
  init(_ table: TableFile, _ classes: inout WordClasses) throws(DataPackError) {
    let (form, cell, lemma) = (
      try table.column("form"), try table.column("classes"), try table.column("lemmas")
    )
    for row in table.rows {
      let index = counts.append(row.bytes(cell), &classes)
      forms.insert(row.bytes(form), try row.require(index, "bad classes", in: table))
      totals.append(counts[counts.rows - 1].reduce(0) { $0 + $1.count })
      lemmas.append(Self.lemmas(row.bytes(lemma)))
    }
  }

  /// The row of a form as it is written, or of the form in lower case.
  func row(_ range: Range<Int>, in text: [UInt8], lowercased: Bool = false) -> Int? {
    let folding: FormTable.Folding = lowercased ? .lowercasedDigits : .digits
    // A curly apostrophe stands first ("’s") or second ("n’t", "O’Brien"), if anywhere.
    guard text[range.lowerBound] != 0xE2, range.count < 2 || text[range.lowerBound + 1] != 0xE2
    else {
      let plain = text.straightened(range)
      return forms.value(of: plain.indices, in: plain, folding: folding)
    }
    return forms.value(of: range, in: text, folding: folding)
  }

  func row(_ word: [UInt8]) -> Int? { forms.value(of: word.indices, in: word, folding: .digits) }

  /// The lemma that the table gives for a row's form under a tag.
  func lemma(_ row: Int, _ tag: UPOS) -> String? { lemmas[row].first { $0.tag == tag }?.text }

  private static func lemmas(_ cell: ArraySlice<UInt8>) -> [Lemma] {
    cell.split(separator: .ascii(" ")).compactMap { piece in
      guard let colon = piece.firstIndex(of: .ascii(":")) else { return nil }
      let name = String(decoding: piece[..<colon], as: UTF8.self)
      guard let tag = UPOS.allCases.first(where: { $0.name == name }) else { return nil }
      return Lemma(tag: tag, text: String(decoding: piece[(colon + 1)...], as: UTF8.self))
    }
  }
}

extension [UInt8] {
  /// The bytes of a range with "’" as "'".
  fileprivate func straightened(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if offset + 2 < range.upperBound, self[offset] == 0xE2, self[offset + 1] == 0x80,
        self[offset + 2] == 0x99
      {
        result.append(.ascii("'"))
        offset += 3
      } else {
        result.append(self[offset])
        offset += 1
      }
    }
    return result
  }
}
