public import HearsayDocument
import HearsayText

/// A text with its names marked, as far as its set marks them.
public struct NameText: Sendable {
  /// A marked run of bytes.
  public struct Span: Sendable {
    public let range: Range<Int>
    /// Nil where the set does not say whether there is a name, or which.
    public let label: EntityLabel?

    public init(_ range: Range<Int>, _ label: EntityLabel?) {
      self.range = range
      self.label = label
    }
  }

  public let id: String
  public let text: [UInt8]
  /// The sentences of the set, in order.
  public let sentences: [Range<Int>]
  public let spans: [Span]

  public init(id: String, text: [UInt8], sentences: [Range<Int>], spans: [Span]) {
    self.id = id
    self.text = text
    self.sentences = sentences
    self.spans = spans
  }
}

/// A set of marked texts.
public struct NameCorpus: Sendable {
  public let name: String
  public var texts: [NameText]
  /// False for a set that leaves miscellaneous names unmarked.
  public let marksMiscellaneous: Bool

  public init(name: String, texts: [NameText], marksMiscellaneous: Bool) {
    self.name = name
    self.texts = texts
    self.marksMiscellaneous = marksMiscellaneous
  }
}

extension NameCorpus {
  /// The texts of several parts of a set.
  init(joining parts: [NameCorpus]) {
    self.init(
      name: parts.first?.name ?? "",
      texts: parts.flatMap(\.texts),
      marksMiscellaneous: parts.first?.marksMiscellaneous ?? true
    )
  }

  /// Every sentence as a text: for sets whose sentences do not belong together.
  var bySentence: NameCorpus {
    var corpus = self
    corpus.texts = texts.flatMap(\.singleSentences)
    return corpus
  }
}

extension NameText {
  /// Each sentence as a text of its own: what is shown of a name when nothing stands around it.
  public var singleSentences: [NameText] {
    var spans = self.spans[...]
    return sentences.enumerated().map { number, sentence in
      while let span = spans.first, span.range.upperBound <= sentence.lowerBound {
        spans.removeFirst()
      }
      let own = spans.prefix { $0.range.lowerBound < sentence.upperBound }
      let shift = sentence.lowerBound
      return NameText(
        id: "\(id)#\(number)",
        text: Array(text[sentence]),
        sentences: [0..<sentence.count],
        spans: own.map { span in
          Span((span.range.lowerBound - shift)..<(span.range.upperBound - shift), span.label)
        }
      )
    }
  }
}
