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
    let head = "@columns name\tpattern\tmeaning\tleft\tright\n"
    do {
      _ = try TimeRules(words: Array(words.utf8), rules: Array((head + rules).utf8))
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func aGoodRule() {
    #expect(reason(rules: "r\tlast {weekday}\tweekday last $weekday\t-\t!of|{unit}") == nil)
  }

  @Test(arguments: [
    ("r\tlast {planet}\tnone\t-\t-", TimeRulesError.Reason.unknownClass("planet")),
    ("r\tlast\tnone\t{planet}\t-", .unknownClass("planet")),
    ("r\tlast?\tnone\t-\t-", .emptyField("pattern")),
    ("r\tlast {unit\tnone\t-\t-", .badElement("{unit")),
    ("r\tlast\tguess\t-\t-", .unknownOperation("guess")),
    ("r\tlast {unit}\tpublication $unit\t-\t-", .argumentCount(expected: 2, found: 1)),
    ("r\tlast\tpublication $unit -1\t-\t-", .unknownCapture("unit")),
    ("r\tlast {weekday}\tpublication $weekday -1\t-\t-", .captureMismatch("weekday")),
    ("r\tlast\tpublication XX -1\t-\t-", .unknownCode("XX")),
    ("r\tlast {weekday}\tweekday later $weekday\t-\t-", .badArgument("later")),
    ("r\tlast\tyear soon\t-\t-", .badArgument("soon")),
    (
      "r\t" + Array(repeating: "a|b|c|d", count: 7).joined(separator: " ") + "\tnone\t-\t-",
      .tooManyPaths
    ),
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
  ])
  func badWords(word: String, expected: TimeRulesError.Reason) {
    #expect(reason(words: Self.words + word, rules: "r\tlast\tnone\t-\t-") == expected)
  }

  @Test func errorsNameFileAndLine() {
    let words = Array((Self.words + "planet\tmars\t1\t-").utf8)
    let error = #expect(throws: TimeRulesError.self) { try TimeRules(words: words, rules: []) }
    #expect(error?.line == 4)
    #expect(error?.description == "time words, line 4: no word class 'planet'")
  }
}
