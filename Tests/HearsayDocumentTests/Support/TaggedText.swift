import HearsayDocument
import HearsayText

/// One sentence given as `word/TAG` with single spaces between, for rules that need tags.
///
/// The tag is a name of ``UPOS`` in lower case with an optional verb form behind a dot
/// (`sold/verb.past`); the lemma follows a second slash where it is not the word in lower case.
struct TaggedText {
  private(set) var text: [UInt8] = []
  private(set) var tokens = TokenTable()
  private(set) var tags = TagTable()

  init(_ source: String) {
    for part in source.split(separator: " ") { append(part.split(separator: "/").map(String.init)) }
  }

  private mutating func append(_ parts: [String]) {
    if !text.isEmpty { text.append(0x20) }
    let start = text.count
    text += Array(parts[0].utf8)
    tokens.append(Bytes(start..<text.count), Self.shape(parts[0]))
    let tag = parts.count > 1 ? parts[1].split(separator: ".").map(String.init) : ["noun"]
    let upos = UPOS.allCases.first { $0.name == tag[0].uppercased() } ?? .x
    let form = VerbForm.allCases.first { tag.count > 1 && "\($0)" == tag[1] } ?? .none
    tags.append(upos, lemma: parts.count > 2 ? parts[2] : parts[0].lowercased(), verbForm: form)
  }

  private static func shape(_ word: String) -> TokenShape {
    switch word {
    case "“": .openQuote
    case "”": .closeQuote
    case ",", ".", "?", "–": .punctuation
    default: word.first?.isUppercase == true ? .capitalized : .lower
    }
  }

  /// The reading of the sentence with phrases, mentions and times as given.
  func reading(
    phrases: [Range<Int>] = [],
    mentions: [Range<Int>] = [],
    timexes: [Range<Int>] = []
  ) -> Reading {
    var sentences = SentenceTable()
    sentences.append(0..<tokens.count)
    var phraseTable = PhraseTable()
    for run in phrases { phraseTable.append(.init(tokens: run, head: run.upperBound - 1)) }
    var mentionTable = MentionTable()
    for run in mentions {
      mentionTable.append(
        Mention(tokens: run, head: run.upperBound - 1, form: .name, label: .person)
      )
    }
    var timexTable = TimexTable()
    for run in timexes {
      timexTable.append(
        Timex(
          tokens: run,
          kind: .date,
          date: DatedValue(
            value: "PAST_REF",
            method: "unresolved",
            precision: .none,
            interval: nil
          )
        )
      )
    }
    var flat = DependencyTable()
    for token in tokens.indices {
      flat.append(head: token == 0 ? nil : 0, token == 0 ? .root : .dep)
    }
    return Reading(
      text: text,
      blocks: [Block(.paragraph, Bytes(0..<text.count))],
      tokens: tokens,
      sentences: sentences,
      tags: tags,
      dependencies: flat,
      phrases: phraseTable,
      mentions: mentionTable,
      timexes: timexTable
    )
  }
}
