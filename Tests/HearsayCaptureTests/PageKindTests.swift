import Foundation
import HearsayCapture
import Testing

@Suite struct PageKindTests {
  @Test(arguments: [
    "<!DOCTYPE html><title>x", "\u{FEFF}\n <!doctype HTML>", "<html lang=en>", "<HEAD>", "<body ",
    "<!-- saved from url -->\n<html>", #"<?xml version="1.0"?><html xmlns="x">"#, "<p>Text",
    "<div class=x>", "<article>", "junk } <html><head></head>", "<!-- a --><!-- b --><p>",
  ])
  func html(page: String) {
    #expect(PageKind(sniffing: Array(page.utf8)) == .html)
    #expect(PageKind(sniffing: utf16(page, mark: true)) == .html)
  }

  @Test(arguments: [
    ") no-repeat center center;background:url(data:<svg)}.a{b:c} North Korea denied it.",
    #"") no-repeat center <b>x</b> said < 3 > 2"#, "Plain text.", "< html", "<htmlx>", "<3 this",
    "<!-- only a comment", "{\"json\": true}", "He wrote \"<body>\" and nothing more.",
  ])
  func text(page: String) {
    #expect(PageKind(sniffing: Array(page.utf8)) == .text)
  }

  @Test(
    arguments: [
      (#"<?xml version="1.0"?><rss version="2.0">"#, .feed), ("<feed xmlns=", .feed),
      ("<rdf:RDF xmlns", .feed), ("WARC/1.0\r\nWARC-Type: x", .warc), ("%PDF-1.4", .pdf),
      ("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", .mhtml),
      ("GIF89a", .image), ("", .empty), ("From: me\nTo: you\n\nText", .text),
    ] as [(String, PageKind)]
  )
  func others(page: String, kind: PageKind) {
    #expect(PageKind(sniffing: Array(page.utf8)) == kind)
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 8, 0], .gzip), ([0x50, 0x4B, 3, 4], .zip), ([0x7F, 0x45, 0x4C, 0x46], .binary),
      ([UInt8](repeating: 0, count: 5000), .binary), ([1, 2, 3, 4], .binary),
      ([0xFF], .text), ([0xFE, 0xFF], .text),
    ] as [([UInt8], PageKind)]
  )
  func bytes(bytes: [UInt8], kind: PageKind) {
    #expect(PageKind(sniffing: bytes) == kind)
  }

  @Test func textInUTF16IsText() {
    #expect(PageKind(sniffing: utf16("North Korea denied it.", mark: false)) == .text)
  }

  private func utf16(_ string: String, mark: Bool) -> [UInt8] {
    let bytes = string.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return mark && !string.hasPrefix("\u{FEFF}") ? [0xFF, 0xFE] + bytes : bytes
  }

  @Test(arguments: [0x7B, 0xFF, 0x00, 0x3C, 0x2D] as [UInt8])
  func largeUniformPagesAreSniffedByTheirHead(byte: UInt8) {
    let bytes = [UInt8](repeating: byte, count: 10 << 20)
    #expect([.text, .binary].contains(PageKind(sniffing: bytes)))
  }

  /// Comments that never end, again and again, must not be searched for again and again.
  @Test(arguments: ["<!--", "<?x", "<html", "<!-- -->", "<?>", "<"])
  func repeatedOpeningsTakeLinearTime(piece: String) {
    let page = String(repeating: piece, count: 20_000)
    _ = PageKind(sniffing: Array(page.utf8))
  }

  @Test func randomBytesAreSniffedWithoutATrap() {
    var state: UInt64 = 42
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(state >> 56)
      }
      _ = PageKind(sniffing: bytes)
      _ = PageKind(sniffing: Array("<!--".utf8) + bytes)
    }
  }

  /// The checkout's neighbor folder with real captures, where there is one.
  private static let captures = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/captures").path

  @Test(.enabled(if: FileManager.default.fileExists(atPath: captures)))
  func rawScrapesAreText() throws {
    let scrapes = CaptureLister.list(paths: [Self.captures])
    for scrape in scrapes {
      let source = try scrape.get()
      #expect(try CaptureReader.read(source).kind == .text)
    }
  }
}
