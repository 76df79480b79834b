public import HearsayModels
import HearsayText

/// The words by which tokenizer and sentence splitter decide.
public struct WordLists: Sendable {
  let abbreviations: Abbreviations
  let parts: WordParts

  /// Reads `lexicons/abbreviations.tsv` and `lexicons/word-parts.tsv`.
  public init(_ pack: DataPack) throws(DataPackError) {
    try self.init(
      abbreviations: pack.table("lexicons/abbreviations.tsv"),
      wordParts: pack.table("lexicons/word-parts.tsv")
    )
  }

  /// Reads two tables with the columns `form` and `kind`.
  public init(abbreviations: TableFile, wordParts: TableFile) throws(DataPackError) {
    self.abbreviations = try Abbreviations(abbreviations)
    parts = try WordParts(wordParts)
  }
}

/// The abbreviations that keep their stop, and what their stop can mean.
struct Abbreviations: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// Never ends a sentence ("Mr.").
    case title
    /// Only before a digit ("No. 5").
    case number
    /// Not at the end of a block ("Jan.").
    case calendar
    /// May end a sentence ("Inc.").
    case other
  }

  private var forms = FormTable()

  init(_ table: TableFile) throws(DataPackError) {
    let form = try table.column("form")
    let kind = try table.column("kind")
    for row in table.rows {
      let index = Kind.allCases.firstIndex { $0.rawValue == row[kind] }
      forms.insert(row.bytes(form), try row.require(index, "no such kind", in: table))
    }
  }

  /// The kind of an abbreviation, given without its last stop.
  ///
  /// A form in lower case also stands for its capitalized spellings, a capitalized one for its
  /// spelling in capitals ("GEN."); a single letter only for itself.
  func kind(of range: Range<Int>, in text: [UInt8]) -> Kind? {
    if let index = forms.value(of: range, in: text, folding: .digits) {
      return Kind.allCases[index]
    }
    guard range.count > 1, text[range.lowerBound].isASCIIUpper else { return nil }
    let index =
      forms.value(of: range, in: text, folding: .lowercased) ?? capitalized(range, in: text)
    return index.map { Kind.allCases[$0] }
  }

  private func capitalized(_ range: Range<Int>, in text: [UInt8]) -> Int? {
    guard text[range].allSatisfy(\.isASCIIUpper) else { return nil }
    let form = text[range.prefix(1)] + text[range.dropFirst()].map(\.asciiLowercased)
    return forms.value(of: form.indices, in: form, folding: .none)
  }
}

/// Words and parts of words with what they do.
struct WordParts: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// Stays with its hyphen and what follows ("non-").
    case prefix
    /// Comes apart from a number before it ("pm").
    case unit
    /// Two words written as one, the first of three letters ("cannot").
    case merger
    /// The last label of a web address.
    case domain
    /// A word that begins with an apostrophe, written without it ("em").
    case elision
    /// A capitalized word that begins a sentence after an abbreviation.
    case opener
    /// A verb that may follow a quotation which ends in "?" or "!".
    case cue
    /// A determiner made of a pronoun ("his").
    case possessive
    /// A pronoun that is no phrase of its own ("which").
    case connective
    /// A name of a day or month, or a word like "today".
    case calendar
    /// A stretch of time ("week").
    case period
    /// Ties a period to the day of writing ("last").
    case nearby
    /// The first word before a number ("more" in "more than 30").
    case bound
    /// The second word before a number ("than").
    case limit
    /// A single word before a number ("about").
    case approximation
  }

  /// For each form the kinds it is of, a bit for each.
  private var forms = FormTable()

  init(_ table: TableFile) throws(DataPackError) {
    let form = try table.column("form")
    let kind = try table.column("kind")
    var bits: [[UInt8]: Int] = [:]
    for row in table.rows {
      let index = Kind.allCases.firstIndex { $0.rawValue == row[kind] }
      let known = try row.require(index, "no such kind", in: table)
      bits[Array(row.bytes(form)), default: 0] |= Kind.allCases[known].bit
    }
    for (form, bits) in bits { forms.insert(form, bits) }
  }

  func contains(_ range: Range<Int>, of text: [UInt8], as kind: Kind) -> Bool {
    guard let bits = forms.value(of: range, in: text, folding: .lowercased) else { return false }
    return bits & kind.bit != 0
  }
}

extension WordParts.Kind {
  fileprivate var bit: Int {
    switch self {
    case .prefix: 1 << 0
    case .unit: 1 << 1
    case .merger: 1 << 2
    case .domain: 1 << 3
    case .elision: 1 << 4
    case .opener: 1 << 5
    case .cue: 1 << 6
    case .possessive: 1 << 7
    case .connective: 1 << 8
    case .calendar: 1 << 9
    case .period: 1 << 10
    case .nearby: 1 << 11
    case .bound: 1 << 12
    case .limit: 1 << 13
    case .approximation: 1 << 14
    }
  }
}

extension TableFile.Row {
  /// The value, or the error that the row lacks one.
  func require<Value>(
    _ value: Value?,
    _ reason: String,
    in table: TableFile
  ) throws(DataPackError) -> Value {
    guard let value else { throw .badLine(file: table.name, line: line, reason: reason) }
    return value
  }
}
