import HearsayText
import Testing

@Suite struct TextDecoderTests {
  private func text(_ page: DecodedText) -> String { String(decoding: page.utf8, as: UTF8.self) }

  private func kinds(_ page: DecodedText) -> [Finding.Kind] { page.findings.map(\.kind) }

  @Test(arguments: ["", "plain", "é", "日本 😀", "a\r\nb\tc", "\u{FFFD}"])
  func utf8IsKeptAsItIs(string: String) {
    let page = TextDecoder.decode(Array(string.utf8))
    #expect(text(page) == string)
    #expect(page.encoding == "utf-8")
    #expect(page.map.runCount <= 1)
    #expect(kinds(page) == (string.isEmpty ? [.empty] : []))
  }

  @Test(arguments: LegacySample.all)
  func declaredEncodings(sample: LegacySample) {
    let page = TextDecoder.decode(sample.bytes, declared: sample.encoding)
    #expect(text(page) == sample.text)
    #expect(page.encoding == sample.encoding)
    #expect(page.findings.isEmpty)
  }

  @Test(arguments: [
    "windows-1252", "windows-1251", "windows-1250", "gbk", "big5", "euc-jp", "shift_jis", "euc-kr",
    "iso-2022-jp", "utf-16le", "utf-16be",
  ])
  func guessedEncodings(encoding: String) throws {
    let sample = try #require(LegacySample.all.first { $0.encoding == encoding })
    let page = TextDecoder.decode(sample.bytes)
    #expect(page.encoding == encoding)
    #expect(text(page) == sample.text)
    #expect(kinds(page) == [.assumedEncoding])
  }

  @Test(arguments: [
    "The minister said “no” – it’s a café in Zürich and Malmö.", "¿Qué dijo el señor Ibáñez?",
    "Le président a déclaré être prêt à négocier dès août.", "Der Außenminister erklärte: „Nein“",
    "Skipet gikk på grunn ved Sørøya, sa politiet.", "£5m – not ‘£6m’", "naïve",
  ])
  func westernTextsAreWindows1252(string: String) {
    let bytes = string.unicodeScalars.map { windows1252($0) }
    let page = TextDecoder.decode(bytes)
    #expect(page.encoding == "windows-1252")
    #expect(text(page) == string)
  }

  private func windows1252(_ scalar: Unicode.Scalar) -> UInt8 {
    let print: [Unicode.Scalar: UInt8] = [
      "€": 0x80, "„": 0x84, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96,
    ]
    return print[scalar] ?? UInt8(truncatingIfNeeded: scalar.value)
  }

  @Test func byteOrderMarksAreTakenOffAndMapped() {
    let marks: [(String, String, [UInt8])] = [
      ("utf-8", "efbbbf", [0x61, 0xC3, 0xA9]), ("utf-16le", "fffe", [0x61, 0, 0xE9, 0]),
      ("utf-16be", "feff", [0, 0x61, 0, 0xE9]),
    ]
    for (encoding, mark, rest) in marks {
      let bytes = [UInt8](hex: mark) + rest
      let page = TextDecoder.decode(bytes, declared: "windows-1251")
      #expect(text(page) == "aé")
      #expect(page.encoding == encoding)
      #expect(page.findings.isEmpty)
      let source = page.map.source(of: Bytes(0, 3))
      #expect(source == Bytes(mark.utf8.count / 2..<bytes.count))
    }
  }

  /// The examples of table 3-8 of the Unicode Standard and of the WHATWG tests.
  @Test(arguments: [
    ("c0af61", "��a"), ("e080af", "���"), ("eda0bd", "���"), ("f4918080", "����"),
    ("61f1808062", "a�b"), ("e18061e280", "�a�"), ("f09f98", "�"), ("80bf", "��"),
    ("61f18080e180c26280636480bf64", "a���b�cd��d"), ("fe61ff", "�a�"),
  ])
  func invalidSequencesByMaximalSubparts(hex: String, expected: String) throws {
    let bytes = [UInt8](hex: hex)
    let page = TextDecoder.decode(bytes, declared: "utf-8")
    #expect(text(page) == expected)
    let finding = try #require(page.findings.first)
    #expect(finding.kind == .invalidEncoding)
    #expect(finding.detail.hasPrefix("\(expected.count { $0 == "�" }) "))
    let range = try #require(finding.range)
    #expect(page.utf8.string(range) == "�")
  }

  @Test func eachReplacementLeadsToItsOwnBytes() {
    let page = TextDecoder.decode([UInt8](hex: "61f18080e180c26280"), declared: "utf-8")
    #expect(text(page) == "a���b�")
    #expect(page.map.source(of: Bytes(1, 4)) == Bytes(1, 4))
    #expect(page.map.source(of: Bytes(4, 7)) == Bytes(4, 6))
    #expect(page.map.source(of: Bytes(7, 10)) == Bytes(6, 7))
    #expect(page.map.source(of: Bytes(10, 11)) == Bytes(7, 8))
  }

  @Test func aFewBadBytesDoNotMakeUTF8Another() {
    let bytes = Array(String(repeating: "é日", count: 20).utf8) + [0xFF] + Array("é".utf8)
    let page = TextDecoder.decode(bytes)
    #expect(page.encoding == "utf-8")
    #expect(kinds(page) == [.invalidEncoding])
  }

