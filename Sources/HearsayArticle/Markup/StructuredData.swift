import HearsayHTML
import HearsayText

/// What a page's JSON-LD says of its article (schema.org's `Article` and kinds of it).
struct StructuredData {
  var headline: String?
  var published: ArticleDate?
  var modified: ArticleDate?
  var authors: [Author] = []
  var site: String?
  var language: String?
  /// `isAccessibleForFree`, where it says so.
  var isFree: Bool?
  /// How many words the article has.
  var words: Int?
  /// The keys of the words of its text; empty where none is given.
  var body: [UInt64] = []

  struct Author {
    let name: String
    let isOrganization: Bool
  }

  /// Fills what is still empty.
  mutating func add(_ other: Self) {
    headline = headline ?? other.headline
    published = published ?? other.published
    modified = modified ?? other.modified
    if authors.isEmpty { authors = other.authors }
    site = site ?? other.site
    language = language ?? other.language
    isFree = isFree ?? other.isFree
    words = words ?? other.words
    if body.isEmpty { body = other.body }
  }
}

/// Reads the JSON-LD of a page.
struct StructuredDataFinder {
  private let dom: DOM
  private let text: NodeID
  private let table: JSONTable
  private let months: MonthNames
  private let mainRows: [Int]

  /// True for `<script type="application/ld+json">`.
  static func isData(_ node: NodeID, in dom: DOM) -> Bool {
    guard let type = dom.attribute(.type, of: node) else { return false }
    return WordTable.key(dom.bytes(of: type).prefix(while: { $0 != .ascii(";") })) == dataType
  }

  private static let dataType = WordTable.key("application/ld+json")

  /// What the articles of all blocks say, the first the surest; then what their pages say.
  static func data(in nodes: [NodeID], of dom: DOM, months: MonthNames) -> StructuredData {
    let finders = nodes.prefix(Limits.structuredDataBlocks).compactMap { Self($0, dom, months) }
    var result = StructuredData()
    for finder in finders { finder.read(.article, into: &result) }
    for finder in finders { finder.read(.page, into: &result) }
    return result
  }

  private init?(_ script: NodeID, _ dom: DOM, _ months: MonthNames) {
    guard let text = dom.children(of: script).first(where: { dom.kind(of: $0) == .text }) else {
      return nil
    }
    self.dom = dom
    self.text = text
    self.months = months
    table = JSONTable(dom.data(of: text))
    mainRows = Self.mainRows(of: table)
  }

  private enum Role {
    case article
    case page
  }

  private func read(_ role: Role, into result: inout StructuredData) {
    let items = mainRows.lazy.filter { self.role(of: $0) == role }
    for row in items.prefix(Limits.structuredDataItems) {
      result.add(role == .article ? article(row) : page(row))
    }
  }

  /// The objects that speak of the page itself: not inside others, but for those that only hold
  /// things together.
  ///
  /// Reviews, comments and lists of other articles are inside.
  private static func mainRows(of table: JSONTable) -> [Int] {
    var rows: [Int] = []
    var row = 0
    while row < table.rows.count {
      let isMain = table.rows[row].key == nil || holders.contains { table.hasKey($0, row) }
      if isMain, table.rows[row].kind == .object { rows.append(row) }
      row = isMain ? row + 1 : table.rows[row].end
    }
    return rows
  }

  private static let holders: [StaticString] = ["@graph", "mainEntity", "mainEntityOfPage"]

  private func role(of row: Int) -> Role? {
    guard let type = table.member("@type", of: row) else { return nil }
    for name in table.strings(type) {
      if name.hasSuffix("Article") || name.hasSuffix("Posting") && name != "JobPosting"
        || Self.works.contains(name)
      {
        return .article
      }
      if name.hasSuffix("Page") { return .page }
    }
    return nil
  }

  private static let works: Set<String> = [
    "Report", "Review", "Recipe", "HowTo", "CreativeWork", "Guide", "ScholarlyWork",
  ]

  private func article(_ row: Int) -> StructuredData {
    var data = page(row)
    data.headline = text("headline", of: row) ?? text("name", of: row)
    data.words = words(row)
    data.body = table.member("articleBody", of: row).map { PlainText.keys(table.raw($0)) } ?? []
    data.site = table.member("publisher", of: row).flatMap { names($0).first?.name }
    return data
  }

  private func page(_ row: Int) -> StructuredData {
    StructuredData(
      published: date("datePublished", of: row) ?? date("dateCreated", of: row),
      modified: date("dateModified", of: row),
      authors: authors(of: row),
      language: text("inLanguage", of: row),
      isFree: table.member("isAccessibleForFree", of: row).flatMap(boolean)
    )
  }

