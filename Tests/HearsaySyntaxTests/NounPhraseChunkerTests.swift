import HearsayDocument
import HearsayText
import Testing

@testable import HearsaySyntax

struct NounPhraseChunkerTests {
  /// Sentences with their phrases in brackets; the head of each has a star.
  private static let texts = [
    "[A vice director*] at [the North Korean ministry 's military foreign affairs office*] spoke .",
    "[UN Secretary - General Antonio Guterres 's recent condemnation*] was unfair .",
    "[The White House national security spokesman John Kirby*] denied [it*] .",
    "[Mr Kirby*] thanked [Russian President Vladimir Putin*] .",
    "[About 30 missiles*] and [more than 1,000 artillery shells*] were sent .",
    "[It*] is [one*] of [the most dangerous countries*] .",
    "[They*] signed [comprehensive and constructive bilateral relations*] .",
    "[It*] never had “ [arms dealings*] ” with [Russia*] .",
    "[North Korea ’s \" hostile \" army*] attacked .",
    "[He*] paid [$ 5 million*] to [the army*] .",
    "[She*] left on Monday .",
    "[She*] left last week .",
    "[She*] , who knew , left [him*] .",
    "[His short - range missiles*] failed .",
    "[The planned meeting*] failed .",
    "[He*] accused [the United States*] of lying .",
    "[United Nations experts*] and [the European Union*] agreed .",
    "[It*] could strike [South Korean and Japanese targets*] .",
    "[The man*] with [a gun*] fled .",
  ]

  @Test(arguments: texts)
  func findsPhrases(_ marked: String) throws {
    let plain = marked.filter { !"[]*".contains($0) }
    let found = try Syntax.load().analyze(plain.split(separator: " - ").joined(separator: "-"))
    #expect(Self.marked(found) == marked)
  }

  private static func marked(_ found: Syntax.Analysis) -> String {
    found.tokens.indices.map { token in
      var word = found.text.string(found.tokens.ranges[token])
      guard let index = found.phrases.phrase(holding: token) else { return word }
      let phrase = found.phrases[index]
      if phrase.head == token { word += "*" }
      if phrase.tokens.lowerBound == token { word = "[" + word }
      return phrase.tokens.upperBound == token + 1 ? word + "]" : word
    }.joined(separator: " ")
  }
}