  @Test func aPageCutInsideACharacterStaysUTF8() {
    let page = TextDecoder.decode(Array("é said".utf8) + [0xE6, 0x97])
    #expect(text(page) == "é said�")
    #expect(page.encoding == "utf-8")
  }

  @Test func oneLatinByteAtTheEndIsNoCutSequence() {
    let page = TextDecoder.decode(Array("a caf".utf8) + [0xE9])
    #expect(text(page) == "a café")
    #expect(page.encoding == "windows-1252")
  }

  @Test func validUTF8GoesBeforeADeclaration() {
    let page = TextDecoder.decode(Array("<meta charset=latin1>é".utf8), declared: "windows-1251")
    #expect(page.encoding == "utf-8")
    #expect(kinds(page) == [.assumedEncoding])
  }

  @Test func asciiNeedsNoDeclaration() {
    let page = TextDecoder.decode(Array("plain".utf8), declared: "shift_jis")
    #expect(page.encoding == "utf-8")
    #expect(page.findings.isEmpty)
  }

  @Test func undefinedBytesOfWindows1252AreControls() {
    let page = TextDecoder.decode([0x81, 0x8D, 0x8F, 0x90, 0x9D], declared: "latin1")
    #expect(text(page) == "\u{81}\u{8D}\u{8F}\u{90}\u{9D}")
    #expect(page.encoding == "windows-1252")
  }

  @Test func undefinedBytesOfOtherEncodingsAreReplaced() {
    let page = TextDecoder.decode([0x61, 0xA5, 0xE9], declared: "iso-8859-3")
    #expect(text(page) == "a�é")
    #expect(kinds(page) == [.invalidEncoding])
  }

  @Test(arguments: [
    ("shift_jis", "81", "�"), ("shift_jis", "8141a0", "、�"), ("shift_jis", "853c61", "�<a"),
    ("euc-jp", "8fb0", "�"), ("euc-jp", "a43c", "�<"), ("euc-kr", "c93c", "�<"),
    ("big5", "a53c", "�<"), ("gbk", "80ff", "€�"), ("gbk", "81308130", "\u{80}"),
    ("gbk", "813061ff", "�0a�"), ("gb18030", "e3329a35", "\u{10FFFF}"), ("gb18030", "8130", "�"),
    ("gb18030", "fe39fe39", "�"), ("big5", "ffa540", "�世"),
    ("iso-2022-jp", "1b24422222ff61", "□��"),
  ])
  func damagedLegacyBytes(encoding: String, hex: String, expected: String) {
    let page = TextDecoder.decode([UInt8](hex: hex + "20ff"), declared: encoding)
    #expect(text(page).hasPrefix(expected), "\(text(page).debugDescription)")
  }

  @Test func nulBytesAreKeptAndReported() throws {
    let page = TextDecoder.decode(Array("0123456789 and\u{0}on and on\u{0}".utf8))
    #expect(page.utf8.count == 25)
    let finding = try #require(page.findings.first)
    #expect(finding.kind == .nulBytes)
    #expect(finding.range == Bytes(14, 15))
  }

  @Test(arguments: ["255044462d312e34", "504b0304ff", "89504e470d0a1a0a", "1f8b0800", "7f454c46"])
  func knownBinaryFormats(hex: String) {
    let page = TextDecoder.decode([UInt8](hex: hex))
    #expect(page.utf8.isEmpty)
    #expect(kinds(page) == [.binary])
  }

  @Test func manyControlCharactersAreBinary() {
    let page = TextDecoder.decode([1, 2, 3, 4] + Array("some text".utf8))
    #expect(kinds(page) == [.binary])
    #expect(page.utf8.count == 13)
  }
}

/// Characters on which vendors' tables differ, as the indexes of the Encoding Standard have them.
@Suite struct EncodingIndexTests {
  @Test(arguments: [
    ("shift_jis", "8160817c815c8161f040fa40ed408754", "～－―∥\u{E000}ⅰ纊Ⅰ"),
    ("euc-jp", "a1c1a1dda1bda1c2ada1f9a1", "～－―∥①纊"),
    ("iso-2022-jp", "1b244221412d211b2842", "～①"),
    ("gbk", "a1a4a1aaa2e3a8bca3a0", "·—€ḿ\u{3000}"),
    ("euc-kr", "a1ada1aaa2e6", "∼―€"),
    ("big5", "a145a14ea1e3a2cca3e18740a1c3", "‧﹑～十€䏰￣"),
    ("koi8-u", "aebe", "ўЎ"),
    ("windows-1255", "ca", "\u{5BA}"),
    ("macintosh", "c6f0bddb", "∆\u{F8FF}Ω€"),
    ("x-mac-cyrillic", "ffa2b6", "€Ґґ"),
    ("x-user-defined", "80ff", "\u{F780}\u{F7FF}"),
  ])
  func disputedCharacters(encoding: String, hex: String, expected: String) {
    let page = TextDecoder.decode([UInt8](hex: hex), declared: encoding)
    #expect(page.encoding == encoding)
    #expect(page.utf8 == Array(expected.utf8), "\(String(decoding: page.utf8, as: UTF8.self))")
  }
}
