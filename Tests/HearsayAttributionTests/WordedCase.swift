import Testing

/// A text with an attribution that it holds, in words.
struct WordedCase: Sendable, CustomTestStringConvertible {
  let text: String
  let source: String
  let cue: String
  let content: String
  var testDescription: String { text }

  func matches(_ found: Worded) -> Bool {
    found.source == source && found.cue == cue && found.content == content
  }
}
