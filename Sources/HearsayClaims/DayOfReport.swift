import HearsayDocument
import HearsayText

/// Gives the statements of a report on one day that day, where they tell none of their own.
///
///     The ministry denied the sale on Tuesday. "…," its spokesman said. The opposition called it …
///
/// A report that came out on the day on which its first dated statement was made tells of that day:
/// what it reports in simple tenses was said then. Documents, and what "had" been said or is said
/// "often", were there before. A live blog, whose paragraphs begin with clock times, tells of its day
/// throughout.
struct DayOfReport {
  let attributions: AttributionTable
  let reading: Reading
  let published: CalendarDate?
  private let isLive: Bool

  init(attributions: AttributionTable, reading: Reading, published: CalendarDate?) {
    self.attributions = attributions
    self.reading = reading
    self.published = published
    let posts = reading.blocks.lazy.filter { block in
      let first = reading.tokens.tokens(in: block.range).first
      return first.flatMap(reading.timex)?.kind == .time
    }
    isLive = posts.prefix(Self.fewestPosts).count == Self.fewestPosts
  }

  private static let fewestPosts = 3

  /// The first date stands among this many claims.
  private static let lead = 4
  /// The raw value of the method in the dates given here.
  private static let method = "report-day"

  func completed(_ claims: [Claim]) -> [Claim] {
    guard let published, tellsOf(published, claims) else { return claims }
    let day = DatedValue(
      value: published.iso,
      text: nil,
      method: Self.method,
      anchor: published,
      precision: .day,
      interval: published...published
    )
    return claims.enumerated().map { index, claim in
      guard claim.statementDate == nil, claim.holder?.kind != .document,
        !claim.abstained.contains(.date), wasSaidThen(attributions[index])
      else { return claim }
      return claim.with(date: day, chain: claim.chain)
    }
  }

  private func tellsOf(_ published: CalendarDate, _ claims: [Claim]) -> Bool {
    let first = claims.prefix(Self.lead).lazy.compactMap(\.statementDate).first
    return isLive || first?.interval == published...published
  }

  /// True for a verb in a simple tense, and for a quotation that goes on without one.
  private func wasSaidThen(_ attribution: Attribution) -> Bool {
    guard let cue = attribution.cue.first else { return true }
    guard let verb = cue.first(where: reading.isVerb),
      isLive || reading.isFinite(verb) || isShared(attribution)
    else { return false }
    let group = VerbGroup(endingAt: verb, in: reading.sentence(of: verb), of: reading)
    return !(group.start..<verb).contains { token in
      reading.lemma(token) == "have" && !isLive || Self.habits.contains(reading.words[token])
    }
  }

  /// "…, adding that …": a participle is as old as its verb.
  private func isShared(_ attribution: Attribution) -> Bool {
    attribution.construction == .shared
  }

  private static let habits: Set<String> = [
    "earlier", "previously", "once", "long", "always", "often", "repeatedly", "already", "since",
  ]
}
