import HearsayText

// What stands over an article in every format to be read.

extension ArticleReport {
  /// The headline, or the words for none.
  var heading: String { title.map(neutral) ?? "(no headline found)" }

  /// "Marlow Gazette, 8 Nov 2022, from the dateline, updated 9 Nov 2022, by A and B, report of
  /// DTA".
  var byline: String {
    let updated = updated.map { "updated " + Wording.readable($0) }
    let parts = [site.map(neutral), Wording.publication(date), updated, writers]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// The day of the last change, where it tells more than the day of publication.
  var updated: DatedValue? { modified.flatMap { $0.value == date?.value ? nil : $0 } }

  /// "by A and B, report of Reuters"; nil where the page names nobody.
  var writers: String? {
    let agencies = metadata.agencies.filter { !authors.contains($0) }
    let named = [("by ", authors), ("report of ", agencies)].filter { !$0.1.isEmpty }
    guard !named.isEmpty else { return nil }
    return named.map { $0 + Wording.list($1.map(neutral)) }.joined(separator: ", ")
  }
}
