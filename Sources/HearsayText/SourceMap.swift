/// Leads from ranges of a derived buffer back to the ranges they came from.
///
/// A derived buffer is a sequence of runs. A *copied* run has as many bytes as its source, and
/// offsets inside it map one to one. A *replaced* run (a character reference, a decoded legacy
/// character, a line break that stands for markup) maps as a whole.
///
///     target  "A & B"          source  "A &amp; B"
///     runs    0 → 0..<2   "A "  copied
///             2 → 2..<7   "&"   replaced
///             3 → 7..<9   " B"  copied
///
/// Look-up is a binary search over the runs.
public struct SourceMap<Target: OffsetSpace, Source: OffsetSpace>: Sendable {
  /// Start of each run in the target; runs tile `0..<length`.
  private var targetStart: [UInt32] = []
  private var sourceStart: [UInt32] = []
  private var sourceEnd: [UInt32] = []
  private var isCopied: [Bool] = []

  /// The length of the target buffer covered so far.
  public private(set) var length: UInt32 = 0

  public init() {}

  /// The map of a buffer that equals its source, byte for byte.
  public static func identity(length: Int) -> Self {
    var map = Self()
    map.appendCopy(of: Bytes(0, UInt32(length)))
    return map
  }

  public var runCount: Int { targetStart.count }

  /// Appends target bytes that are the source bytes of `source`, unchanged in number.
  public mutating func appendCopy(of source: Bytes<Source>) {
    guard !source.isEmpty else { return }
    if let last = targetStart.indices.last, isCopied[last], sourceEnd[last] == source.start {
      sourceEnd[last] = source.end
      length += source.end - source.start
    } else {
      append(UInt32(source.count), from: source, copied: true)
    }
  }

  /// Appends `count` target bytes that stand for all of `source`.
  public mutating func appendReplacement(_ count: Int, of source: Bytes<Source>) {
    guard count > 0 else { return }
    append(UInt32(count), from: source, copied: false)
  }

  private mutating func append(_ count: UInt32, from source: Bytes<Source>, copied: Bool) {
    targetStart.append(length)
    sourceStart.append(source.start)
    sourceEnd.append(source.end)
    isCopied.append(copied)
    length += count
  }

  /// The source range from where `target`'s first byte came from to where its last did.
  ///
  /// In a map whose sources only go forward that holds everything `target` came from.
  ///
  /// - Precondition: `target` lies inside the buffer.
  public func source(of target: Bytes<Target>) -> Bytes<Source> {
    precondition(target.end <= length, "range outside the mapped buffer")
    guard !targetStart.isEmpty else { return Bytes(0, 0) }
    let first = run(holding: target.start)
    if target.isEmpty {
      let at = mapped(target.start, in: first)
      return Bytes(at.start, at.start)
    }
    let last = run(holding: target.end - 1)
    let start = mapped(target.start, in: first).start
    return Bytes(start, max(start, mapped(target.end - 1, in: last).end))
  }

  /// The map that leads from this map's target to the source of `next`.
  public func composed<Origin>(
    with next: SourceMap<Source, Origin>
  ) -> SourceMap<Target, Origin> {
    var result = SourceMap<Target, Origin>()
    for index in targetStart.indices {
      let source = Bytes<Source>(sourceStart[index], sourceEnd[index])
      if isCopied[index] {
        next.forEachRun(in: source) { result.append($0, from: $1, copied: $2) }
      } else {
        let count = Int(targetEnd(index) - targetStart[index])
        result.appendReplacement(count, of: next.source(of: source))
      }
    }
    return result
  }

  /// Calls `body` with each run that `target` touches, cut to `target`: its length in the target,
  /// its source, and whether it is copied.
  ///
  /// A replaced run that is cut keeps its whole source.
  public func forEachRun(
    in target: Bytes<Target>,
    _ body: (_ count: UInt32, _ source: Bytes<Source>, _ isCopied: Bool) -> Void
  ) {
    guard !target.isEmpty, !targetStart.isEmpty else { return }
    var index = run(holding: target.start)
    while index < targetStart.count, targetStart[index] < target.end {
      let start = max(target.start, targetStart[index])
      let end = min(target.end, targetEnd(index))
      let source = mapped(start, in: index).union(mapped(end - 1, in: index))
      body(end - start, source, isCopied[index])
      index += 1
    }
  }

  private func targetEnd(_ index: Int) -> UInt32 {
    index + 1 < targetStart.count ? targetStart[index + 1] : length
  }

  /// Where one target byte came from: one byte of a copied run, all of a replaced one.
  private func mapped(_ offset: UInt32, in index: Int) -> Bytes<Source> {
    guard isCopied[index] else { return Bytes(sourceStart[index], sourceEnd[index]) }
    let at = sourceStart[index] + min(offset, targetEnd(index)) - targetStart[index]
    return Bytes(at, min(at + 1, sourceEnd[index]))
  }

  /// The last run that starts at or before `offset`.
  private func run(holding offset: UInt32) -> Int {
    var low = 0
    var high = targetStart.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if targetStart[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
