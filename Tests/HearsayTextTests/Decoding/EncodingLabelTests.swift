import HearsayText
import Testing

@Suite struct EncodingLabelTests {
  @Test(arguments: [
    ("UTF-8", "utf-8"), (" utf8\n", "utf-8"), ("ISO-8859-1", "windows-1252"),
    ("us-ascii", "windows-1252"), ("latin1", "windows-1252"), ("iso-8859-9", "windows-1254"),
    ("gb2312", "gbk"), ("x-sjis", "shift_jis"), ("ks_c_5601-1987", "euc-kr"),
    ("cp1251", "windows-1251"),
    ("tis-620", "windows-874"), ("logical", "iso-8859-8-i"), ("unicode", "utf-16le"),
    ("unicodefffe", "utf-16be"), ("x-user-defined", "x-user-defined"), ("koi8-ru", "koi8-u"),
    ("866", "ibm866"), ("big5-hkscs", "big5"),
  ])
  func labelsOfTheStandard(label: String, name: String) {
    #expect(TextDecoder.encodingName(ofLabel: label) == name)
  }

  @Test(arguments: [
    "", "utf-7", "utf-32", "iso-2022-kr", "hz-gb-2312", "x", "utf 8", "latin1\u{A0}",
  ])
  func unknownLabels(label: String) {
    #expect(TextDecoder.encodingName(ofLabel: label) == nil)
  }

  @Test(arguments: LegacySample.all)
  func everyNameIsItsOwnLabel(sample: LegacySample) {
    #expect(TextDecoder.encodingName(ofLabel: sample.encoding.uppercased()) == sample.encoding)
  }

  @Test(arguments: [
    #"<meta charset="windows-1251">"#, "<META CHARSET = windows-1251 />",
    #"<!-- <meta charset=big5> --><meta charset='cp1251'>"#,
    #"<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">"#,
    #"<?xml version="1.0" encoding="windows-1251"?><html>"#,
    #"<meta name="x" content="y"><link><meta charset=windows-1251>"#,
  ])
  func declarationsInThePage(head: String) {
    let page = TextDecoder.decode(Array(head.utf8) + [0xCC, 0xE8, 0xF0])
    #expect(page.encoding == "windows-1251")
    #expect(page.utf8.suffix(6).elementsEqual("Мир".utf8))
    #expect(page.findings.isEmpty)
  }

  @Test(arguments: ["<meta charset=utf-16le>", "<meta charset=utf-8>"])
  func aReadableDeclarationOfUTF16MeansUTF8(head: String) {
    #expect(TextDecoder.decode(Array(head.utf8) + [0xE9, 0x20]).encoding == "utf-8")
  }

  @Test(arguments: [
    "<meta charset>", "<meta charset=>", "<meta", "<!-- <meta charset=big5>", "<?xml",
  ])
  func brokenDeclarationsAreNone(head: String) {
    #expect(TextDecoder.decode(Array((head + " caf").utf8) + [0xE9]).encoding == "windows-1252")
  }

  @Test func theDeclarationFromOutsideGoesFirst() {
    let bytes = Array("<meta charset=windows-1252>".utf8) + [0xCC, 0xE8, 0xF0]
    #expect(TextDecoder.decode(bytes, declared: "windows-1251").encoding == "windows-1251")
    #expect(TextDecoder.decode(bytes, declared: "no-such").encoding == "windows-1252")
  }
}
