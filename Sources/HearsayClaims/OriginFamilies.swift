/// Groups documents that carry one and the same report: a reprint shares most of its word sequences
/// with its original.
public enum OriginFamilies {
  /// Words in a row that count as one shingle.
  private static let shingleLength = 6
  /// Two documents are of one family where the shorter shares at least this part of its shingles.
  private static let share = 0.5
  /// Of a shingle in more documents than this the first so many are paired with all: reprints still
  /// meet through them, and the work stays linear.
  private static let pairedHolders = 64

  /// - Parameter documents: ids and their texts' words in lower case.
  /// - Returns: every id once; families and their members in input order.
  public static func families(_ documents: [(id: String, words: [String])]) -> [[String]] {
    let shingles = documents.map { Self.shingles($0.words) }
    var families = DisjointSets(count: documents.count)
    for (pair, shared) in sharedCounts(shingles) {
      let shorter = min(shingles[pair.a].count, shingles[pair.b].count)
      if shorter > 0, Double(shared) >= share * Double(shorter) {
        families.join(pair.a, pair.b)
      }
    }
    return families.groups().map { $0.map { documents[$0].id } }
  }

  private struct Pair: Hashable {
    let a: Int
    let b: Int
  }

  /// A shingle is kept as a hash of its words: the words themselves would take many times the text.
  private static func shingles(_ words: [String]) -> Set<UInt64> {
    guard words.count >= shingleLength else { return [] }
    let hashes = words.map(hash)
    return Set(
      (0...words.count - shingleLength).map { start in
        hashes[start..<start + shingleLength].reduce(seed) { ($0 ^ $1) &* prime }
      }
    )
  }

  /// FNV-1a, the same in every run.
  private static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  private static func sharedCounts(_ shingles: [Set<UInt64>]) -> [(Pair, Int)] {
    var holders: [UInt64: [Int]] = [:]
    for (document, set) in shingles.enumerated() {
      for shingle in set { holders[shingle, default: []].append(document) }
    }
    var counts: [Pair: Int] = [:]
    for list in holders.values where list.count > 1 {
      for (place, a) in list.prefix(pairedHolders).enumerated() {
        for b in list[(place + 1)...] { counts[Pair(a: a, b: b), default: 0] += 1 }
      }
    }
    return counts.sorted { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }
      .map { ($0.key, $0.value) }
  }
}
