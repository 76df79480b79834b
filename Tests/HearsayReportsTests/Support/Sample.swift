import HearsayClaims
import HearsayDocument
import HearsayText

/// An invented affair, built by hand: Vordia is said to have sent shells to Keld.
enum Sample {
  static let dossier = Dossier(
    accounts: [gazette, observer, reprint],
    propositions: [
      Proposition(
        id: "p1",
        summary: "Vordia has sent thousands of artillery shells to Keld",
        claims: [accusation.id, denial.id, carried.id, declined.id],
        asserted: [accusation.id, carried.id],
        denied: [denial.id]
      ),
      Proposition(
        id: "p2",
        summary: "the border stays open",
        claims: [promise.id],
        asserted: [],
        denied: []
      ),
    ],
    relations: [
      Relation(
        .deny,
        a: accusation.id,
        b: denial.id,
        reason: "“never” in one stands against “has sent” in the other"
      ),
      Relation(
        .reverse,
        a: accusation.id,
        b: turned.id,
        reason: "Vordia sends to Keld in one, Keld sends to Vordia in the other"
      ),
      Relation(.undecided, a: accusation.id, b: declined.id, reason: "one side takes no position"),
      Relation(.agree, a: accusation.id, b: carried.id, reason: "the same act with the same roles"),
    ],
    origins: [["pages/gazette.txt", "pages/reprint.txt"], ["pages/observer.txt"]]
  )

  // MARK: Accounts

  static let gazette = Account(
    document: "pages/gazette.txt",
    sha256: String(repeating: "a1", count: 32),
    outlet: "The Marlow Gazette",
    url: "https://gazette.example/2022/11/08/shells",
    headline: "Vordia sends shells to Keld, Marlow says",
    published: date("2022-11-08", method: "dateline"),
    claims: [accusation, denial, promise],
    findings: [
      Finding(.styleSheet, Bytes(0, 900), detail: "a style sheet"),
      Finding(.styleSheet, Bytes(1000, 1200), detail: "a style sheet"),
      Finding(.appeal, Bytes(5000, 5100), detail: "an appeal for money"),
    ]
  )

  static let observer = Account(
    document: "pages/observer.txt",
    sha256: String(repeating: "b2", count: 32),
    outlet: nil,
    url: nil,
    headline: nil,
    published: nil,
    claims: [turned, declined],
    findings: [Finding(.noDate, detail: "The page does not say when it was published.")]
  )

  static let reprint = Account(
    document: "pages/reprint.txt",
    sha256: String(repeating: "c3", count: 32),
    outlet: "Keld Today",
    agencies: ["VNA"],
    url: nil,
    headline: "Shells on the way",
    published: date("2022-11", method: "given", precision: .month),
    claims: [carried],
    findings: []
  )

  // MARK: Claims

  static let accusation = claim(
    "c1",
    in: "pages/gazette.txt",
    holder: holder("John Kirby", text: "Mr Kirby", .person, "MA"),
    cue: "said",
    content: "Vordia has sent thousands of artillery shells to Keld",
    stance: .assert,
    quotation: .direct,
    dated: date("2022-11-02", text: "on 2 November", method: "publication"),
    at: 2100
  )

  static let denial = claim(
    "c2",
    in: "pages/gazette.txt",
    holder: holder(
      "a vice director at the ministry’s military foreign affairs office",
      .unnamed,
      "VO"
    ),
    chain: [Link(passage: passage(["VNA"], at: 10), role: .agency)],
    cue: "quoted",
    cueEnd: "as saying",
    content:
      "We have never had “arms dealings” with Keld and we have no plan to have such dealings in the future",
    stance: .deny,
    quotation: .mixed,
    polarity: .negative,
    dated: date("2022-11-07", text: "Monday", method: "publication"),
    at: 2400
  )

  static let promise = claim(
    "c3",
    in: "pages/gazette.txt",
    holder: holder("the Marlow government", .government, "MA"),
    cue: "vowed",
    content: "the border stays open",
    stance: .promise,
    quotation: .indirect,
    dated: date("2022-W44", text: "last week", method: "publication", precision: .week),
    at: 2800,
    part: .headline
  )

