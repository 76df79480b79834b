import HearsayModels
import HearsayText
import HearsayTime
import Testing

/// One row of `time-examples.tsv`.
struct Example: Sendable, CustomTestStringConvertible {
  let line: Int
  let text: String
  let published: CalendarDate?
  let expected: String

  var testDescription: String { "line \(line): \(text)" }

  static let all: [Example] = {
    let bytes = RuleFiles.bytes("time-examples.tsv")
    guard let table = try? TableFile(bytes, name: "time-examples.tsv") else { return [] }
    return table.rows.map {
      Example(line: $0.line, text: $0[0], published: CalendarDate(iso: $0[1]), expected: $0[2])
    }
  }()
}

@Suite("Examples of the rule files")
struct ExampleTests {
  private let tagger: TimeTagger

  init() throws { tagger = TimeTagger(rules: try RuleFiles.rules()) }

  @Test func thereAreEnough() {
    #expect(Example.all.count >= 400)
  }

  @Test func everyExampleHolds() {
    for example in Example.all {
      let found = tagger.summary(SimpleText(example.text), published: example.published)
      #expect(found == example.expected, "\(example.testDescription)")
    }
  }

  @Test func everyRuleHasAName() throws {
    let table = try TableFile(RuleFiles.bytes("time-rules.tsv"), name: "time-rules.tsv")
    let names = table.rows.map { $0[0] }
    #expect(Set(names).count == names.count)
  }
}
