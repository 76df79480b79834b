import Testing

/// The README's section on the command line names every command and option that the program has.
@Suite struct CommandLineDocumentationTests {
  private let section: String

  init() throws {
    let document = Markdown(try Checkout.text("README.md"))
    section = try #require(document.section("## Command line")).lines.joined(separator: "\n")
  }

  @Test func everyCommandIsDescribed() throws {
    let commands = try Self.commands()
    #expect(commands.count >= 4)
    for command in commands { #expect(section.contains("`\(command)`")) }
  }

  @Test func everyOptionIsDescribed() throws {
    for command in try Self.commands() {
      let options = Self.options(in: try Hearsay.help(command))
      #expect(options.count >= 3, "\(command)")
      for option in options { #expect(section.contains("`\(option)"), "\(command) \(option)") }
    }
  }

  @Test func nothingIsDescribedThatIsNotThere() throws {
    let there = try Self.commands().reduce(Self.options(in: try Hearsay.help())) {
      $0.union(Self.options(in: try Hearsay.help($1)))
    }
    #expect(Self.options(in: section).subtracting(there) == [])
  }

  /// The names that the help lists under SUBCOMMANDS.
  private static func commands() throws -> [String] {
    let list = try Hearsay.help().split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
    return list.compactMap { $0.firstMatch(of: #/^  ([a-z]+) /#).map { String($0.1) } }
  }

  private static func options(in text: String) -> Set<String> {
    Set(text.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
  }
}
