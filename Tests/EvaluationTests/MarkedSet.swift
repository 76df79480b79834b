import Foundation
import HearsayCase
import HearsayClaims

/// A set of articles whose claims are marked by hand.
enum MarkedSet: String, CaseIterable {
  /// The raw-text captures of `Examples/`.
  case examples
  /// The articles of `Evaluation/Gold`.
  case gold
  /// Those of `Evaluation/Second`.
  case second
  /// Those of `Evaluation/Third`, which are kept for measuring.
  case third

  var marks: URL {
    folder?.appending(path: "claims.jsonl") ?? Files.examplesClaims
  }

  /// Where the articles are; nil for captures.
  private var folder: URL? {
    self == .examples ? nil : Files.evaluation.appending(path: rawValue.capitalized)
  }

  /// The claims the program finds in the articles.
  func claims() async throws -> PageResults<Account> {
    guard let folder else {
      let marked = try Files.lines(of: marks, as: MarkedClaim.self)
      let paths = Set(marked.map(\.document)).sorted().map {
        Files.examples.appending(path: $0).path
      }
      return try await ClaimFinder.claims(in: paths)
    }
    let file = folder.appending(path: "articles.jsonl")
    let articles = try Files.lines(of: file, as: WrittenPage.Article.self)
    return try await ClaimFinder.claims(in: articles.map(WrittenPage.init))
  }
}

/// The whole program as the command line runs it.
enum ClaimFinder {
  static func claims(in paths: [String]) async throws -> PageResults<Account> {
    let hearsay = try Hearsay(data: Files.root.appending(path: "Data").path)
    return await hearsay.claims(PageRequest(paths: paths, workers: 2))
  }

  /// Writes the pages to a folder that lives as long as this takes.
  static func claims(in pages: [WrittenPage]) async throws -> PageResults<Account> {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "hearsay-evaluation-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for page in pages { try page.write(to: folder) }
    return try await claims(in: [folder.path])
  }
}

/// A page made of a marked text, with its sidecar.
struct WrittenPage {
  struct Article: Decodable {
    let id: String
    let outlet: String
    let date: String
    let title: String
    let text: String
  }

  let name: String
  let title: String
  let paragraphs: [String]
  let published: String
  let outlet: String?

  init(_ article: Article) {
    name = article.id
    title = article.title
    paragraphs = article.text.split(separator: "\n").map(String.init)
    published = article.date
    outlet = article.outlet
  }

  init(name: String, title: String, paragraphs: [String], published: String) {
    self.name = name
    self.title = title
    self.paragraphs = paragraphs
    self.published = published
    outlet = nil
  }

  func write(to folder: URL) throws {
    let file = folder.appending(path: name + ".html")
    try Data(html.utf8).write(to: file)
    var sidecar = ["published": published]
    sidecar["outlet"] = outlet
    try JSONEncoder().encode(sidecar).write(to: URL(filePath: file.path + ".meta.json"))
  }

  private var html: String {
    let body = paragraphs.map { "<p>\(Self.escaped($0))</p>\n" }.joined()
    let title = Self.escaped(title)
    return "<!DOCTYPE html>\n<meta charset=utf-8>\n<title>\(title)</title>\n"
      + "<article>\n<h1>\(title)</h1>\n\(body)</article>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
