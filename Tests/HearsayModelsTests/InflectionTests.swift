import Foundation
import HearsayModels
import Testing

@Suite struct InflectionTests {
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The tables as they are in the checkout.
  private let inflection: Inflection

  init() throws {
    inflection = try Inflection(
      irregularVerbs: Self.table("irregular-verbs.tsv"),
      doublingVerbs: Self.table("doubling-verbs.tsv"),
      irregularNouns: Self.table("irregular-nouns.tsv")
    )
  }

  private static func table(_ name: String) throws -> TableFile {
    let url = root.appending(path: "Data/lexicons/" + name)
    return try TableFile(Array(Data(contentsOf: url)), name: name)
  }

  @Test(arguments: [
    "say says said said saying", "tell tells told told telling",
    "deny denies denied denied denying",
    "write writes wrote written writing", "swear swears swore sworn swearing",
    "hold holds held held holding", "foretell foretells foretold foretold foretelling",
    "rebut rebuts rebutted rebutted rebutting", "admit admits admitted admitted admitting",
    "refer refers referred referred referring", "offer offers offered offered offering",
    "report reports reported reported reporting", "stop stops stopped stopped stopping",
    "slam slams slammed slammed slamming", "accuse accuses accused accused accusing",
    "agree agrees agreed agreed agreeing", "veto vetoes vetoed vetoed vetoing",
    "radio radios radioed radioed radioing", "lie lies lay lain lying", "die dies died died dying",
    "panic panics panicked panicked panicking", "guess guesses guessed guessed guessing",
    "publish publishes published published publishing", "reply replies replied replied replying",
    "say no says no said no said no saying no", "go goes went gone going",
    "do does did done doing", "have has had had having", "be is was been being",
    "set sets set set setting", "put puts put put putting", "vow vows vowed vowed vowing",
    "relay relays relayed relayed relaying", "answer answers answered answered answering",
    "quit quits quit quit quitting", "ban bans banned banned banning",
    "hoax hoaxes hoaxed hoaxed hoaxing", "visit visits visited visited visiting",
    "claim claims claimed claimed claiming", "argue argues argued argued arguing",
    "broadcast broadcasts broadcast broadcast broadcasting", "fix fixes fixed fixed fixing",
    "overrule overrules overruled overruled overruling", "own owns owned owned owning",
    "develop develops developed developed developing", "tweet tweets tweeted tweeted tweeting",
    "echo echoes echoed echoed echoing", "act acts acted acted acting",
    "free frees freed freed freeing",
  ])
  func verbs(row: String) {
    let words = row.split(separator: " ").map(String.init)
    // "say no" and the like: every form has as many words as the lemma.
    let width = words.count / 5
    let forms = (0..<5).map { words[$0 * width..<($0 + 1) * width].joined(separator: " ") }
    for (form, expected) in zip(Inflection.Form.allCases, forms) {
      #expect(inflection.spellings(of: form, ofVerb: forms[0]).first == expected)
    }
  }

  @Test func bothSpellingsAreGiven() {
    #expect(inflection.spellings(of: .past, ofVerb: "cancel") == ["canceled", "cancelled"])
    #expect(inflection.spellings(of: .gerund, ofVerb: "signal") == ["signaling", "signalling"])
    #expect(inflection.spellings(of: .past, ofVerb: "be") == ["was", "were"])
    #expect(inflection.spellings(of: .participle, ofVerb: "prove") == ["proven", "proved"])
  }

  @Test func formsComeWithTheirFeatures() {
    let forms = inflection.forms(ofVerb: "tell").map { "\($0.text)/\($0.form.rawValue)" }
    #expect(
      forms == ["tell/base", "tells/third", "told/past", "told/participle", "telling/gerund"]
    )
  }

  @Test(arguments: [
    ("minister", "ministers"), ("agency", "agencies"), ("spokesman", "spokesmen"),
    ("spokeswoman", "spokeswomen"), ("human", "humans"), ("child", "children"),
    ("crisis", "crises"),
    ("church", "churches"), ("veto", "vetoes"), ("photo", "photos"), ("day", "days"),
    ("attorney general", "attorneys general"), ("vice president", "vice presidents"),
    ("law-maker", "law-makers"), ("foreign ministry", "foreign ministries"), ("tax", "taxes"),
    ("secretary of state", "secretaries of state"), ("spacecraft", "spacecraft"),
    ("taxman", "taxmen"), ("housewife", "housewives"), ("man", "men"), ("woman", "women"),
  ])
  func plurals(noun: String, plural: String) {
    #expect(inflection.plurals(ofNoun: noun).first == plural)
  }

  @Test func emptyAndOddWordsAreNoTrap() {
    for word in ["", " ", "-", "y", "o", "é", "a b c", "日本"] {
      #expect(!inflection.forms(ofVerb: word).isEmpty)
      #expect(!inflection.plurals(ofNoun: word).isEmpty)
    }
  }
}
