import HearsayHTML
import HearsayText

/// What a page's JSON-LD says of its article (schema.org's `Article` and kinds of it).
struct StructuredData {
  var headline: String?
  var published: ArticleDate?
  var modified: ArticleDate?
  var authors: [String] = []
  var site: String?
  var language: String?
  /// `isAccessibleForFree`, where it says so.
  var isFree: Bool?

  /// Fills what is still empty.
  mutating func add(_ other: Self) {
    headline = headline ?? other.headline
    published = published ?? other.published
    modified = modified ?? other.modified
    if authors.isEmpty { authors = other.authors }
    site = site ?? other.site
    language = language ?? other.language
    isFree = isFree ?? other.isFree
  }
}

/// Reads the JSON-LD of a page.
struct StructuredDataFinder {
  private let dom: DOM
  private let text: NodeID
  private let table: JSONTable
  private let months: MonthNames

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
  }

  private enum Role {
    case article
    case page
  }

  private func read(_ role: Role, into result: inout StructuredData) {
    let items = table.rows.indices.lazy.filter { self.role(of: $0) == role }
    for row in items.prefix(Limits.structuredDataItems) {
      result.add(role == .article ? article(row) : page(row))
    }
  }

  private func role(of row: Int) -> Role? {
    guard table.rows[row].kind == .object, let type = table.member("@type", of: row) else {
      return nil
    }
    for name in table.strings(type) {
      if name.hasSuffix("Article") || name.hasSuffix("Posting") && name != "JobPosting"
        || name == "Report" || name == "Review"
      {
        return .article
      }
      if name.hasSuffix("WebPage") { return .page }
    }
    return nil
  }

  private func article(_ row: Int) -> StructuredData {
    var data = page(row)
    data.headline = text("headline", of: row) ?? text("name", of: row)
    data.authors = table.member("author", of: row).map(names) ?? []
    data.site = table.member("publisher", of: row).flatMap { names($0).first }
    return data
  }

  private func page(_ row: Int) -> StructuredData {
    StructuredData(
      published: date("datePublished", of: row) ?? date("dateCreated", of: row),
      modified: date("dateModified", of: row),
      language: text("inLanguage", of: row),
      isFree: table.member("isAccessibleForFree", of: row).flatMap(boolean)
    )
  }

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

  /// Names of persons or organizations: strings, objects with a name or an `@id`, arrays of these.
  private func names(_ row: Int) -> [String] {
    switch table.rows[row].kind {
    case .string: table.string(row).map { [PlainText.plain($0)] } ?? []
    case .object: name(ofObject: row)
    case .array: table.children(of: row).prefix(Limits.authors).flatMap(shallowNames)
    case .other: []
    }
  }

  private func shallowNames(_ row: Int) -> [String] {
    table.rows[row].kind == .array ? [] : names(row)
  }

  private func name(ofObject row: Int) -> [String] {
    if let name = table.member("name", of: row) {
      return table.strings(name).map(PlainText.plain)
    }
    guard let id = table.member("@id", of: row) else { return [] }
    return nameOfNode(table.raw(id)).map { [$0] } ?? []
  }

  /// The name of the object with an `@id`, somewhere in the same data.
  private func nameOfNode(_ id: ArraySlice<UInt8>) -> String? {
    for row in table.rows.indices where table.rows[row].kind == .object {
      guard let own = table.member("@id", of: row), table.raw(own) == id else { continue }
      if let name = text("name", of: row) { return name }
    }
    return nil
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
