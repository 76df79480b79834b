import HearsayDocument

/// A name found in the text: its words without article, title or possessive mark.
struct NameSpan: Hashable {
  /// How sure it is what the name is a name of.
  enum Evidence: UInt8, Comparable {
    /// Nothing but the capitals.
    case none
    /// The words around it.
    case context
    /// The name's own words, or the gazetteer.
    case own

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  var tokens: Range<Int>
  var label: EntityLabel
  var evidence: Evidence
  /// Row of the gazetteer, where the whole name stands there.
  var row: Int?
  var country: String?

  init(
    _ tokens: Range<Int>,
    _ label: EntityLabel,
    _ evidence: Evidence,
    row: Int? = nil,
    country: String? = nil
  ) {
    self.tokens = tokens
    self.label = label
    self.evidence = evidence
    self.row = row
    self.country = country
  }
}
