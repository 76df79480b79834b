import HearsayDocument

/// An attribution while its sentence is being read.
struct Draft {
  var source: Range<Int>?
  var cue: [Range<Int>]
  /// The cue with the auxiliaries, negation and adverbs of its verb group, and its colon.
  var cueGroup: [Range<Int>] = []
  var content: [Range<Int>]
  var judgement: Judgement
  var carriers: [Carrier] = []
  var construction: Construction
  /// True where the cue is neutral, so that each content tells the stance by itself.
  var isNeutral = false
  /// True where the cue tells what was spoken of, not what was said.
  var isMention = false
  /// True where the text only supposes or denies that it was said, or says it in its own voice; a
  /// mention, too.
  var isUnsaid = false { didSet { isMention = isMention || isUnsaid } }
  /// True for a cue that may only pass on what another said ("KCNA reported").
  var canCarry = false

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

/// A stance and what decided it.
struct Judgement {
  let stance: Stance
  let ground: StanceGround

  init(_ stance: Stance, by ground: StanceGround) {
    self.stance = stance
    self.ground = ground
  }
}
