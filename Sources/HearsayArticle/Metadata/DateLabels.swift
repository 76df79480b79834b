/// What the words around a date say that it is the date of.
///
///     Published 8 November 2022       published
///     8 November 2022, updated        modified
///     Copyright 8 November 2022       something else
struct DateLabels {
  enum Label: Equatable {
    case role(DateLine.Role)
    /// The date is about something else.
    case foreign
  }

  private let table: WordTable
  private let words: MetadataWords

  /// How far from a date its label may stand, in words; and in a sentence.
  private static let (before, behind, near) = (6, 5, 3)
  /// The longest line that is only a label for the next one.
  private static let labelLine = 3

  init(_ table: WordTable, _ words: MetadataWords) {
    self.table = table
    self.words = words
  }

  /// What the nearest label in the date's line says: before the date, else behind it.
  func label(of date: Range<Int>, in line: Range<Int>) -> Label? {
    let before = max(line.lowerBound, date.lowerBound - Self.before)..<date.lowerBound
    if let label = label(in: before.reversed()) { return label }
    let behind = date.upperBound..<min(line.upperBound, date.upperBound + Self.behind)
    return endsLine(behind, of: line) ? label(in: behind) : nil
  }

  /// What a label right before or behind the date says.
  func nearest(to date: Range<Int>, in line: Range<Int>) -> Label? {
    let before = max(line.lowerBound, date.lowerBound - Self.near)..<date.lowerBound
    let behind = date.upperBound..<min(line.upperBound, date.upperBound + Self.behind)
    return label(in: before.reversed()) ?? label(in: behind)
  }

  /// What a line says that is a label and nothing else.
  func label(ofLine line: Range<Int>) -> Label? {
    guard line.count <= Self.labelLine, let last = line.last else { return nil }
    return label(in: [last, line.lowerBound])
  }

  /// What the first label among the words says.
  private func label(in words: some Sequence<Int>) -> Label? {
    words.lazy.compactMap { label(table[$0].key) }.first
  }

  /// What a word says of the date that stands by it.
  func label(_ key: UInt64) -> Label? {
    if words.contains(.published, key) { return .role(.published) }
    if words.contains(.modified, key) { return .role(.modified) }
    return words.contains(.foreignDate, key) ? .foreign : nil
  }

  /// A label with numbers behind it is of these: "8 November, updated 3 days ago".
  private func endsLine(_ behind: Range<Int>, of line: Range<Int>) -> Bool {
    guard let label = behind.first(where: { label(table[$0].key) != nil }) else { return false }
    return !(label..<line.upperBound).contains { table.beginsWithDigit($0) }
  }
}
