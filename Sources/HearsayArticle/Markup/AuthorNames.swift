import HearsayText

/// What the words of a `class`, `rel` or `itemprop` say the element tells.
struct MetadataMarks {
  private(set) var author = false
  private(set) var date = false

  private static let authors = keys(["author", "authors", "byline", "autor", "auteur", "writer"])
  private static let dates = keys(["date", "datum", "published", "pubdate", "posted", "datetime"])
  /// Longer names are of something that stands by the writer or the date.
  private static let longest = 4

  private static func keys(_ words: [String]) -> Set<UInt64> {
    Set(words.map { WordTable.key($0) })
  }

  private static let addresses = ["author", "authors", "autor", "autoren", "auteur", "byline"].map {
    Array($0.utf8)
  }

  /// A part of the path says author: `/authors/jane-doe`.
  static func isAuthorAddress(_ address: ArraySlice<UInt8>) -> Bool {
    let parts = address.prefix(Limits.address).split(separator: .ascii("/"))
    return parts.count >= 2
      && parts.dropLast().contains { part in
        part.count <= 8 && addresses.contains { $0.elementsEqual(part) }
      }
  }

  init(_ value: ArraySlice<UInt8>) {
    var reader = NameReader(value)
    while let name = reader.next() {
      guard name.count <= Self.longest else { continue }
      author = author || name.contains(where: Self.authors.contains)
      date = date || name.contains(where: Self.dates.contains)
    }
  }
}

/// Reads what metadata and bylines give as writers into names, one each.
enum AuthorNames {
  /// The names in a text; none where it does not read like names.
  ///
  ///     By Jane Doe and John Roe | The Daily Wire      Jane Doe, John Roe
  static func names(in text: String) -> [String] {
    let text = withoutOpener(text)
    let line = text.split(separator: "|", maxSplits: 1).first.map(String.init) ?? text
    return parts(of: line).compactMap(name).prefix(Limits.authors).map { $0 }
  }

  private static let openers = [
    "written by", "posted by", "published by", "reported by", "created by", "story by", "words by",
    "eingestellt von", "geschrieben von", "verfasst von", "veröffentlicht von", "publié par",
    "publicado por", "escrito por", "written by:", "by", "von", "par", "por", "author:",
    "autor:", "text:", "foto:",
  ]

  private static func withoutOpener(_ text: String) -> String {
    var text = Substring(text.drop { $0.isWhitespace })
    let lower = text.lowercased()
    for opener in openers where lower.hasPrefix(opener) {
      let rest = text.dropFirst(opener.count)
      guard let first = rest.first, first.isWhitespace || first == ":" || opener.hasSuffix(":")
      else { continue }
      text = rest.drop { $0.isWhitespace || $0 == ":" }
      break
    }
    return String(text)
  }

  private static let joiners: Set<String> = ["and", "und", "et", "y", "&", "with"]

  private static func parts(of line: String) -> [String] {
    line.split { $0 == "," || $0 == ";" || $0 == "•" || $0 == "\n" }.flatMap { part in
      part.split(separator: " ").split { joiners.contains($0.lowercased()) }
        .map { $0.joined(separator: " ") }
    }
  }

  private static let longestName = 6

  /// Up to six words with a letter and no digits, addresses or code.
  private static func name(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard (1...longestName).contains(words.count), text.utf8.count <= 60, text.utf8.count >= 2,
      text.contains(where: \.isLetter),
      !text.contains(where: { $0.isNumber || "@<>{}=#:\\".contains($0) }),
      !text.contains("www."), !text.hasSuffix(".com"), !text.hasSuffix("*"),
      !words.contains(where: { notNames.contains($0.lowercased()) })
    else { return nil }
    return text
  }

  /// Words that no name has but that stand where names are expected.
  private static let notNames: Set<String> = [
    "http", "https", "www", "updated", "published", "posted", "comments", "comment", "read", "min",
    "ago", "share", "follow", "about", "author", "more", "view", "all", "posts", "contributor",
    "editor", "reporter", "correspondent", "writer", "ph.d.", "phd", "md", "m.d.", "m.s.", "mba",
    "rd", "cfp", "jr.", "cpa", "senior", "ceo", "director", "founder", "manager", "profile",
    "expert", "admin", "administrator", "wordpressadmin", "said", "text", "name", "medically",
    "reviewed", "by", "i", "am",
  ]
}
