import Foundation

@testable import HearsayHTML

/// One case of html5lib's tokenizer suite, with text as bytes: UTF-8 in which a lone surrogate is
/// written as three bytes.
struct TokenizerCase {
  let name: String
  let input: [UInt8]
  let initialState: String
  let lastStartTag: String?
  let output: [String]
  let errors: [String]

  /// The cases of a file, each once for every initial state.
  static func read(_ file: URL) throws -> [TokenizerCase] {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    guard let root = json as? [String: Any], let tests = root["tests"] as? [[String: Any]] else {
      return []
    }
    return tests.enumerated().flatMap { number, test in
      read(test, name: "tokenizer/\(file.lastPathComponent)#\(number)")
    }
  }

  private static func read(_ test: [String: Any], name: String) -> [TokenizerCase] {
    let isEscaped = test["doubleEscaped"] as? Bool ?? false
    let bytes = { (text: String) in isEscaped ? unescaped(text) : Array(text.utf8) }
    let states = test["initialStates"] as? [String] ?? ["Data state"]
    let tokens = (test["output"] as? [[Any]] ?? []).map { shown($0, bytes) }
    let errors = (test["errors"] as? [[String: Any]] ?? []).map { error in
      "\(error["line"] ?? 0):\(error["col"] ?? 0) \(error["code"] ?? "")"
    }
    return states.map { state in
      TokenizerCase(
        name: states.count == 1 ? name : "\(name) \(state)",
        input: bytes(test["input"] as? String ?? ""),
        initialState: state,
        lastStartTag: test["lastStartTag"] as? String,
        output: tokens,
        errors: errors
      )
    }
  }

  /// One expected token as the line `TokenDump` writes for it.
  private static func shown(_ token: [Any], _ bytes: @escaping (String) -> [UInt8]) -> String {
    let text = { (index: Int) -> [UInt8]? in
      index < token.count ? (token[index] as? String).map(bytes) : nil
    }
    switch token[0] as? String {
    case "StartTag":
      let attributes = (token[2] as? [String: String] ?? [:]).map { (bytes($0), bytes($1)) }
      let isSelfClosing = token.count > 3 && token[3] as? Bool == true
      return TokenDump.startTag(text(1) ?? [], attributes, isSelfClosing)
    case "EndTag": return TokenDump.endTag(text(1) ?? [])
    case "Comment": return TokenDump.comment(text(1) ?? [])
    case "Character": return TokenDump.characters(text(1) ?? [])
    default:
      return TokenDump.doctype(text(1), text(2), text(3), token[4] as? Bool ?? true)
    }
  }

  /// Resolves `\uHHHH`.
  private static func unescaped(_ text: String) -> [UInt8] {
    var units: [UInt16] = []
    let source = Array(text.utf16)
    var index = 0
    while index < source.count {
      if index + 6 <= source.count, source[index] == 0x5C, source[index + 1] == 0x75,
        let digits = String(
          bytes: source[index + 2..<index + 6].map { UInt8($0) },
          encoding: .ascii
        ),
        let unit = UInt16(digits, radix: 16)
      {
        units.append(unit)
        index += 6
      } else {
        units.append(source[index])
        index += 1
      }
    }
    return utf8(units)
  }

  private static func utf8(_ units: [UInt16]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < units.count {
      let unit = units[index]
      if unit & 0xFC00 == 0xD800, index + 1 < units.count, units[index + 1] & 0xFC00 == 0xDC00 {
        let code = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(units[index + 1] & 0x3FF))
        bytes += Unicode.Scalar(code).map { Array(String($0).utf8) } ?? []
        index += 2
      } else if let scalar = Unicode.Scalar(unit) {
        bytes += Array(String(scalar).utf8)
        index += 1
      } else {
        bytes += [
          0xE0 | UInt8(unit >> 12), 0x80 | UInt8(unit >> 6 & 0x3F), 0x80 | UInt8(unit & 0x3F),
        ]
        index += 1
      }
    }
    return bytes
  }
}
