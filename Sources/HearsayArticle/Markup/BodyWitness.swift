import HearsayText

/// What data for machines gives as the article's text (schema.org's `articleBody`), as a witness
/// for which blocks of the page belong to it.
///
/// It is no replacement: it has no blocks, may be cut or be of another article. So it is heard only
/// where it and the blocks that were chosen are for the most part the same.
struct BodyWitness {
  private let shingles: Set<UInt64>

  /// In words.
  private static let shingle = 4
  private static let least = 100
  /// A block that stands in it, and one that does not, share so much with it.
  private static let (stands, lacks) = (0.8, 0.1)
  /// The least of it that the page must have, and of the page that it must have.
  private static let (ofWitness, ofPage) = (0.85, 0.6)

  /// Nil for a text that is too short to tell.
  init?(_ keys: [UInt64]) {
    guard keys.count >= Self.least else { return nil }
    shingles = Set(Self.shingles(of: keys[...]))
  }

  private static func shingles(of keys: ArraySlice<UInt64>) -> [UInt64] {
    guard keys.count >= shingle else { return [] }
    return (keys.startIndex...(keys.endIndex - shingle)).map { start in
      keys[start..<(start + shingle)].reduce(0) { ($0 ^ $1) &* 0x100_0000_01B3 }
    }
  }

  struct Verdict {
    /// Blocks left out whose words stand in the text.
    var lacking: [Int] = []
    /// Blocks chosen whose words do not.
    var foreign: [Int] = []
  }

  /// - Parameter isText: the blocks that were chosen.
  func verdict(on reading: MarkupReading, isText: (Int) -> Bool) -> Verdict {
    var hearing = Hearing(self, reading)
    for block in 0..<reading.count where isText(block) { hearing.hearChosen(block) }
    for block in 0..<reading.count where !isText(block) { hearing.hearLeftOut(block) }
    return hearing.verdict
  }

  /// What is found out block by block.
  private struct Hearing {
    private let witness: BodyWitness
    private let reading: MarkupReading
    private var found: Set<UInt64> = []
    private var lacking: [Int] = []
    private var kinds: [MarkupKind: Count] = [:]
    private var foreign: [Int] = []
    private var all = Count()
    private var hasBegun = false

    private struct Count {
      private var words = 0
      private var supported = 0.0

      var share: Double { supported / Double(max(1, words)) }

      mutating func add(_ count: Int, _ support: Double) {
        words += count
        supported += support * Double(count)
      }
    }

    init(_ witness: BodyWitness, _ reading: MarkupReading) {
      self.witness = witness
      self.reading = reading
    }

    private func shingles(of block: Int) -> [UInt64] {
      let words = reading.pages.pieces[block].words
      return BodyWitness.shingles(of: reading.pages.words[words].map(\.key)[...])
    }

    mutating func hearChosen(_ block: Int) {
      let own = shingles(of: block)
      guard !own.isEmpty else { return }
      let shared = own.filter(witness.shingles.contains)
      found.formUnion(shared)
      let support = Double(shared.count) / Double(own.count)
      let kind = reading.page.blocks[block].kind
      kinds[kind, default: Count()].add(own.count, support)
      all.add(own.count, support)
      if support >= BodyWitness.stands { hasBegun = true }
      // What stands before all of it may be the lead, which is often told apart.
      if hasBegun, support <= BodyWitness.lacks { foreign.append(block) }
    }

    mutating func hearLeftOut(_ block: Int) {
      guard reading.isProse[block] else { return }
      let own = shingles(of: block)
      let news = own.filter { witness.shingles.contains($0) && !found.contains($0) }
      guard !own.isEmpty, Double(news.count) >= Double(own.count) * BodyWitness.stands else {
        return
      }
      found.formUnion(news)
      lacking.append(block)
    }

    var verdict: Verdict {
      let isWhole = Double(found.count) >= Double(witness.shingles.count) * BodyWitness.ofWitness
      guard isWhole, all.share >= BodyWitness.ofPage else { return Verdict() }
      return Verdict(lacking: lacking, foreign: foreign.filter(isOfSupportedKind))
    }

    /// Such texts often come without any headings, lists or tables.
    private func isOfSupportedKind(_ block: Int) -> Bool {
      (kinds[reading.page.blocks[block].kind]?.share ?? 0) >= BodyWitness.ofPage
    }
  }
}
