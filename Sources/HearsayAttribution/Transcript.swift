import HearsayDocument
import HearsayText

/// The turns of an interview printed as questions and answers: each paragraph opens with its
/// speaker's name and a colon.
///
///     PHW: How did it come to this?
///     Voicu: Slowly, and with everybody watching. In 2010 we vaccinated 95 percent of children.
///
/// A turn is a quotation of the one it is labeled with, except those of the interviewer, who speaks
/// for the page.
struct Transcript {
  /// One labeled paragraph.
  struct Turn {
    let label: Range<Int>
    /// What is said, in whole sentences.
    let words: Range<Int>
  }

  /// The turns of all who are interviewed, in order.
  let answers: [Turn]
  /// For each token of a turn true, the interviewer's among them.
  private let isTurn: [Bool]

  /// A label has at most this many tokens.
  private static let longestLabel = 5
  /// Fewer labeled paragraphs are headings or lists.
  private static let fewestTurns = 4

  init(_ reading: Reading) {
    let turns = reading.blocks.compactMap { Self.turn(in: $0, of: reading) }
    let speakers = Dictionary(grouping: turns) { reading.words[$0.label].joined(separator: " ") }
      .filter { $0.value.count > 1 }
    let count = speakers.values.reduce(0) { $0 + $1.count }
    var isTurn = [Bool](repeating: false, count: reading.tokens.count)
    guard speakers.count > 1, count >= Self.fewestTurns else {
      answers = []
      self.isTurn = isTurn
      return
    }
    let interviewers = speakers.filter { Self.asks($0.value, of: reading) }.keys
    for turn in speakers.values.joined() {
      for token in turn.label.lowerBound..<turn.words.upperBound { isTurn[token] = true }
    }
    self.isTurn = isTurn
    answers = turns.filter { turn in
      let speaker = reading.words[turn.label].joined(separator: " ")
      return speakers[speaker] != nil && !interviewers.contains(speaker)
    }
  }

  /// True inside a turn, whoever's it is.
  func holds(_ token: Int) -> Bool { isTurn[token] }

  private static func turn(in block: Block, of reading: Reading) -> Turn? {
    let tokens = reading.tokens.tokens(in: block.range)
    let limit = min(tokens.upperBound, tokens.lowerBound + longestLabel + 1)
    guard
      let colon = (tokens.lowerBound..<limit).first(where: { reading.words[$0] == ":" }),
      colon > tokens.lowerBound, colon + 1 < tokens.upperBound,
      [.capitalized, .allCaps].contains(reading.shape(tokens.lowerBound)),
      !(tokens.lowerBound..<colon).contains(where: reading.isVerb)
    else { return nil }
    return Turn(label: tokens.lowerBound..<colon, words: colon + 1..<tokens.upperBound)
  }

  /// True for the speaker most of whose turns end in a question.
  private static func asks(_ turns: [Turn], of reading: Reading) -> Bool {
    let questions = turns.count { reading.words[$0.words.upperBound - 1] == "?" }
    return questions * 2 >= turns.count
  }
}
