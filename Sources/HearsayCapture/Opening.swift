import HearsayText

/// The first bytes of a page that may be text, ready to be compared: in lower case, as ASCII where
/// they are UTF-16, without a byte order mark and the white space in front.
struct Opening {
  private static let length = 1 << 16

  private let head: [UInt8]
  private let text: ArraySlice<UInt8>

  init(of bytes: [UInt8]) {
    head = Self.narrowed(Array(bytes.prefix(Self.length))).map(\.asciiLowercased)
    let unmarked = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    text = unmarked.drop(while: \.isASCIIWhitespace)
  }

  /// The units of UTF-16 that are ASCII; other bytes as they are.
  private static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
    let pairs = stride(from: 0, to: bytes.count - 1, by: 2)
    let high: Int
    if bytes.starts(with: [0xFF, 0xFE]) {
      high = 1
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      high = 0
    } else {
      let nuls = pairs.reduce(into: [0, 0]) { nuls, at in
        nuls[0] += bytes[at] == 0 ? 1 : 0
        nuls[1] += bytes[at + 1] == 0 ? 1 : 0
      }
      guard let most = nuls.max(), most * 4 > bytes.count, nuls[0] != nuls[1] else { return bytes }
      high = nuls[0] > nuls[1] ? 0 : 1
    }
    return pairs.compactMap { at in bytes[at + high] == 0 ? bytes[at + 1 - high] : nil }
  }

  var isBinary: Bool {
    let controls = head.count { $0 < 0x20 && !$0.isASCIIWhitespace && $0 != 0x1B }
    return controls * 10 > head.count
  }

  /// HTML, a feed, MHTML or text.
  var kind: PageKind {
    if looksLikeMHTML { return .mhtml }
    var rest = text
    while let prologue = Self.prologue(rest) {
      rest = rest.dropFirst(prologue).drop(while: \.isASCIIWhitespace)
    }
    if Self.feedTags.contains(where: { Self.opens(rest, with: $0) }) { return .feed }
    if rest.starts(with: "<!doctype".utf8) { return .html }
    if Self.pageTags.contains(where: { Self.opens(rest, with: $0) }) { return .html }
    return holdsDocument ? .html : .text
  }

  /// The length of a comment, an XML declaration or another processing instruction in front.
  private static func prologue(_ rest: ArraySlice<UInt8>) -> Int? {
    if rest.starts(with: "<!--".utf8) { return distance(past: "-->", in: rest) }
    if rest.starts(with: "<?".utf8) { return distance(past: ">", in: rest) }
    return nil
  }

  private static func distance(past end: String, in rest: ArraySlice<UInt8>) -> Int? {
    let end = Array(end.utf8)
    guard rest.count >= end.count else { return nil }
    let last = rest.endIndex - end.count
    let found = (rest.startIndex...last).first { rest[$0...].starts(with: end) }
    return found.map { $0 + end.count - rest.startIndex }
  }

  /// True for `<name` and then white space, `>` or `/`: "tag-terminating byte" of the MIME
  /// Sniffing Standard.
  private static func opens(_ rest: ArraySlice<UInt8>, with name: String) -> Bool {
    let tag = "<" + name
    guard rest.starts(with: tag.utf8) else { return false }
    guard let next = rest.dropFirst(tag.utf8.count).first else { return false }
    return next.isASCIIWhitespace || next == .ascii(">") || next == .ascii("/")
  }

  /// True for the tags of a whole document anywhere, since a scrape may begin with anything.
  ///
  /// Stray `<` and single tags are not enough.
  private var holdsDocument: Bool {
    var seen = Set<String>()
    var at = text.startIndex
    while let open = text[at...].firstIndex(of: .ascii("<")) {
      if let tag = Self.documentTags.first(where: { Self.opens(text[open...], with: $0) }) {
        seen.insert(tag)
      }
      at = open + 1
    }
    return seen.count >= 2
  }

  private var looksLikeMHTML: Bool {
    let headers = text.prefix(4096)
    guard headers.starts(with: "from:".utf8) || headers.starts(with: "mime-version:".utf8) else {
      return false
    }
    return Self.distance(past: "multipart/related", in: headers) != nil
  }

  private static let feedTags = ["rss", "feed", "rdf:rdf"]
  private static let documentTags = ["html", "head", "body"]
  /// The tags the MIME Sniffing Standard knows, and those that fragments of pages begin with.
  private static let pageTags = [
    "html", "head", "body", "script", "iframe", "h1", "h2", "div", "font", "table", "a", "style",
    "title", "b", "br", "p", "meta", "link", "article", "main", "section", "header", "span", "ul",
    "nav", "img", "figure", "noscript", "base", "form",
  ]
}
