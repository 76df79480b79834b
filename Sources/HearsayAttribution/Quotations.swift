import HearsayDocument
import HearsayText

/// A stretch between quotation marks, without them.
struct QuotedRun: Hashable {
  /// The tokens inside the marks.
  let tokens: Range<Int>
  /// False where the paragraph ends before the mark that closes; the quotation goes on in the next.
  let isClosed: Bool
  /// True where it runs on from the paragraph before, which had no closing mark.
  let continues: Bool

  /// The tokens with their marks.
  var marked: Range<Int> {
    tokens.lowerBound - 1..<tokens.upperBound + (isClosed ? 1 : 0)
  }
}

/// Pairs of quotation marks, found paragraph by paragraph.
///
/// A quotation of several paragraphs opens each with a mark and closes only the last.
struct QuotationMap {
  private(set) var runs: [QuotedRun] = []
  /// For each token the row of the outermost quotation that holds it (marks included), or -1.
  private var runOfToken: [Int32]

  init(_ reading: Reading) {
    runOfToken = [Int32](repeating: -1, count: reading.tokens.count)
    var isOpenFromBefore = false
    for block in reading.blocks {
      let tokens = reading.tokens.tokens(in: block.range)
      isOpenFromBefore = scan(tokens, of: reading, continuing: isOpenFromBefore)
    }
  }

  /// The quotation around a token; its marks count as inside.
  func run(holding token: Int) -> QuotedRun? {
    guard runOfToken.indices.contains(token), runOfToken[token] >= 0 else { return nil }
    return runs[Int(runOfToken[token])]
  }

  /// Finds the quotations of one paragraph; true where the last one is left open.
  private mutating func scan(
    _ block: Range<Int>,
    of reading: Reading,
    continuing: Bool
  ) -> Bool {
    var open: Int?
    var depth = 0
    if let dashes = DashQuotation(block, of: reading) {
      for run in dashes.runs { append(run) }
      return false
    }
    for token in block {
      switch reading.shape(token) {
      case .openQuote:
        if open == nil { open = token } else { depth += 1 }
      case .closeQuote:
        if depth > 0 {
          depth -= 1
        } else if let start = open {
          let goesOn = continuing && start == block.lowerBound
          append(QuotedRun(tokens: start + 1..<token, isClosed: true, continues: goesOn))
          open = nil
        }
      default: break
      }
    }
    guard let start = open, start + 1 < block.upperBound else { return false }
    let goesOn = continuing && start == block.lowerBound
    append(QuotedRun(tokens: start + 1..<block.upperBound, isClosed: false, continues: goesOn))
    return true
  }

  private mutating func append(_ run: QuotedRun) {
    guard !run.tokens.isEmpty else { return }
    for token in run.marked { runOfToken[token] = Int32(runs.count) }
    runs.append(run)
  }
}