  /// As it says, or those of the text it gives.
  private func words(_ row: Int) -> Int? {
    if let count = table.member("wordCount", of: row) {
      return Int(String(decoding: table.raw(count).prefix(Self.digits), as: UTF8.self))
    }
    guard let body = table.member("articleBody", of: row) else { return nil }
    return table.raw(body).split { $0 == 0x20 || $0 == .ascii("\\") }.count
  }

  private static let digits = 8

  private func text(_ key: StaticString, of row: Int) -> String? {
    table.member(key, of: row).flatMap(table.string).map(PlainText.plain).flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  private func boolean(_ row: Int) -> Bool? {
    switch WordTable.key(table.raw(row)) {
    case Self.yes: true
    case Self.no: false
    default: nil
    }
  }

  private static let (yes, no) = (WordTable.key("true"), WordTable.key("false"))

  private func authors(of row: Int) -> [StructuredData.Author] {
    for key in ["author", "creator"] as [StaticString] {
      let found = table.member(key, of: row).map(names) ?? []
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Persons or organizations: strings, objects with a name or an `@id`, arrays of these.
  private func names(_ row: Int) -> [StructuredData.Author] {
    switch table.rows[row].kind {
    case .string: string(row)
    case .object: object(row)
    case .array: table.children(of: row).prefix(Limits.authors).flatMap(shallowNames)
    case .other: []
    }
  }

  private func shallowNames(_ row: Int) -> [StructuredData.Author] {
    table.rows[row].kind == .array ? [] : names(row)
  }

  private func string(_ row: Int) -> [StructuredData.Author] {
    table.string(row).map { [author(PlainText.plain($0), isOrganization: false)] } ?? []
  }

  private func author(_ name: String, isOrganization: Bool) -> StructuredData.Author {
    StructuredData.Author(name: name, isOrganization: isOrganization)
  }

  private func object(_ row: Int) -> [StructuredData.Author] {
    guard let name = table.member("name", of: row) else {
      guard let id = table.member("@id", of: row) else { return [] }
      return node(table.raw(id)).map(object) ?? []
    }
    let types = table.member("@type", of: row).map(table.strings) ?? []
    let isOrganization = !types.isEmpty && !types.contains("Person")
    return table.strings(name).map { author(PlainText.plain($0), isOrganization: isOrganization) }
  }

  /// The object with an `@id` and a name, somewhere in the same data.
  private func node(_ id: ArraySlice<UInt8>) -> Int? {
    table.rows.indices.first { row in
      guard table.rows[row].kind == .object, let own = table.member("@id", of: row) else {
        return false
      }
      return table.raw(own) == id && table.member("name", of: row) != nil
    }
  }

  private func date(_ key: StaticString, of row: Int) -> ArticleDate? {
    guard let value = table.member(key, of: row), table.rows[value].kind == .string,
      let found = WrittenDate.read(table.raw(value), months)
    else { return nil }
    let start = dom.data(of: text).startIndex
    let bytes = table.rows[value].bytes
    return ArticleDate(
      date: found.date,
      precision: found.precision,
      method: .jsonLD,
      time: found.time,
      range: dom.source(
        of: (bytes.lowerBound - start)..<(bytes.upperBound - start),
        inText: text
      )
    )
  }
}

/// Text in places that should hold none of it but do hold tags and character references.
enum PlainText {
  /// The text without them, white space collapsed.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8.prefix(Limits.metadataText))
    let hasMarkup = bytes.contains { $0 == .ascii("&") || $0 == .ascii("<") }
    return collapsed(hasMarkup ? HTMLParser.parse(bytes).textBytes : bytes)
  }

  /// The keys of the words of a JSON string, in which there may be tags.
  static func keys(_ raw: ArraySlice<UInt8>) -> [UInt64] {
    let dom = HTMLParser.parse(JSONString.decoded(raw.prefix(Limits.articleBody)))
    var bytes: [UInt8] = []
    dom.forEachText(in: dom.root) { text in
      bytes += dom.data(of: text)
      bytes.append(0x20)
    }
    return WordTable(line: bytes).words.map(\.key)
  }

  static func collapsed(_ bytes: [UInt8]) -> String {
    String(
      decoding: Array(bytes.split(whereSeparator: \.isASCIIWhitespace).joined(separator: [0x20])),
      as: UTF8.self
    )
  }
}

extension DOM {
  fileprivate var textBytes: [UInt8] { textBytes(of: root) }
}
