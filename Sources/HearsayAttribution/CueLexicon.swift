public import HearsayDocument
public import HearsayModels

/// The words that attribute, with what they govern and the stance they show.
public struct CueLexicon: Sendable {
  /// One row of `lexicons/cues.tsv`.
  public struct Entry: Sendable {
    public enum Kind: String, Sendable { case verb, noun, phrase, adjective }

    /// Lemmas, the first of which inflects.
    public let words: [String]
    public let kind: Kind
    public let stance: Stance
    public let frames: Frames
  }

  /// What a cue can govern as its content.
  public struct Frames: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let quote = Self(rawValue: 1 << 0)
    public static let that = Self(rawValue: 1 << 1)
    public static let wh = Self(rawValue: 1 << 2)
    public static let to = Self(rawValue: 1 << 3)
    public static let nounPhrase = Self(rawValue: 1 << 4)
    public static let gerund = Self(rawValue: 1 << 5)
    /// An addressee, not part of the content, stands between cue and content.
    public static let addressee = Self(rawValue: 1 << 6)
    public static let objectTo = Self(rawValue: 1 << 7)
    public static let objectOf = Self(rawValue: 1 << 8)
    public static let objectFor = Self(rawValue: 1 << 9)
    public static let objectAs = Self(rawValue: 1 << 10)
    public static let objectPredicate = Self(rawValue: 1 << 11)
    public static let asSaying = Self(rawValue: 1 << 12)
    public static let passive = Self(rawValue: 1 << 13)
    public static let none = Self(rawValue: 1 << 14)
    public static let of = Self(rawValue: 1 << 15)
    public static let sourceAfter = Self(rawValue: 1 << 16)
    public static let sourceBefore = Self(rawValue: 1 << 17)
    public static let objectWith = Self(rawValue: 1 << 18)
    public static let objectAt = Self(rawValue: 1 << 19)
    /// No cue alone, but part of the cue beside it ("in a statement").
    public static let cueTail = Self(rawValue: 1 << 20)

    /// Tells what somebody spoke of, or how they stand to it, not what they said of it: an
    /// attribution, but no claim.
    public static let mention = Self(rawValue: 1 << 21)

    /// Frames whose content begins with the cue's object.
    public static let object: Self = [
      .objectTo, .objectOf, .objectFor, .objectAs, .objectPredicate, .objectWith, .objectAt,
    ]

    static let names: [String: Self] = [
      "quote": .quote, "that": .that, "wh": .wh, "to": .to, "np": .nounPhrase, "ing": .gerund,
      "obj": .addressee, "obj-to": .objectTo, "obj-of": .objectOf, "obj-for": .objectFor,
      "obj-as": .objectAs, "obj-pred": .objectPredicate, "as-saying": .asSaying,
      "passive": .passive, "none": .none, "of": .of, "source-after": .sourceAfter,
      "source-before": .sourceBefore, "obj-with": .objectWith, "obj-at": .objectAt,
      "cue-tail": .cueTail, "mention": .mention,
    ]
  }

  /// One spelling of an entry: its words as they may stand in a text, in lower case.
  ///
  /// `*` stands for the holder, `one's` and `oneself` for any possessive or reflexive pronoun.
  struct Spelling: Sendable {
    let words: [String]
    let entry: Entry
    /// Which of the words is the verb or noun itself.
    let head: Int
    /// The form of the verb; `none` for other kinds.
    let form: VerbForm
  }

  /// Spellings by their first word, the longest first, else in the order of the file.
  private var spellingsByFirstWord: [String: [Spelling]] = [:]

  /// Entries that are a single verb, by its lemma; the first of the file where there are several.
  private var verbs: [String: Entry] = [:]

  /// - Parameter rows: the columns `cue kind stance frames` of the cue table, in this order.
  /// - Throws: ``LexiconError`` for a kind, stance or frame that does not exist.
  public init(rows: [[String]], inflection: Inflection) throws(LexiconError) {
    for row in rows {
      let entry = try Self.entry(row)
      if entry.kind == .verb, entry.words.count == 1, verbs[entry.words[0]] == nil,
        !entry.frames.contains(.mention)
      {
        verbs[entry.words[0]] = entry
      }
      for spelling in Self.spellings(of: entry, inflection) {
        guard let first = spelling.words.first else { continue }
        spellingsByFirstWord[first, default: []].append(spelling)
      }
    }
    for (word, spellings) in spellingsByFirstWord {
      spellingsByFirstWord[word] = spellings.enumerated()
        .sorted { ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset) }
        .map(\.element)
    }
  }

  /// The spellings that may begin with a word in lower case.
  func spellings(from word: String) -> [Spelling] { spellingsByFirstWord[word] ?? [] }

  /// The entry of a verb by its lemma.
  func verb(_ lemma: String) -> Entry? { verbs[lemma] }

  // MARK: Reading rows

  private static func spellings(of entry: Entry, _ inflection: Inflection) -> [Spelling] {
    switch entry.kind {
    case .phrase, .adjective:
      return [Spelling(words: entry.words, entry: entry, head: 0, form: .none)]
    case .noun:
      return [Spelling(words: entry.words, entry: entry, head: 0, form: .none)]
        + entry.words.prefix(1).flatMap(inflection.plurals).map { plural in
          Spelling(words: [plural] + entry.words.dropFirst(), entry: entry, head: 0, form: .none)
        }
    case .verb: return verbSpellings(of: entry, inflection)
    }
  }

  /// All forms of the verb; an adverb may stand before it in the entry ("flatly deny").
  private static func verbSpellings(of entry: Entry, _ inflection: Inflection) -> [Spelling] {
    let head = entry.words.count > 1 && entry.words[0].hasSuffix("ly") ? 1 : 0
    var seen: Set<String> = []
    return inflection.forms(ofVerb: entry.words[head]).compactMap { inflected in
      guard seen.insert(inflected.text).inserted else { return nil }
      var words = entry.words
      words[head] = inflected.text
      return Spelling(words: words, entry: entry, head: head, form: VerbForm(inflected.form))
    }
  }

  private static func entry(_ row: [String]) throws(LexiconError) -> Entry {
    guard row.count >= 4 else { throw LexiconError(table: "cues", row: row, reason: "columns") }
    guard let kind = Entry.Kind(rawValue: row[1]) else {
      throw LexiconError(table: "cues", row: row, reason: "no such kind")
    }
    guard let stance = Stance(rawValue: row[2]) else {
      throw LexiconError(table: "cues", row: row, reason: "no such stance")
    }
    var frames: Frames = []
    for name in row[3].split(separator: ",") {
      guard let frame = Frames.names[String(name)] else {
        throw LexiconError(table: "cues", row: row, reason: "no such frame: \(name)")
      }
      frames.insert(frame)
    }
    return Entry(
      words: row[0].split(separator: " ").map(String.init),
      kind: kind,
      stance: stance,
      frames: frames
    )
  }
}

/// A row of a lexicon that its reader cannot use.
public struct LexiconError: Error, Hashable {
  public let table: String
  public let row: [String]
  public let reason: String

  public init(table: String, row: [String], reason: String) {
    self.table = table
    self.row = row
    self.reason = reason
  }
}

extension VerbForm {
  init(_ form: Inflection.Form) {
    self =
      switch form {
      case .base: .base
      case .third: .third
      case .past: .past
      case .participle: .participle
      case .gerund: .gerund
      }
  }
}
