import Foundation
import HearsayHTML
import Testing

@Suite("pages of the shared folder")
struct DevPageTests {
  private static let folders = SharedData.files(in: SharedData.articles, suffix: "")

  /// Unoptimized code reads every fortieth page.
  private static let step = Build.isOptimized ? 1 : 40

  @Test(.enabled(if: !folders.isEmpty), arguments: folders)
  func keepTheirPropertiesAndSerializeStably(folder: URL) throws {
    let files = SharedData.files(in: folder.appendingPathComponent("pages"), suffix: ".html.gz")
    var unstable: [String] = []
    for index in stride(from: 0, to: files.count, by: Self.step) {
      let page = try unzipped(files[index])
      let dom = HTMLParser.parse(page)
      #expect(DOMProperties.problems(of: dom) == [], "\(files[index].lastPathComponent)")
      let first = dom.serializedBytes(dom.root)
      if !isStable(first), !Self.holdsWhatHTMLCannotSay(dom) {
        unstable.append(files[index].lastPathComponent)
      }
    }
    #expect(unstable == [])
  }

  private func isStable(_ html: [UInt8]) -> Bool {
    let dom = HTMLParser.parse(html)
    return dom.serializedBytes(dom.root) == html
  }

  /// Trees that the standard warns do not survive being written and read: a carriage return, a
  /// line feed at the start of `pre`, a form or a link in another.
  private static func holdsWhatHTMLCannotSay(_ dom: DOM) -> Bool {
    dom.descendants(of: dom.root).contains { node in
      switch dom.kind(of: node) {
      case .text: dom.data(of: node).contains(0x0D)
      case .element:
        beginsWithLineFeed(node, dom) || isNested(node, dom)
          || dom.attributes(of: node).contains { dom.bytes(of: $0).contains(0x0D) }
      default: false
      }
    }
  }

  private static func beginsWithLineFeed(_ node: NodeID, _ dom: DOM) -> Bool {
    guard dom.isElement(node, .pre) || dom.isElement(node, .textarea) else { return false }
    return dom.children(of: node).first { _ in true }.map { dom.data(of: $0).first } == 0x0A
  }

  private static func isNested(_ node: NodeID, _ dom: DOM) -> Bool {
    guard dom.isElement(node, .form) || dom.isElement(node, .a) else { return false }
    return dom.ancestors(of: node).contains { dom.isElement($0, dom.name(of: node)) }
  }

  private func unzipped(_ file: URL) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }
}
