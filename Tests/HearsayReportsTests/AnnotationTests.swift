import Foundation
import HearsayDocument
import HearsayReports
import HearsayText
import Testing

/// One annotated sentence with a character beyond ASCII, so that bytes and code points differ.
@Suite struct AnnotationTests {
  private let report = AnnotationReport(id: "a b.txt", AnnotationTests.document)

  @Test func jsonLine() throws {
    #expect(
      report.jsonLine()
        == #"{"id":"a b.txt","sentences":[[0,22]],"tokens":["#
        + #"{"start":0,"end":4,"lemma":"Ålan","upos":"PROPN","head":1,"deprel":"nsubj"},"#
        + #"{"start":5,"end":11,"lemma":"deny","upos":"VERB","head":null,"deprel":"root"},"#
        + #"{"start":12,"end":14,"lemma":"it","upos":"PRON","head":1,"deprel":"obj"},"#
        + #"{"start":15,"end":21,"lemma":"Monday","upos":"PROPN","head":1,"deprel":"obl:unmarked"},"#
        + #"{"start":21,"end":22,"lemma":".","upos":"PUNCT","head":1,"deprel":"punct"}],"#
        + #""entities":[{"start":0,"end":4,"label":"GPE","country":"AX"}],"#
        + #""timexes":[{"start":15,"end":21,"type":"DATE","value":"2022-11-07","mod":null,"#
        + #""first":"2022-11-07","last":"2022-11-07","method":"publication"}],"#
        + #""attributions":[{"source":[[0,4]],"cue":[[5,11]],"content":[[12,14]],"stance":"deny"}]}"#
        + "\n"
    )
  }

  @Test func conllu() throws { try expectGolden(report.conllu(), "annotation.conllu") }

  @Test func text() throws { try expectGolden(report.text(), "annotation.txt") }

  @Test func emptyText() {
    let empty = AnnotationReport(id: "e", Self.empty)
    #expect(
      empty.jsonLine()
        == #"{"id":"e","sentences":[],"tokens":[],"entities":[],"timexes":[],"attributions":[]}"#
        + "\n"
    )
    #expect(empty.conllu() == "# newdoc id = e\n")
  }

  private static var empty: AnnotatedDocument {
    AnnotatedDocument(
      text: [],
      blocks: [],
      published: nil,
      tokens: TokenTable(),
      sentences: SentenceTable(),
      tags: TagTable(),
      phrases: PhraseTable(),
      mentions: MentionTable(),
      timexes: TimexTable(),
      attributions: AttributionTable()
    )
  }

  /// "Ålan denied it Monday." by hand: five tokens, the last without a space before it.
  private static var document: AnnotatedDocument {
    var tokens = TokenTable()
    for (start, end) in [(0, 5), (6, 12), (13, 15), (16, 22), (22, 23)] as [(UInt32, UInt32)] {
      tokens.append(Bytes(start, end), .lower)
    }
    var sentences = SentenceTable()
    sentences.append(0..<5)
    return AnnotatedDocument(
      text: Array("Ålan denied it Monday.".utf8),
      blocks: [],
      published: nil,
      tokens: tokens,
      sentences: sentences,
      tags: tags,
      dependencies: dependencies,
      phrases: PhraseTable(),
      mentions: mentions,
      timexes: timexes,
      attributions: attributions
    )
  }

  private static var tags: TagTable {
    var tags = TagTable()
    let rows: [(UPOS, XPOS, String, String)] = [
      (.propn, .nnp, "Ålan", "Number=Sing"), (.verb, .vbd, "deny", "Tense=Past|VerbForm=Fin"),
      (.pron, .prp, "it", "Person=3"), (.propn, .nnp, "Monday", "Number=Sing"),
      (.punct, .stop, ".", ""),
    ]
    for (tag, xpos, lemma, features) in rows {
      let (lemma, features) = (tags.identifier(of: lemma), tags.identifier(of: features))
      tags.append(tag, xpos, lemma: lemma, features: features)
    }
    return tags
  }

  private static var dependencies: DependencyTable {
    var trees = DependencyTable()
    trees.append(head: 1, .nsubj)
    trees.append(head: nil, .root)
    trees.append(head: 1, .obj)
    trees.append(head: 1, .oblUnmarked)
    trees.append(head: 1, .punct)
    return trees
  }

  /// What has not been parsed has no tree to show.
  @Test func withoutTrees() {
    var tags = TagTable()
    var tokens = TokenTable()
    var sentences = SentenceTable()
    tokens.append(Bytes(0, 2), .lower)
    tags.append(.intj, lemma: "oh")
    sentences.append(0..<1)
    let document = AnnotatedDocument(
      text: Array("Oh".utf8),
      blocks: [],
      published: nil,
      tokens: tokens,
      sentences: sentences,
      tags: tags,
      phrases: PhraseTable(),
      mentions: MentionTable(),
      timexes: TimexTable(),
      attributions: AttributionTable()
    )
    let report = AnnotationReport(id: "o", document)
    #expect(report.conllu().contains("1\tOh\toh\tINTJ\t_\t_\t_\t_\t_\tTokenRange=0:2\n"))
    #expect(report.jsonLine().contains(#""head":null,"deprel":null"#))
    #expect(!report.text().contains("INTJ"))
  }

  /// A name, and a pronoun that is no name.
  private static var mentions: MentionTable {
    var mentions = MentionTable()
    mentions.append(
      Mention(tokens: 0..<1, head: 0, form: .name, label: .geopolitical, country: "AX")
    )
    mentions.append(Mention(tokens: 2..<3, head: 2, form: .pronoun, label: .person))
    return mentions
  }

  private static var timexes: TimexTable {
    var timexes = TimexTable()
    timexes.append(
      Timex(
        tokens: 3..<4,
        kind: .date,
        date: DatedValue(
          value: "2022-11-07",
          method: "publication",
          precision: .day,
          interval: CalendarDate(iso: "2022-11-07").map { $0...$0 }
        )
      )
    )
    return timexes
  }

  private static var attributions: AttributionTable {
    var attributions = AttributionTable()
    attributions.append(
      Attribution(
        source: 0..<1,
        cue: [1..<2],
        content: [2..<3],
        stance: .deny,
        quotation: .indirect
      )
    )
    return attributions
  }
}
