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
}

/// The form of a verb, as far as it shows on the word (Penn Treebank VB, VBZ, VBD, VBN, VBG).
public enum VerbForm: UInt8, Sendable, CaseIterable {
  case none, base, third, past, participle, gerund
}

/// A tag and a lemma per token.
public struct TagTable: Sendable {
  public private(set) var upos: [UPOS] = []
  /// The form of each verb; `none` for all that is no verb.
  ///
  /// A regular form that may be past or participle is `past` unless
  /// its place shows a participle.
  public private(set) var verbForms: [VerbForm] = []
  /// The lemma of each token as an index into ``vocabulary``.
  private var lemmaIDs: [UInt32] = []
  private var vocabulary: [String] = []
  private var idOfLemma: [String: UInt32] = [:]

  public init() {}

  public mutating func append(_ tag: UPOS, lemma: String, verbForm: VerbForm = .none) {
    upos.append(tag)
    verbForms.append(verbForm)
    lemmaIDs.append(identifier(of: lemma))
  }

  public var count: Int { upos.count }

  /// The lemma of a token: lower case except for proper nouns.
  public func lemma(_ token: Int) -> String { vocabulary[Int(lemmaIDs[token])] }

  private mutating func identifier(of lemma: String) -> UInt32 {
    if let known = idOfLemma[lemma] { return known }
    let new = UInt32(vocabulary.count)
    vocabulary.append(lemma)
    idOfLemma[lemma] = new
    return new
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
