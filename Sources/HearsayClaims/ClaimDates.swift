import HearsayDocument
import HearsayText

/// Finds when a claim was made and when what it claims happened.
struct ClaimDates {
  private let reading: Reading
  /// The contents that begin in each sentence.
  private var contents: [Int: [Range<Int>]] = [:]

  init(reading: Reading, attributions: AttributionTable) {
    self.reading = reading
    for piece in attributions.attributions.lazy.flatMap(\.content) {
      contents[reading.sentences.sentence(of: piece.lowerBound), default: []].append(piece)
    }
  }

  private static let limits: Set<String> = ["since", "until", "till", "by", "before", "after"]

  /// The time nearest the cue in its sentence, outside the content.
  func statementDate(of attribution: Attribution) -> DatedValue? {
    guard let cue = attribution.cue.first else { return nil }
    let sentence = reading.sentence(of: cue.lowerBound)
    var best: (distance: Int, timex: Timex)?
    for timex in timexes(in: sentence) where isPointInTime(timex) {
      guard !attribution.content.contains(where: { $0.overlaps(timex.tokens) }),
        !isInside(timex, attribution.source), !isSaidByAnother(timex, cue: cue), !isOpen(timex)
      else { continue }
      let distance = abs(timex.tokens.lowerBound - cue.lowerBound)
      if distance < best?.distance ?? Int.max { best = (distance, timex) }
    }
    return best.map { value($0.timex) }
  }

  /// True for a time in the content of an attribution that does not hold this cue.
  private func isSaidByAnother(_ timex: Timex, cue: Range<Int>) -> Bool {
    let sentence = reading.sentences.sentence(of: timex.tokens.lowerBound)
    return contents[sentence]?.contains { $0.overlaps(timex.tokens) && !$0.overlaps(cue) } ?? false
  }

  /// The time inside the content that stands nearest to its main act; the first where it has none.
  func eventDate(of attribution: Attribution, near act: Int?) -> DatedValue? {
    let found = attribution.content.flatMap(timexes).filter { isPointInTime($0) && !isOpen($0) }
    guard let act else { return found.first.map(value) }
    return found.min { distance($0, act) < distance($1, act) }.map(value)
  }

  private func distance(_ timex: Timex, _ token: Int) -> Int {
    abs(timex.tokens.lowerBound - token)
  }

  /// "since March", "by Monday": a limit, not the time of the act.
  private func isOpen(_ timex: Timex) -> Bool {
    let before = timex.tokens.lowerBound - 1
    return before >= 0 && Self.limits.contains(reading.words[before])
  }

  private func timexes(in tokens: Range<Int>) -> [Timex] {
    var found: [Timex] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      if let timex = reading.timex(token) {
        found.append(timex)
        token = max(token + 1, timex.tokens.upperBound)
      } else {
        token += 1
      }
    }
    return found
  }

  private func isPointInTime(_ timex: Timex) -> Bool {
    (timex.kind == .date || timex.kind == .time) && !timex.date.value.hasSuffix("_REF")
  }

  private func isInside(_ timex: Timex, _ source: Range<Int>?) -> Bool {
    source.map { $0.overlaps(timex.tokens) } ?? false
  }

  private func value(_ timex: Timex) -> DatedValue {
    timex.date.read(from: PassageMaker.oneLine(reading.string(timex.tokens)))
  }
}