  static let turned = claim(
    "c4",
    in: "pages/observer.txt",
    holder: nil,
    cue: "reports said",
    content: "Keld has sent shells to Vordia",
    stance: .assert,
    quotation: .indirect,
    dated: nil,
    at: 300
  )

  static let declined = claim(
    "c5",
    in: "pages/observer.txt",
    holder: holder("Keld’s embassy", .organization, nil),
    cue: "declined to comment",
    content: "",
    stance: .decline,
    quotation: .indirect,
    dated: date("PAST_REF", text: "recently", method: "unresolved", precision: .none),
    at: 700
  )

  static let carried = claim(
    "c6",
    in: "pages/reprint.txt",
    holder: holder("John Kirby", .person, "MA"),
    chain: [Link(passage: passage(["The Marlow Gazette"], at: 5), role: .media)],
    cue: "",
    content: "Vordia has sent artillery shells",
    stance: .accuse,
    quotation: .direct,
    dated: date("2022-11-08", method: "article"),
    at: 90
  )
}

// MARK: - Builders

extension Sample {
  static func claim(
    _ id: String,
    in document: String,
    holder: Holder?,
    chain: [Link] = [],
    cue: String,
    cueEnd: String? = nil,
    content: String,
    stance: Stance,
    quotation: Quotation,
    polarity: Polarity = .positive,
    dated: DatedValue?,
    at offset: Int,
    part: ArticlePart = .text,
    confidence: Confidence = Confidence(content: 1, holder: 1, stance: 0.85, date: 1),
    abstained: [Slot] = [],
    grounds: Grounds = Grounds(construction: .clause, stance: .cue)
  ) -> Claim {
    Claim(
      id: id,
      document: document,
      holder: holder,
      chain: chain,
      cue: passage([cue, cueEnd].compactMap(\.self), at: offset, part),
      content: passage([content], at: offset + 40, part),
      quotation: quotation,
      stance: stance,
      polarity: polarity,
      modality: .actual,
      about: [Participant(name: "Vordia", country: "VO", role: .agent)],
      statementDate: dated,
      eventDate: nil,
      confidence: confidence,
      abstained: abstained,
      grounds: grounds,
      evidence: Evidence(
        sha256: String(repeating: "a1", count: 32),
        range: Bytes(offset..<offset + content.utf8.count),
        exact: content
      ),
      statement: Statement(acts: [], words: [], quantities: [])
    )
  }

  /// A passage whose pieces stand ten characters apart; none where there are no words.
  static func passage(
    _ pieces: [String],
    at offset: Int,
    _ part: ArticlePart = .text
  ) -> Passage {
    var start = offset
    var ranges: [Range<Int>] = []
    for piece in pieces where !piece.isEmpty {
      ranges.append(start..<start + piece.unicodeScalars.count)
      start += piece.unicodeScalars.count + 10
    }
    return Passage(
      text: pieces.joined(separator: " "),
      ranges: ranges.map { Bytes($0) },
      codePoints: ranges,
      part: part,
      quotes: pieces.filter { !$0.isEmpty }.map {
        Passage.Quote(prefix: "before ", exact: $0, suffix: " after")
      }
    )
  }

  static func holder(
    _ name: String,
    text: String? = nil,
    _ kind: Holder.Kind,
    _ country: String?
  ) -> Holder {
    Holder(
      passage: passage([text ?? name], at: 50),
      name: name,
      kind: kind,
      country: country,
      anonymity: kind == .unnamed ? .unnamed : .named
    )
  }

  static func date(
    _ value: String,
    text: String? = nil,
    method: String,
    precision: DatePrecision = .day
  ) -> DatedValue {
    DatedValue(
      value: value,
      text: text,
      method: method,
      precision: precision,
      interval: firstDay(of: value).map { $0...$0 }
    )
  }

  private static func firstDay(of value: String) -> CalendarDate? {
    switch value {
    case "2022-W44": CalendarDate(year: 2022, month: 10, day: 31)
    case "2022-11": CalendarDate(year: 2022, month: 11, day: 1)
    default: CalendarDate(iso: value)
    }
  }
}
