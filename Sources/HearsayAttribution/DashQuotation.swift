import HearsayDocument
import HearsayText

/// A paragraph of speech set off by dashes, as much of Europe prints it.
///
///     – They told us: stay calm – said the young man. – Nobody came.
///
/// A paragraph that only begins with a dash is an item of a list: the dash that closes the speech,
/// with its verb of saying, must be there too.
struct DashQuotation {
  let runs: [QuotedRun]

  init?(_ block: Range<Int>, of reading: Reading) {
    let dashes = block.filter { Self.isSetOff($0, in: block, of: reading) }
    guard let open = dashes.first, open == block.lowerBound, dashes.count > 1,
      Self.tellsWhoSpeaks(dashes[1] + 1, in: block, of: reading)
    else { return nil }
    var runs = [QuotedRun(tokens: open + 1..<dashes[1], isClosed: true, continues: false)]
    if dashes.count > 2 {
      let rest = dashes[2] + 1..<block.upperBound
      runs.append(QuotedRun(tokens: rest, isClosed: false, continues: false))
    }
    self.runs = runs.filter { !$0.tokens.isEmpty }
  }

  /// A dash with white space behind it, and before it unless it opens the paragraph.
  private static func isSetOff(_ token: Int, in block: Range<Int>, of reading: Reading) -> Bool {
    guard reading.isDash(token), token + 1 < block.upperBound else { return false }
    let ranges = reading.tokens.ranges
    return ranges[token].end < ranges[token + 1].start
      && (token == block.lowerBound || ranges[token - 1].end < ranges[token].start)
  }

  /// "said the young man": a finite verb and then its subject.
  private static func tellsWhoSpeaks(_ verb: Int, in block: Range<Int>, of reading: Reading) -> Bool
  {
    guard verb + 1 < block.upperBound, reading.upos(verb) == .verb else { return false }
    return [.past, .third].contains(reading.tags.verbForms[verb])
      && reading.nounPhrase(holding: verb + 1) != nil
  }
}
