import HearsayText

/// What the words of a `class`, `rel` or `itemprop` say the element tells.
struct MetadataMarks {
  private(set) var author = false
  private(set) var date = false

  /// Longer names are of something that stands by the writer or the date.
  private static let longest = 4

  init(_ value: ArraySlice<UInt8>, _ words: MetadataWords) {
    var reader = NameReader(value)
    while let name = reader.next() {
      guard name.count <= Self.longest else { continue }
      author = author || name.contains { words.contains(.classAuthor, $0) }
      date = date || name.contains { words.contains(.classDate, $0) }
    }
  }

  /// A part of the path says author: `/authors/jane-doe`.
  static func isAuthorAddress(_ address: ArraySlice<UInt8>, _ words: MetadataWords) -> Bool {
    let parts = address.prefix(Limits.address).split(separator: .ascii("/"))
    return parts.count >= 2
      && parts.dropLast().contains { part in
        part.count <= longestPart && words.contains(.addressAuthor, WordTable.key(part))
      }
  }

  private static let longestPart = 14
}
