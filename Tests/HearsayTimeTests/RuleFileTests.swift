import HearsayTime
import Testing

@Suite("Checking the rule files")
struct RuleFileTests {
  private static let words = """
    @columns class\tword\tvalue\trequirement
    weekday\tmonday\t1\t-
    unit\tweek\tW\t-

    """

  private func reason(words: String = words, rules: String) -> TimeRulesError.Reason? {
    let head = "@columns name\tpattern\tmeaning\tleft\tright\tmod\n"
    do {
      _ = try TimeRules(words: Array(words.utf8), rules: Array((head + rules).utf8))
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func aGoodRule() {
    #expect(reason(rules: "r\tlast {weekday}\tweekday last $weekday\t-\t!of|{unit}\t-") == nil)
  }

  @Test(arguments: [
    ("r\tlast {planet}\tnone\t-\t-\t-", TimeRulesError.Reason.unknownClass("planet")),
    ("r\tlast\tnone\t{planet}\t-\t-", .unknownClass("planet")),
    ("r\tlast?\tnone\t-\t-\t-", .emptyField("pattern")),
    ("r\tlast {unit\tnone\t-\t-\t-", .badElement("{unit")),
    ("r\tlast\tguess\t-\t-\t-", .unknownOperation("guess")),
    ("r\tlast {unit}\tpublication $unit\t-\t-\t-", .argumentCount(expected: 2, found: 1)),
    ("r\tlast\tpublication $unit -1\t-\t-\t-", .unknownCapture("unit")),
    ("r\tlast {weekday}\tpublication $weekday -1\t-\t-\t-", .captureMismatch("weekday")),
    ("r\tlast\tpublication XX -1\t-\t-\t-", .unknownCode("XX")),
    ("r\tlast {weekday}\tweekday later $weekday\t-\t-\t-", .badArgument("later")),
    ("r\tlast\tyear soon\t-\t-\t-", .badArgument("soon")),
    (
      "r\t" + Array(repeating: "a|b|c|d", count: 7).joined(separator: " ") + "\tnone\t-\t-\t-",
      .tooManyPaths
    ),
    ("r\tlast {unit}\tnone\t-\t-\tSOON", .unknownCode("SOON")),
    ("r\tlast {unit}\tnone\t-\t-\t$piece", .unknownCapture("piece")),
    ("r\tlast {unit}\tnone\t-\t-\t$unit", .captureMismatch("unit")),
    ("r\tnow\tliteral DAY PRESENT_REF\t-\t-\t-", .unknownCode("DAY")),
    ("\tnow\tnone\t-\t-\t-", .emptyField("name")),
    ("r\tnow\tnone\t-\t-\t-\nr\tthen\tnone\t-\t-\t-", .duplicate("r")),
    ("r\tright? now\tnone\t-\t-\t-\ns\tnow\tnone\tby\t-\t-", .shadowed(by: "r")),
  ])
  func badRules(rules: String, expected: TimeRulesError.Reason) {
    #expect(reason(rules: rules) == expected)
  }

  @Test(arguments: [
    ("planet\tmars\t1\t-", TimeRulesError.Reason.unknownClass("planet")),
    ("year\tmars\t1\t-", .unknownClass("year")),
    ("unit\tmars\tMA\t-", .unknownCode("MA")),
    ("month\tmars\tthree\t-", .unknownCode("three")),
    ("month\tmars\t3\tlarge", .unknownRequirement("large")),
    ("holiday\tmars\t3-\t-", .unknownCode("3-")),
    ("holiday\tmars\t2-30\t-", .unknownCode("2-30")),
    ("month\tmars\t13\t-", .unknownCode("13")),
    ("weekday\tmars\t0\t-", .unknownCode("0")),
    ("zone\tmars\t15\t-", .unknownCode("15")),
    ("modifier\tmars\tSOON\t-", .unknownCode("SOON")),
    ("unit\tWeek.\tW\t-", .duplicate("Week.")),
    ("unit\tmars week\tW\t-\nunit\tMars week\tD\t-", .duplicate("Mars week")),
    ("unit\t\tW\t-", .emptyField("word")),
  ])
  func badWords(word: String, expected: TimeRulesError.Reason) {
    #expect(reason(words: Self.words + word, rules: "r\tlast\tnone\t-\t-\t-") == expected)
  }

  @Test func errorsNameFileAndLine() {
    let words = Array((Self.words + "planet\tmars\t1\t-").utf8)
    let error = #expect(throws: TimeRulesError.self) { try TimeRules(words: words, rules: []) }
    #expect(error?.line == 4)
    #expect(error?.description == "time words, line 4: no word class 'planet'")
  }

  @Test func everyProblemIsTold() {
    let words = Array((Self.words + "planet\tmars\t1\t-\nunit\tday\tX\t-\n").utf8)
    let rules = Array(
      ("@columns name\tpattern\tmeaning\tleft\tright\tmod\n"
        + "a\tnow\tguess\t-\t-\t-\nb\tnow\tnone\t-\t-\t-\nc\tnow\tnone\t-\t-\t-\n").utf8
    )
    let problems = TimeRules.problems(words: words, rules: rules)
    #expect(problems.map(\.line) == [4, 5, 2, 4])
    #expect(problems.map(\.file) == [.words, .words, .rules, .rules])
    #expect(problems.last?.description.contains("the rule 'b'") == true)
  }

  @Test func theFilesOfTheProjectHaveNone() {
    let problems = TimeRules.problems(
      words: RuleFiles.bytes("time-words.tsv"),
      rules: RuleFiles.bytes("time-rules.tsv")
    )
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }

  @Test func whatIsNoTableIsAProblem() {
    let problems = TimeRules.problems(words: [], rules: Array("@columns name\tpattern\n".utf8))
    #expect(problems.count == 2 && problems.allSatisfy { $0.line == 0 })
    #expect(problems.last?.reason == .missingColumn("meaning"))
  }
}
