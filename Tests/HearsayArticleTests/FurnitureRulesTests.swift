@testable import HearsayArticle
import HearsayText
import Testing

struct FurnitureRulesTests {
  @Test func everyPositiveExampleGoes() throws {
    let rules = try Checkout.rules()
    #expect(rules.rules.count >= 150)
    for rule in rules.rules where !rule.positive.isEmpty {
      let page = Story.body + "\n" + rule.positive + "\n" + Story.paragraphs[0]
      let isKept = try Extracted(page).body.contains(rule.positive)
      #expect(!isKept, "kept: \(rule.positive)")
    }
  }

  @Test func everyNegativeExampleStays() throws {
    for rule in try Checkout.rules().rules where !rule.negative.isEmpty {
      let page = Story.body + "\n" + rule.negative + "\n" + Story.paragraphs[0]
      let isKept = try Extracted(page).body.contains(rule.negative)
      #expect(isKept, "dropped: \(rule.negative)")
    }
  }

  @Test func onlySingleWordsAndSignalsHaveNoExample() throws {
    for rule in try Checkout.rules().rules where rule.positive.isEmpty {
      #expect([.word, .signal, .report].contains(rule.match))
    }
  }

  @Test(arguments: [
    ("kind\tmatch\n", RuleTableError.Reason.noColumns),
    ("@columns kind match\n", .wrongColumns),
    ("@columns kind match phrase positive negative\na\tb\n", .wrongCellCount),
    ("@columns kind match phrase positive negative\nno\tcut\ta\t\t\n", .unknownKind),
    ("@columns kind match phrase positive negative\nprompt\tno\ta\t\t\n", .unknownMatch),
    ("@columns kind match phrase positive negative\nprompt\tcut\t* a\t\t\n", .emptyPhrase),
  ])
  func aBadTableSaysWhatIsWrong(_ table: String, _ reason: RuleTableError.Reason) {
    #expect(throws: RuleTableError.self) {
      try FurnitureRules(phrases: Array(table.utf8), sections: Array("@columns section\n".utf8))
    }
    do {
      _ = try FurnitureRules(
        phrases: Array(table.utf8),
        sections: Array("@columns section\n".utf8)
      )
    } catch {
      #expect(error.reason == reason)
    }
  }
}
