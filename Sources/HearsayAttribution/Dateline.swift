import HearsayDocument
import HearsayText

/// "SEOUL, Nov 8 (Reuters) - ": place, day and agency before the first sentence belong to nobody's
/// words.
enum Dateline {
  /// A dateline has at most this many tokens.
  private static let longest = 18

  /// The sentence without the dateline it may open with.
  static func stripped(_ sentence: Range<Int>, of reading: Reading) -> Range<Int> {
    guard reading.startsBlock(sentence.lowerBound), sentence.count > 4,
      reading.shape(sentence.lowerBound) == .allCaps
    else { return sentence }
    let limit = min(sentence.upperBound - 1, sentence.lowerBound + longest)
    guard let dash = (sentence.lowerBound..<limit).first(where: { reading.isDash($0) }),
      isSetOff(dash, of: reading),
      !(sentence.lowerBound..<dash).contains(where: { reading.isVerb($0) && reading.isFinite($0) })
    else { return sentence }
    return dash + 1..<sentence.upperBound
  }

  /// True for a dash with space round it: no hyphen inside a name.
  private static func isSetOff(_ dash: Int, of reading: Reading) -> Bool {
    guard dash > 0, dash + 1 < reading.tokens.count else { return false }
    let ranges = reading.tokens.ranges
    return ranges[dash - 1].end < ranges[dash].start && ranges[dash].end < ranges[dash + 1].start
  }
}
