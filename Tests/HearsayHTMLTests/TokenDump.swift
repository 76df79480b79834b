@testable import HearsayHTML

/// Tokens as lines of text that can be compared.
///
/// Bytes are shown as Latin-1 so that none is lost.
enum TokenDump {
  static func startTag(
    _ name: [UInt8],
    _ attributes: [([UInt8], [UInt8])],
    _ isSelfClosing: Bool
  ) -> String {
    let list = attributes.map { "\(latin($0))=\(latin($1))" }.sorted().joined(separator: ";")
    return "<\(latin(name)) \(list)\(isSelfClosing ? " /" : "")>"
  }

  static func endTag(_ name: [UInt8]) -> String { "</\(latin(name))>" }
  static func comment(_ data: [UInt8]) -> String { "<!--\(latin(data))-->" }
  static func characters(_ data: [UInt8]) -> String { "'\(latin(data))" }

  static func doctype(
    _ name: [UInt8]?,
    _ publicID: [UInt8]?,
    _ systemID: [UInt8]?,
    _ isCorrect: Bool
  ) -> String {
    let parts = [name, publicID, systemID].map { $0.map { "\"\(latin($0))\"" } ?? "-" }
    return "<!DOCTYPE \(parts.joined(separator: " ")) \(isCorrect)>"
  }

  static func latin(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// Runs the tokenizer over a case and shows its tokens and errors.
  static func run(_ test: TokenizerCase) -> (tokens: [String], errors: [String]) {
    PageBytes.reading(test.input) { page in
      var tokenizer = Tokenizer(page: page)
      InputStream.check(page, into: &tokenizer.errors)
      tokenizer.state = state(named: test.initialState)
      tokenizer.isInForeignContent = tokenizer.state == .cdataSection
      if let name = test.lastStartTag {
        tokenizer.lastStartTag = tokenizer.names.atom(ofExact: Array(name.utf8))
      }
      let tokens = readAll(&tokenizer, test.input)
      let errors = tokenizer.errors.kept.sorted { $0.offset < $1.offset }
      return (tokens, errors.map { shown($0, in: test.input) })
    }
  }

  private static func readAll(_ tokenizer: inout Tokenizer, _ page: [UInt8]) -> [String] {
    var tokens: [String] = []
    var text: [UInt8] = []
    while true {
      tokenizer.next()
      let token = tokenizer.token
      switch token.kind {
      case .characters: text += bytes(token.data, tokenizer.decoded, page)
      case .null: text.append(0)
      default:
        if !text.isEmpty { tokens.append(characters(text)) }
        text = []
        if token.kind == .endOfFile { return tokens }
        tokens.append(markup(tokenizer, page))
      }
    }
  }

  private static func markup(_ tokenizer: borrowing Tokenizer, _ page: [UInt8]) -> String {
    let token = tokenizer.token
    let name = Array(tokenizer.names.bytes(of: token.name))
    let stored = { (data: StoredBytes, decoded: [UInt8]) in bytes(data, decoded, page) }
    switch token.kind {
    case .startTag:
      let rows = tokenizer.attributes[token.firstAttribute...].prefix(token.attributeCount)
      var attributes: [([UInt8], [UInt8])] = []
      for row in rows {
        attributes.append(
          (Array(tokenizer.names.bytes(of: row.name)), stored(row.value, tokenizer.decoded))
        )
      }
      return startTag(name, attributes, token.isSelfClosing)
    case .endTag: return endTag(name)
    case .comment: return comment(stored(token.data, tokenizer.decoded))
    default:
      let decoded = tokenizer.decoded
      let part = { (data: StoredBytes?) in data.map { stored($0, decoded) } }
      let doctype = tokenizer.doctype
      return Self.doctype(
        part(doctype.name),
        part(doctype.publicID),
        part(doctype.systemID),
        !doctype.forceQuirks
      )
    }
  }

  static func bytes(_ data: StoredBytes, _ decoded: [UInt8], _ page: [UInt8]) -> [UInt8] {
    Array((data.isDecoded ? decoded : page)[data.indices])
  }

  private static func shown(_ error: HTMLParseError, in page: [UInt8]) -> String {
    var line = 1
    var column = 1
    for (offset, byte) in page.prefix(Int(error.offset)).enumerated() {
      if byte == 0x0A || byte == 0x0D && !(offset + 1 < page.count && page[offset + 1] == 0x0A) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        column += byte >= 0xF0 ? 2 : 1  // the suite counts UTF-16
      }
    }
    return "\(line):\(column) \(error.code.rawValue)"
  }

  private static func state(named name: String) -> TokenizerState {
    switch name {
    case "PLAINTEXT state": .plaintext
    case "RCDATA state": .rcdata
    case "RAWTEXT state": .rawtext
    case "Script data state": .scriptData
    case "CDATA section state": .cdataSection
    default: .data
    }
  }
}
