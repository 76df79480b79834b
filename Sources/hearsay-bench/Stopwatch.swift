#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Times stages one after the other, each in several rounds, and keeps the medians.
///
/// What is counted is the processor time of the process, so that other programs disturb little.
struct Stopwatch {
  /// One stage: what it worked on and how long a round took.
  struct Lap {
    let stage: String
    let bytes: Int
    /// The median of the rounds.
    let seconds: Double

    var bytesPerSecond: Double { Double(bytes) / seconds }
  }

  static let rounds = 5

  private(set) var laps: [Lap] = []

  /// Does the work on each item in turn, and all of that once a round.
  ///
  /// - Parameter bytes: the size of the items together.
  /// - Returns: the results of the last round. Throwing away those of the others is not counted.
  mutating func time<Items: Collection, Result>(
    _ stage: String,
    _ items: Items,
    bytes: Int,
    _ work: (Items.Element) -> Result
  ) -> [Result] {
    var results: [Result] = []
    var seconds: [Double] = []
    for _ in 0..<Self.rounds {
      results = []
      let start = Self.processorTime
      results = items.map(work)
      seconds.append(Self.processorTime - start)
    }
    laps.append(Lap(stage: stage, bytes: bytes, seconds: seconds.sorted()[Self.rounds / 2]))
    return results
  }

  private static var processorTime: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
