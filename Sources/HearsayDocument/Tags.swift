/// Universal Dependencies' parts of speech (https://universaldependencies.org/u/pos/).
public enum UPOS: UInt8, Sendable, CaseIterable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb,
    x

  /// The name as CoNLL-U writes it.
  public var name: String {
    switch self {
    case .adj: "ADJ"
    case .adp: "ADP"
    case .adv: "ADV"
    case .aux: "AUX"
    case .cconj: "CCONJ"
    case .det: "DET"
    case .intj: "INTJ"
    case .noun: "NOUN"
    case .num: "NUM"
    case .part: "PART"
    case .pron: "PRON"
    case .propn: "PROPN"
    case .punct: "PUNCT"
    case .sconj: "SCONJ"
    case .sym: "SYM"
    case .verb: "VERB"
    case .x: "X"
    }
  }

  /// The tag that CoNLL-U writes like this.
  public init?(name: String) {
    guard let tag = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = tag
  }
}

/// The form of a verb, as far as it shows on the word (Penn Treebank VB, VBZ, VBD, VBN, VBG).
public enum VerbForm: UInt8, Sendable, CaseIterable {
  case none, base, third, past, participle, gerund
}

/// Tags, features and a lemma per token.
public struct TagTable: Sendable {
  /// A lemma or a list of features, kept once however many tokens have it.
  public struct TextID: Hashable, Sendable {
    fileprivate let index: UInt32
  }

  public private(set) var upos: [UPOS] = []
  /// The Penn Treebank tag of each token; nil where only the other is known.
  public private(set) var xpos: [XPOS?] = []
  /// The form of each verb; `none` for all that is no verb.
  public private(set) var verbForms: [VerbForm] = []
  private var lemmas: [TextID] = []
  private var features: [TextID] = []
  private var texts: [String] = []
  private var ids: [String: TextID] = [:]

  public init() {}

  /// Appends a token whose Penn Treebank tag and features are not known.
  public mutating func append(_ tag: UPOS, lemma: String, verbForm: VerbForm = .none) {
    append(tag, nil, identifier(of: lemma), identifier(of: ""), verbForm)
  }

  /// Appends a token; the form of a verb follows from its tags.
  public mutating func append(_ tag: UPOS, _ xpos: XPOS, lemma: TextID, features: TextID) {
    append(tag, xpos, lemma, features, VerbForm(tag, xpos))
  }

  private mutating func append(
    _ tag: UPOS,
    _ xpos: XPOS?,
    _ lemma: TextID,
    _ features: TextID,
    _ form: VerbForm
  ) {
    upos.append(tag)
    self.xpos.append(xpos)
    verbForms.append(form)
    lemmas.append(lemma)
    self.features.append(features)
  }

  public var count: Int { upos.count }

  /// The lemma of a token: lower case except for proper nouns.
  public func lemma(_ token: Int) -> String { texts[Int(lemmas[token].index)] }

  /// The features of a token as CoNLL-U writes them (`Number=Sing|Person=3`); empty where there are
  /// none.
  public func features(_ token: Int) -> String { texts[Int(features[token].index)] }

  /// The id of a text in this table, for ``append(_:_:lemma:features:)``.
  public mutating func identifier(of text: String) -> TextID {
    if let known = ids[text] { return known }
    let new = TextID(index: UInt32(texts.count))
    texts.append(text)
    ids[text] = new
    return new
  }
}

extension VerbForm {
  /// The form of a word with these tags.
  init(_ tag: UPOS, _ xpos: XPOS) {
    guard tag == .verb || tag == .aux else {
      self = .none
      return
    }
    self =
      switch xpos {
      case .vbz: .third
      case .vbd: .past
      case .vbn: .participle
      case .vbg: .gerund
      default: .base
      }
  }
}

/// Base noun phrases: a head with what stands before it ("the North Korean ministry's military
/// foreign affairs office"), pronouns included.
///
/// In order, without overlap.
public struct PhraseTable: Sendable {
  public struct Phrase: Hashable, Sendable {
    public let tokens: Range<Int>
    public let head: Int

    public init(tokens: Range<Int>, head: Int) {
      self.tokens = tokens
      self.head = head
    }
  }

  public private(set) var phrases: [Phrase] = []

  public init() {}

  public mutating func append(_ phrase: Phrase) { phrases.append(phrase) }

  public var count: Int { phrases.count }
  public var indices: Range<Int> { phrases.indices }
  public subscript(index: Int) -> Phrase { phrases[index] }

  /// The phrase that holds a token, if any.
  public func phrase(holding token: Int) -> Int? {
    var low = 0
    var high = phrases.count
    while low < high {
      let middle = (low + high) / 2
      if phrases[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < phrases.count && phrases[low].tokens.contains(token) ? low : nil
  }
}
