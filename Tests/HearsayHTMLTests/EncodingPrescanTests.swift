import Foundation
import HearsayHTML
import HearsayText
import Testing

@Suite("html5lib encoding suite, for the prescan")
struct EncodingPrescanTests {
  static let files = SharedData.files(
    in: SharedData.html5lib?.appendingPathComponent("encoding"),
    suffix: ".dat"
  )

  @Test(.enabled(if: !files.isEmpty), arguments: files)
  func sharedCases(file: URL) throws {
    try check(file)
  }

  @Test(
    arguments: SharedData.files(
      in: SharedData.tests.appendingPathComponent("Cases/encoding"),
      suffix: ".dat"
    )
  )
  func ownCases(file: URL) throws {
    try check(file)
  }

  private func check(_ file: URL) throws {
    let outcomes = try DatFile.cases(in: file).enumerated().map { number, sections in
      ("encoding/\(file.lastPathComponent)#\(number)", failure(of: sections))
    }
    #expect(!outcomes.isEmpty)
    let surprises = KnownFailures.shared.surprises(outcomes)
    #expect(surprises.isEmpty, "\(surprises.count): \(surprises.prefix(5).joined(separator: "\n"))")
  }

  private func failure(of sections: [String: [UInt8]]) -> String? {
    let page = sections["data"] ?? []
    let wanted = String(decoding: sections["encoding"] ?? [], as: UTF8.self).lowercased()
    let label = EncodingPrescan.label(in: page) { Self.encodings[$0.lowercased()] != nil }
    let declared = label.flatMap { Self.encodings[$0.lowercased()] } ?? "windows-1252"
    // A byte order mark goes before the prescan.
    let found = page.starts(with: [0xEF, 0xBB, 0xBF]) ? "utf-8" : declared
    if found == wanted { return nil }
    return "\(String(decoding: page, as: UTF8.self))\ngave \(found), not \(wanted)"
  }

  /// The labels that occur in the suites and their encodings.
  private static let encodings = [
    "utf-8": "utf-8", "utf8": "utf-8", "iso-8859-1": "windows-1252",
    "windows-1252": "windows-1252", "iso8859-2": "iso-8859-2", "iso-8859-2": "iso-8859-2",
    "euc-jp": "euc-jp", "euc_jp": "euc-jp", "shift_jis": "shift_jis", "big5": "big5",
    "utf-16": "utf-16le", "utf-16le": "utf-16le", "utf-16be": "utf-16be", "gb18030": "gb18030",
    "x-user-defined": "x-user-defined", "koi8-r": "koi8-r",
  ]
}
