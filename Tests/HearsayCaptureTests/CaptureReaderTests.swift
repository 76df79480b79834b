import Foundation
import HearsayCapture
import HearsayText
import Testing

@Suite struct CaptureReaderTests {
  @Test func bytesAreKeptAndDigested() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("page", bytes: Array("abc".utf8))
    let capture = try CaptureReader.read(CaptureSource(path: path))
    #expect(capture.id == path)
    #expect(capture.bytes == Array("abc".utf8))
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(capture.sha256 == digest)
    #expect(capture.kind == .text)
    #expect(capture.metadata == CaptureMetadata())
    #expect(capture.findings.isEmpty)
  }

  @Test func sidecarsGoBeforeOverrides() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("page.html", "<html>")
    try folder.write(
      "page.html.meta.json",
      #"{"url": "https://example.org/a", "outlet": "The Post", "published": "2022-11-08", "#
        + #""retrieved": "2022-11-09T10:00:00Z", "charset": "latin1", "more": 1}"#
    )
    let overrides = CaptureOverrides(published: CalendarDate(iso: "2020-01-01"), outlet: "Other")
    let capture = try CaptureReader.read(CaptureSource(path: path), overrides: overrides)
    #expect(
      capture.metadata
        == CaptureMetadata(
          url: "https://example.org/a",
          outlet: "The Post",
          published: CalendarDate(iso: "2022-11-08"),
          fallbackPublished: CalendarDate(iso: "2020-01-01"),
          retrieved: "2022-11-09T10:00:00Z",
          charset: "latin1"
        )
    )
  }

  @Test func overridesAloneCount() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("page", "x")
    let overrides = CaptureOverrides(published: CalendarDate(iso: "2020-01-01"), outlet: "Other")
    let metadata = try CaptureReader.read(CaptureSource(path: path), overrides: overrides).metadata
    #expect(metadata.outlet == "Other")
    #expect(metadata.published == nil)
    #expect(metadata.fallbackPublished?.iso == "2020-01-01")
  }

  @Test(arguments: [
    ("", 1), ("[]", 1), ("{", 1), ("null", 1), (#"{"published": "yesterday"}"#, 1),
    (#"{"url": 1, "outlet": []}"#, 2), (#"{"url": null, "outlet": ""}"#, 0), ("{}", 0),
  ])
  func badSidecarsAreFindings(json: String, count: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("page", "x")
    try folder.write("page.meta.json", json)
    let capture = try CaptureReader.read(CaptureSource(path: path))
    #expect(capture.findings.map(\.kind) == Array(repeating: .badSidecar, count: count))
    #expect(capture.metadata == CaptureMetadata())
  }

  @Test func whatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.link("loop", to: folder.path + "/loop")
    let expected: [(String, CaptureError.Reason)] = [
      ("", .isDirectory), ("/no", .notFound), ("/loop", .notFound),
    ]
    for (name, reason) in expected {
      let path = folder.path + name
      let error = #expect(throws: CaptureError.self) {
        try CaptureReader.read(CaptureSource(path: path))
      }
      #expect(error?.reason == reason)
      #expect(error?.description.hasPrefix(path + ": ") == true)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/zero")))
  func endlessInputIsTooLarge() {
    let error = #expect(throws: CaptureError.self) {
      try CaptureReader.read(CaptureSource(path: "/dev/zero"))
    }
    #expect(error?.reason == .tooLarge)
    #expect(error?.description == "/dev/zero: larger than 64 MiB")
  }

  @Test func kindsThatCannotBeReadAreRefusedInWords() {
    let warc = Capture(id: "a.warc", bytes: Array("WARC/1.0\r\n".utf8))
    #expect(CaptureError(refusing: warc)?.reason == .unsupported)
    #expect(CaptureError(refusing: warc)?.description.hasPrefix("a.warc: a WARC file") == true)
    #expect(CaptureError(refusing: Capture(id: "-", bytes: Array("text".utf8))) == nil)
    let empty = CaptureError(refusing: Capture(id: "-", bytes: []))
    #expect(empty?.description == "standard input: empty")
  }
}
