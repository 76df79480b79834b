import HearsayClaims
import HearsayDocument
import HearsayText

extension DossierReport {
  public func markdown() -> String {
    var page = MarkdownPage()
    page.heading(1, "Who says what")
    page.paragraph(MarkdownPage.escaped(overview + " " + Self.legend))
    writeSources(on: &page)
    writeTopics(on: &page)
    writeDifferences(on: &page)
    writeOrigins(on: &page)
    writeSingles(on: &page)
    writeUndecided(on: &page)
    writeNotes(on: &page)
    return page.text
  }

  private func writeSources(on page: inout MarkdownPage) {
    page.heading(2, "Sources")
    let rows = dossier.accounts.enumerated().map { index, account in
      [String(index + 1)]
        + [
          outlet(of: account) + carriers(of: account), Wording.publication(account.published),
          account.headline ?? "",
        ]
        .map { MarkdownPage.escaped(neutral($0)) }
        + [MarkdownPage.code(neutral(account.document)), MarkdownPage.code(account.sha256)]
    }
    page.table(["", "Outlet", "Published", "Headline", "Capture", "SHA-256"], rows)
  }

  private func writeTopics(on page: inout MarkdownPage) {
    let topics = topics
    guard !topics.isEmpty else { return }
    page.heading(2, "What more than one claim is about")
    page.paragraph(MarkdownPage.escaped(Side.legend))
    for (index, topic) in topics.enumerated() {
      page.heading(3, "Proposition \(index + 1)")
      let summary = Wording.quoted(neutral(topic.proposition.summary)) + " — " + topic.holders
      page.paragraph(MarkdownPage.escaped(summary))
      for voice in topic.voices {
        page.item(
          MarkdownPage.escaped(voice.side.sign) + " " + sentence(voice.phrase, at: voice.references)
        )
      }
      page.blank()
    }
  }

  private func writeDifferences(on page: inout MarkdownPage) {
    let differences = differences
    guard !differences.isEmpty else { return }
    page.heading(2, "Where the words differ")
    for (kind, pairs) in differences {
      page.heading(3, Wording.difference(kind))
      write(pairs, on: &page)
    }
  }

  private func write(_ pairs: [Pair], on page: inout MarkdownPage) {
    for pair in pairs {
      page.item("Why: " + MarkdownPage.escaped(pair.reason))
      page.item(sentence(pair.a), level: 1)
      page.item(sentence(pair.b), level: 1)
    }
    page.blank()
  }

  private func writeOrigins(on page: inout MarkdownPage) {
    let families = sharedOrigins
    guard !families.isEmpty else { return }
    page.heading(2, "One origin, several sources")
    for family in families {
      let names = family.map { "[\($0)] " + name(of: dossier.accounts[$0 - 1]) }
      page.item(MarkdownPage.escaped(Wording.list(names)))
    }
    page.blank()
  }

  private func writeSingles(on page: inout MarkdownPage) {
    let singles = singles
    guard !singles.isEmpty else { return }
    page.heading(2, "Also said")
    for (source, claims) in singles {
      page.heading(3, "[\(source)] " + name(of: dossier.accounts[source - 1]))
      for placed in claims { page.item(sentence(placed)) }
      page.blank()
    }
  }

  private func writeUndecided(on page: inout MarkdownPage) {
    let open = openQuestions
    guard !open.isEmpty else { return }
    page.heading(2, "Left undecided")
    page.paragraph(MarkdownPage.escaped(Wording.list(open) + "."))
    write(undecided, on: &page)
  }

  private func writeNotes(on page: inout MarkdownPage) {
    let notes = notes
    guard !notes.isEmpty else { return }
    page.heading(2, "Notes on the input")
    for (source, note) in notes { page.item(MarkdownPage.escaped("[\(source)] " + note)) }
    page.blank()
  }

  /// "**John Kirby (US)** asserts, 2 Nov 2022 (“on 2 November”): “…” [1:200-260]".
  private func sentence(_ phrase: ClaimPhrase, at references: String) -> String {
    let rest = phrase.circumstances + ": " + phrase.content + phrase.note + " " + references
    return "**" + MarkdownPage.escaped(phrase.holder) + "** " + phrase.verb
      + MarkdownPage.escaped(rest)
  }

  private func sentence(_ placed: PlacedClaim) -> String {
    sentence(ClaimPhrase(placed.claim), at: placed.reference)
  }
}
