/// The standard's "prescan a byte stream to determine its encoding".
public enum EncodingPrescan {
  /// The encoding label that a `<meta>` element of a page declares.
  ///
  /// The standard leaves to the reader how much of a page it looks at before parsing, and lets a
  /// `<meta>` found later change the encoding; of a page that is all there, all is looked at.
  ///
  /// - Parameter page: the page as received, in an encoding not yet known.
  /// - Returns: the label as written, white space around it left out; nil where there is none. The
  ///   labels for UTF-16 are given as `utf-8` and `x-user-defined` as `windows-1252`, as the
  ///   standard says. A label may name no encoding; then the declaration counts for nothing, and
  ///   `isSupported` decides that the search goes on.
  public static func label(
    in page: [UInt8],
    isSupported: (String) -> Bool = { _ in true }
  ) -> String? {
    var scanner = MetaScanner(page: page)
    while let declared = scanner.nextDeclaration() {
      let label = String(decoding: declared, as: UTF8.self)
      if isSupported(label) { return replacement(for: label.lowercased()) ?? label }
    }
    return nil
  }

  private static func replacement(for label: String) -> String? {
    switch label {
    case "utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2", "csunicode", "iso-10646-ucs-2",
      "unicodefeff", "unicodefffe":
      "utf-8"
    case "x-user-defined": "windows-1252"
    default: nil
    }
  }
}

/// Steps over comments and tags and reads the attributes of `<meta>`.
private struct MetaScanner {
  let page: [UInt8]
  var position = 0

  init(page: [UInt8]) { self.page = page }

  private var current: UInt8? { position < page.count ? page[position] : nil }

  /// The label of the next `<meta>` that declares one.
  mutating func nextDeclaration() -> [UInt8]? {
    while let byte = current {
      guard byte == 0x3C else {
        position += 1
        continue
      }
      if startsMeta {
        position += 6
        if let label = declaration() { return label }
      } else {
        skipMarkup()
      }
    }
    return nil
  }

  private func byte(after offset: Int) -> UInt8? {
    position + offset < page.count ? page[position + offset] : nil
  }

  private func matches(_ text: String) -> Bool {
    text.utf8.enumerated().allSatisfy { byte(after: $0)?.asciiLowercased == $1 }
  }

  private var startsMeta: Bool {
    guard matches("<meta"), let next = byte(after: 5) else { return false }
    return next.isASCIIWhitespace || next == 0x2F
  }

  /// A comment, a tag or `<!`, `</`, `<?`; otherwise the `<` alone.
  private mutating func skipMarkup() {
    if matches("<!--") { return skipComment() }
    let next = byte(after: 1)
    let isEndTag = next == 0x2F
    if byte(after: isEndTag ? 2 : 1)?.isASCIILetter == true { return skipTag() }
    if next == 0x21 || next == 0x2F || next == 0x3F {
      while let byte = current, byte != 0x3E { position += 1 }
    }
    position += 1
  }

  /// The two dashes may be those of the start.
  private mutating func skipComment() {
    position += 2
    while current != nil, !matches("-->") { position += 1 }
    position += 3
  }

  private mutating func skipTag() {
    while let byte = current, !byte.isASCIIWhitespace, byte != 0x3E { position += 1 }
    while nextAttribute() != nil {}
    position += 1
  }

  /// The label that the attributes of a `<meta>` declare.
  private mutating func declaration() -> [UInt8]? {
    var seen: Set<[UInt8]> = []
    var hasPragma = false
    var charset: [UInt8]?
    var content: [UInt8]?
    while let (name, value) = nextAttribute() {
      guard seen.insert(name).inserted else { continue }
      switch String(decoding: name, as: UTF8.self) {
      case "http-equiv": hasPragma = value.elementsEqual("content-type".utf8)
      case "content": content = Self.charset(inContent: value)
      case "charset": charset = value
      default: break
      }
    }
    guard isInsideTag else { return nil }
    return (charset ?? (hasPragma ? content : nil)).map(Self.trimmed)
  }

  /// A tag cut off by the end of the bytes declares nothing.
  private var isInsideTag: Bool { position < page.count }

  private static func trimmed(_ label: [UInt8]) -> [UInt8] {
    let start = label.firstIndex { !$0.isASCIIWhitespace } ?? label.endIndex
    let end = label.lastIndex { !$0.isASCIIWhitespace }.map { $0 + 1 } ?? start
    return Array(label[start..<end])
  }

  /// The standard's "get an attribute", in small letters; nil at the tag's end.
  private mutating func nextAttribute() -> (name: [UInt8], value: [UInt8])? {
    while let byte = current, byte.isASCIIWhitespace || byte == 0x2F { position += 1 }
    guard let byte = current, byte != 0x3E else { return nil }
    var name: [UInt8] = []
    while let byte = current, !byte.isASCIIWhitespace, byte != 0x2F, byte != 0x3E {
      if byte == 0x3D, !name.isEmpty { break }
      name.append(byte.asciiLowercased)
      position += 1
    }
    skipWhitespace()
    guard current == 0x3D else { return (name, []) }
    position += 1
    skipWhitespace()
    return (name, attributeValue())
  }

  private mutating func skipWhitespace() {
    while let byte = current, byte.isASCIIWhitespace { position += 1 }
  }

  private mutating func attributeValue() -> [UInt8] {
    var value: [UInt8] = []
    if let quote = current, quote == 0x22 || quote == 0x27 {
      position += 1
      while let byte = current, byte != quote {
        value.append(byte.asciiLowercased)
        position += 1
      }
      position += 1
    } else {
      while let byte = current, !byte.isASCIIWhitespace, byte != 0x3E {
        value.append(byte.asciiLowercased)
        position += 1
      }
    }
    return value
  }

  /// The standard's "extracting a character encoding from a meta element".
  private static func charset(inContent value: [UInt8]) -> [UInt8]? {
    var rest = value[...]
    while let found = rest.firstRange(of: Array("charset".utf8)) {
      rest = rest[found.upperBound...].drop { $0.isASCIIWhitespace }
      guard rest.first == 0x3D else { continue }
      rest = rest.dropFirst().drop { $0.isASCIIWhitespace }
      return quoted(rest)
    }
    return nil
  }

  private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let quote = text.first else { return nil }
    if quote == 0x22 || quote == 0x27 {
      let inner = text.dropFirst()
      return inner.firstIndex(of: quote).map { Array(inner[..<$0]) }
    }
    return Array(text.prefix { !$0.isASCIIWhitespace && $0 != 0x3B })
  }
}
