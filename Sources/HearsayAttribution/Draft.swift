import HearsayDocument

/// An attribution while its sentence is being read.
struct Draft {
  var source: Range<Int>?
  var cue: [Range<Int>]
  var content: [Range<Int>]
  var stance: Stance
  var carriers: [Carrier] = []
  var pattern: Pattern
  /// True where the cue is neutral, so that each content tells the stance by itself.
  var isNeutral = false
  /// True for a cue that may only pass on what another said ("KCNA reported").
  var canCarry = false

  /// Which construction tied the parts together.
  enum Pattern {
    case clause, quotation, preceding, inverted, accordingTo, asSaying, passive, participle
    case nounCue, nounPhrase, continuation, bare, labeled

    /// How far the construction can be trusted, estimated by hand on development texts.
    var confidence: Double {
      switch self {
      case .quotation: 0.95
      case .asSaying, .accordingTo, .clause: 0.9
      case .inverted, .preceding: 0.85
      case .participle, .continuation: 0.75
      case .passive, .nounCue, .nounPhrase, .bare, .labeled: 0.7
      }
    }
  }

  /// The first and last token of all its parts.
  var extent: Range<Int>? {
    let parts = cue + content + (source.map { [$0] } ?? [])
    guard let start = parts.map(\.lowerBound).min(), let end = parts.map(\.upperBound).max() else {
      return nil
    }
    return start..<end
  }

  var contentExtent: Range<Int>? {
    guard let first = content.first, let last = content.last else { return nil }
    return first.lowerBound..<last.upperBound
  }
}
