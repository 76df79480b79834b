import Foundation
import Testing

/// What the program does with its command line: streams, exit codes, messages.
@Suite struct CommandLineTests {
  private let program: Program

  init() throws {
    program = try Program()
  }

  @Test func versionGoesToStandardOutput() throws {
    let outcome = try program.run("--version")
    #expect(outcome.code == 0)
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [[], ["compare"], ["article"], ["claims"], ["annotate"]])
  func helpGoesToStandardOutput(command: [String]) throws {
    let outcome = try program.run(command + ["--help"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("EXAMPLES"))
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 200 })
  }

  @Test(
    arguments: [
      ["gossip"], ["compare"], ["compare", "--nonsense", "a"], ["claims", "--format", "yaml", "a"],
      ["article", "--published", "2022-02-30", "a"], ["article", "--workers", "0", "a"],
      ["article", "--workers", "many", "a"], ["annotate", "--input-format", "csv"],
      ["article", "--published", "8 November 2022", "a"],
      ["article", "--explain", "--format", "html", "a"],
      ["article", "--explain", "--format", "markdown", "a"],
      ["claims", "--explain", "--format", "csv", "a"], ["compare", "--explain", "a"],
    ]
  )
  func wrongUseIsAnError(arguments: [String]) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Usage:") || outcome.errors.contains("USAGE:"))
  }

  @Test(arguments: ["compare", "article", "claims"])
  func aMissingFileStopsNoOther(command: String) throws {
    let outcome = try program.run(command, "nowhere.txt", Checkout.page)
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("hearsay: nowhere.txt: "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    let alone = try program.run(command, Checkout.page)
    #expect(alone.output == outcome.output)
    #expect(!outcome.output.isEmpty)
    #expect(alone.code == 0)
  }

  @Test(arguments: ["compare", "article", "claims"])
  func nothingReadIsAnError(command: String) throws {
    let outcome = try program.run(command, "nowhere.txt")
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["compare", "claims"])
  func noClaimIsNothingFound(command: String) throws {
    let outcome = try program.run(command, "-", input: silentPage)
    #expect(outcome.code == 1)
    #expect(outcome.errors.isEmpty)
  }

  @Test func anArticleWithoutClaimsIsAnArticle() throws {
    #expect(try program.run("article", "-", input: silentPage).code == 0)
  }

  @Test(arguments: [["annotate"], ["annotate", "--format", "jsonl", "-"]])
  func noTextIsNothingFound(arguments: [String]) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
  }

  @Test func aFileNameCannotSteerTheTerminal() throws {
    let outcome = try program.run("article", "a\u{1B}[2J\u{9B}b.txt")
    #expect(outcome.code == 2)
    #expect(!outcome.errors.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
    #expect(outcome.errors.contains("a\u{FFFD}[2J\u{FFFD}b.txt"))
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    let lines = #"{"id":"a","text":"Vordia denied on Monday that it sold shells."}"#
    let outcome = try program.shell(
      """
      i=0; while [ $i -lt 2000 ]; do echo '\(lines)'; i=$((i + 1)); done |
        { "$HEARSAY" annotate --input-format jsonl --format jsonl -; echo "code $?" >&2; } |
        head -c 1
      """
    )
    #expect(outcome.output == "{")
    #expect(outcome.errors == "code 0\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsAnError() throws {
    let outcome = try program.shell(#""$HEARSAY" article \#(Checkout.page) > /dev/full"#)
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("hearsay: standard output: "))
  }
}
