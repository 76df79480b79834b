import HearsayClaims
import HearsayDocument
import HearsayText

extension DossierReport {
  /// The dossier to be read in a terminal, wrapped at `width` characters.
  public func text(width: Int = 80, style: Style = .plain) -> String {
    var paper = Paper(width: width, style: style)
    writeTitle(on: &paper)
    writeSources(on: &paper)
    writeTopics(on: &paper)
    writeDifferences(on: &paper)
    writeOrigins(on: &paper)
    writeSingles(on: &paper)
    writeUndecided(on: &paper)
    writeNotes(on: &paper)
    return paper.text
  }

  /// How many pairs of one kind are written out; the rest is counted.
  private static let mostPairs = 12
  private static let mostUndecided = 6
  private static let indent = 4
  private static let column = indent + ClaimPhrase.column

  // MARK: Title and sources

  private func writeTitle(on paper: inout Paper) {
    paper.paragraph([Run("Who says what", .heading)])
    paper.paragraph([Run(overview)])
    paper.paragraph([Run(Self.legend, .faint)])
  }

  static let legend =
    "[2:100-180] means: source 2, bytes 100 to 180 of its capture. Nothing here says what is true."

  private func writeSources(on paper: inout Paper) {
    paper.section("Sources")
    for (index, account) in dossier.accounts.enumerated() {
      paper.blank()
      let heading = [
        Run(outlet(of: account), .strong), Run(carriers(of: account)),
        Run(", " + Wording.publication(account.published)),
      ]
      paper.paragraph(heading, hanging: Self.indent, label: Run("\(index + 1)", .strong))
      if let headline = account.headline {
        paper.paragraph([Run(Wording.quoted(neutral(headline)))], indent: Self.indent)
      }
      for line in origin(of: account) {
        paper.paragraph([Run(line, .faint)], indent: Self.indent)
      }
    }
  }

  /// Address and path, then the number of claims and the digest.
  private func origin(of account: Account) -> [String] {
    [account.url, account.document].compactMap { $0.map(neutral) } + [
      Wording.count(account.claims.count, "claim") + ", SHA-256 " + account.sha256.prefix(16) + "…"
    ]
  }

  // MARK: Propositions

  private func writeTopics(on paper: inout Paper) {
    let topics = topics
    guard !topics.isEmpty else { return }
    paper.section("What more than one claim is about")
    paper.paragraph([Run(Side.legend, .faint)])
    for (index, topic) in topics.enumerated() {
      paper.blank()
      let title = Run(Wording.quoted(neutral(topic.proposition.summary)), .strong)
      let number = Run("\(index + 1).", .strong)
      paper.paragraph([title, Run(" — " + topic.holders)], hanging: Self.indent, label: number)
      for voice in topic.voices { write(voice, on: &paper) }
    }
  }

  private func write(_ voice: Topic.Voice, on paper: inout Paper) {
    let phrase = voice.phrase
    paper.paragraph(
      [Run(phrase.holder, .strong), Run(phrase.circumstances)],
      indent: Self.indent,
      hanging: Self.column,
      label: voice.label
    )
    paper.paragraph(quote(phrase, at: voice.references), indent: Self.column)
  }

  private func quote(_ phrase: ClaimPhrase, at references: String) -> [Run] {
    [Run(phrase.content), Run(phrase.note + " " + references, .faint)]
  }

  // MARK: Differences

  private func writeDifferences(on paper: inout Paper) {
    let differences = differences
    guard !differences.isEmpty else { return }
    paper.section("Where the words differ")
    for (kind, pairs) in differences {
      paper.blank()
      let title = Wording.difference(kind) + " (" + Wording.count(pairs.count, "pair") + ")"
      paper.paragraph([Run(title, .strong)])
      write(pairs, most: Self.mostPairs, on: &paper)
    }
  }

  private func write(_ pairs: [Pair], most: Int, on paper: inout Paper) {
    for pair in pairs.prefix(most) {
      paper.blank()
      writeSide(pair.a, on: &paper)
      writeSide(pair.b, on: &paper)
      paper.paragraph([Run("Why: " + pair.reason)], indent: Self.indent)
    }
    guard pairs.count > most else { return }
    paper.blank()
    let rest = "and \(pairs.count - most) more (all are in --format json)"
    paper.paragraph([Run(rest, .faint)], indent: Self.indent)
  }

  private func writeSide(_ placed: PlacedClaim, on paper: inout Paper) {
    let phrase = ClaimPhrase(placed.claim)
    let speaker = [
      Run(phrase.holder, .strong), Run(" "), Run(phrase.verb, phrase.ink),
      Run(phrase.circumstances + ": "),
    ]
    let hanging = Self.indent + 2
    paper.paragraph(
      speaker + quote(phrase, at: placed.reference),
      indent: Self.indent,
      hanging: hanging
    )
  }

  // MARK: Origins, single claims, what is open

  private func writeOrigins(on paper: inout Paper) {
    let families = sharedOrigins
    guard !families.isEmpty else { return }
    paper.section("One origin, several sources")
    paper.blank()
    for family in families {
      let names = family.map { "[\($0)] " + name(of: dossier.accounts[$0 - 1]) }
      let words = Wording.list(names) + " carry one and the same report: count it once."
      paper.paragraph([Run(words)], hanging: 2)
    }
  }

  private func writeSingles(on paper: inout Paper) {
    let singles = singles
    guard !singles.isEmpty else { return }
    paper.section("Also said")
    for (source, claims) in singles {
      paper.blank()
      let name = name(of: dossier.accounts[source - 1])
      paper.paragraph([Run("[\(source)] " + name, .strong)])
      for placed in claims { writeSingle(placed, on: &paper) }
    }
  }

  private func writeSingle(_ placed: PlacedClaim, on paper: inout Paper) {
    let phrase = ClaimPhrase(placed.claim)
    paper.paragraph(
      [Run(phrase.holder + phrase.knownCircumstances + ": ")] + quote(phrase, at: placed.reference),
      indent: Self.indent,
      hanging: Self.column,
      label: Run(phrase.verb, phrase.ink)
    )
  }

  private func writeUndecided(on paper: inout Paper) {
    let open = openQuestions
    guard !open.isEmpty else { return }
    paper.section("Left undecided")
    paper.blank()
    paper.paragraph([Run(Wording.list(open) + ".")])
    write(undecided, most: Self.mostUndecided, on: &paper)
  }

  private func writeNotes(on paper: inout Paper) {
    let notes = notes
    guard !notes.isEmpty else { return }
    paper.section("Notes on the input")
    paper.blank()
    for (source, sentence) in notes {
      paper.paragraph([Run(sentence)], hanging: Self.indent, label: Run("[\(source)]"))
    }
  }
}

extension Paper {
  fileprivate mutating func section(_ title: String) {
    blank()
    blank()
    paragraph([Run(title, .heading)])
  }
}
