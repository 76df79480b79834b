import HearsayDocument

/// A name found in the text: its words without article, title or possessive mark.
struct NameSpan: Hashable {
  var tokens: Range<Int>
  var label: EntityLabel
  /// Row of the gazetteer, where the whole name stands there.
  var row: Int?
  var country: String?

  init(
    _ tokens: Range<Int>,
    _ label: EntityLabel,
    row: Int? = nil,
    country: String? = nil
  ) {
    self.tokens = tokens
    self.label = label
    self.row = row
    self.country = country
  }
}
