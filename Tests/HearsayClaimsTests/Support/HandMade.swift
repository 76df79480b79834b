import HearsayDocument
import HearsayText

@testable import HearsayClaims

/// Claims made by hand: only what comparisons look at is filled.
enum HandMade {
  static func country(_ code: String) -> Actor {
    Actor(key: code, kind: .country, label: code == "KP" ? "North Korea" : code)
  }

  static func name(_ name: String) -> Actor {
    Actor(key: name.lowercased(), kind: .name, label: name)
  }

  static func described(_ words: String) -> Actor {
    Actor(key: words, kind: .description, label: "the " + words)
  }

  /// An act with countries as parties ("SY", "LY").
  static func act(
    _ name: String = "transfer",
    _ agent: String? = nil,
    _ recipient: String? = nil,
    word: String = "sold",
    themes: [Thing] = [shells],
    place: String? = nil,
    isNegated: Bool = false,
    modality: Modality = .actual,
    isHedged: Bool = false,
    isSymmetric: Bool = false,
    opposites: [String] = []
  ) -> Act {
    act(
      name,
      between: agent.map(country),
      and: recipient.map(country),
      word: word,
      themes: themes,
      place: place,
      isNegated: isNegated,
      modality: modality,
      isHedged: isHedged,
      isSymmetric: isSymmetric,
      opposites: opposites
    )
  }

  static func act(
    _ name: String,
    between agent: Actor?,
    and recipient: Actor?,
    word: String = "sold",
    themes: [Thing] = [],
    place: String? = nil,
    isNegated: Bool = false,
    modality: Modality = .actual,
    isHedged: Bool = false,
    isSymmetric: Bool = false,
    opposites: [String] = []
  ) -> Act {
    Act(
      name: name,
      word: word,
      agent: agent,
      recipient: recipient,
      themes: themes,
      place: place.map(country),
      isNegated: isNegated,
      modality: modality,
      isHedged: isHedged,
      isSymmetric: isSymmetric,
      opposites: opposites
    )
  }

  static let shells = Thing(lemma: "shell", family: "weapon")
  static let rockets = Thing(lemma: "rocket", family: "weapon")
  static let wheat = Thing(lemma: "wheat", family: "food")
  static let widgets = Thing(lemma: "widget", family: nil)

  /// An assertion.
  static func claim(
    _ id: String,
    document: String? = nil,
    _ acts: [Act],
    words: [String] = ["sell", "shell"],
    quantities: [Quantity] = [],
    content: String = "Syria sold shells to Libya",
    eventDate: DatedValue? = nil
  ) -> Claim {
    claim(
      id,
      document: document,
      .assert,
      acts,
      words: words,
      quantities: quantities,
      content: content,
      eventDate: eventDate
    )
  }

  static func claim(
    _ id: String,
    document: String? = nil,
    holder: String = "Iran",
    _ stance: Stance,
    _ acts: [Act],
    words: [String] = ["sell", "shell"],
    quantities: [Quantity] = [],
    cue: String = "said",
    content: String = "Syria sold shells to Libya",
    chain: [Link] = [],
    eventDate: DatedValue? = nil
  ) -> Claim {
    Claim(
      id: id,
      document: document ?? "of " + id,
      holder: Holder(passage: passage(holder), name: holder, kind: .government, country: nil),
      chain: chain,
      cue: passage(cue),
      content: passage(content),
      quotation: .indirect,
      stance: stance,
      polarity: acts.first?.isNegated == true ? .negative : .positive,
      modality: acts.first?.modality ?? .actual,
      about: [],
      statementDate: nil,
      eventDate: eventDate,
      confidence: Confidence(content: 1, holder: 1, stance: 1, date: 1),
      evidence: Evidence(sha256: "", range: Bytes(0, 1), exact: content),
      statement: Statement(
        acts: acts,
        words: words.sorted(),
        quantities: quantities
      )
    )
  }

  static func quantity(_ range: ClosedRange<Double>, _ unit: String, act: String? = "transfer")
    -> Quantity
  {
    let families = ["person": "anybody", "miner": "person", "soldier": "person"]
    return Quantity(
      lowest: range.lowerBound,
      highest: range.upperBound,
      unit: unit,
      family: families[unit],
      act: act,
      text: "\(range.lowerBound)"
    )
  }

  static func day(_ iso: String) -> DatedValue {
    let date = CalendarDate(iso: iso)
    return DatedValue(
      value: iso,
      text: nil,
      method: "explicit",
      precision: .day,
      interval: date.map { $0...$0 }
    )
  }

  static func passage(_ text: String) -> Passage {
    Passage(text: text, ranges: [], codePoints: [], part: .text)
  }
}
