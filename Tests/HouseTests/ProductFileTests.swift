import Testing

/// The files of the product speak of the product alone, and its code keeps the rules that no
/// compiler checks.
@Suite struct ProductFileTests {
  /// The lines where a phrase stands, as `file:line`; files that are no text have none.
  private func places(of phrase: String, in files: [String]) -> [String] {
    files.flatMap { file in
      let lines = (try? Markdown(Checkout.text(file)).lines) ?? []
      return lines.enumerated().filter { $1.contains(phrase) }.map { "\(file):\($0.offset + 1)" }
    }
  }

  @Test func noFileNamesFoldersOfOneMachine() throws {
    // Put together, so that this file does not name them either.
    for folder in ["work", "home", "Users"] {
      #expect(places(of: "/\(folder)/", in: try Checkout.files()) == [])
    }
  }

  @Test func onlyMeasuringLooksBesideTheCheckout() throws {
    let measuring = ["Tests/", "Evaluation/", "Benchmarks/"]
    let others = try Checkout.files().filter { !measuring.contains(where: $0.hasPrefix) }
    #expect(places(of: "../" + "shared", in: others) == [])
  }

  @Test(arguments: ["try!", " as!", "fatalError(", "nonisolated(unsafe)", "@unchecked Sendable"])
  func noSourceHolds(_ phrase: String) throws {
    #expect(places(of: phrase, in: try Checkout.files(in: "Sources")) == [])
  }

  @Test(arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"])
  func linksLeadToFiles(_ document: String) throws {
    let files = try Checkout.files()
    for link in Markdown(try Checkout.text(document)).linkedFiles {
      let folder = link.hasSuffix("/") ? link : link + "/"
      #expect(files.contains { $0 == link || $0.hasPrefix(folder) }, "\(document): \(link)")
    }
  }
}
