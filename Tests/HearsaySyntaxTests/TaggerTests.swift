import HearsayDocument
import HearsayText
import Testing

@testable import HearsaySyntax

struct TaggerTests {
  private struct Word {
    let form: Substring
    let tag: Substring

    init(_ cell: Substring) {
      let slash = cell.lastIndex(of: "/") ?? cell.endIndex
      form = cell[..<slash]
      tag = cell[slash...].dropFirst()
    }
  }

  /// The gold sentences as words; a sentence ends with an empty line.
  private static var gold: [[Word]] {
    var sentences: [[Word]] = [[]]
    for line in GoldSentences.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { sentences.append([]) }
      sentences[sentences.count - 1] += line.split(separator: " ").map(Word.init)
    }
    return sentences
  }

  @Test func tagsNewsSentences() throws {
    let syntax = try Syntax.load()
    var counts = (words: 0, tags: 0, verbs: 0, forms: 0)
    for sentence in Self.gold {
      let found = syntax.analyze(sentence.map(\.form).joined(separator: " "))
      try #require(found.tokens.count == sentence.count)
      for (index, word) in sentence.enumerated() {
        let parts = word.tag.split(separator: ".")
        counts.words += 1
        if found.tags.upos[index].name == parts[0] { counts.tags += 1 }
        guard parts.count > 1 else { continue }
        counts.verbs += 1
        if String(describing: found.tags.verbForms[index]) == parts[1] { counts.forms += 1 }
      }
    }
    #expect(Self.gold.count >= 60)
    #expect(Double(counts.tags) >= 0.97 * Double(counts.words))
    #expect(Double(counts.forms) >= 0.95 * Double(counts.verbs))
  }

  @Test(arguments: [
    ("He was accused of lying .", "be lie accuse"),
    ("They denied the claims .", "deny claim"),
    ("She said the armies stopped .", "say army stop"),
    ("He is planning larger strikes .", "be plan large strike"),
    ("The women have sold boxes .", "woman have sell box"),
    ("He frobnicated and gribbled the frobnications .", "frobnicate frobnication"),
  ])
  func findsLemmas(_ text: String, _ lemmas: String) throws {
    let found = try Syntax.load().analyze(text)
    let all = Set(found.tokens.indices.map { found.tags.lemma($0) })
    for lemma in lemmas.split(separator: " ") { #expect(all.contains(String(lemma)), "\(all)") }
  }

  @Test(arguments: [
    ("Officials declined to comment .", 1, VerbForm.past),
    ("The ministry denied on Monday that it had fled .", 2, .past),
    ("A man arrested on Monday was charged .", 2, .participle),
    ("The weapons sold to Orin were old .", 2, .participle),
    ("He has denied it .", 2, .participle),
    ("They want to leave .", 3, .base),
    ("She denies it .", 1, .third),
    ("He left , saying little .", 3, .gerund),
  ])
  func tellsVerbForms(_ text: String, _ word: Int, _ form: VerbForm) throws {
    #expect(try Syntax.load().analyze(text).tags.verbForms[word] == form)
  }

  @Test func keepsNamesAsTheyAre() throws {
    let found = try Syntax.load().analyze("In Orin , Mara met the KCNA .")
    let lemmas = found.tokens.indices.map { found.tags.lemma($0) }
    #expect(lemmas == ["in", "Orin", ",", "Mara", "meet", "the", "KCNA", "."])
  }
}
