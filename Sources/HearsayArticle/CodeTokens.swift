import HearsayText

/// Finds code that has no braces of its own — the selector before a brace, a script's statement,
/// the torn half of a rule at the start of a scrape, a list of class names — by what its words
/// look like.
///
/// The words between two regions are read as a chain of two states, prose and code. Each word
/// costs something in the state it does not fit, and so does each change of state; the cheapest
/// path wins (Viterbi). So one odd word in prose stays prose, and one plain word in code, code.
///
///     center;background-size:10px 16px;content:' '      code   code
///     the letter, signed foo() by hand, says            prose
struct CodeTokens {
  private let page: [UInt8]
  private var tokens: [Token] = []

  private struct Token {
    let range: Range<Int>
    let shape: TokenShape
    let startsLine: Bool
  }

  private enum Cost {
    static let change: Float = 5
    static let changeAtLine: Float = 1
    /// A change right at a stretch that is known to be code.
    static let changeAtCode: Float = 1.5
    /// Prose right before a brace of code, where its selector or condition belongs.
    static let proseAtBrace: Float = 7
  }

  /// The regions with the code between them that has no braces, in page order.
  static func completing(_ regions: [Region], of page: [UInt8]) -> [Region] {
    var reader = Self(page: page)
    var result: [Region] = []
    result.reserveCapacity(regions.count)
    var start = 0
    for region in regions {
      reader.read(start..<region.range.lowerBound, after: result.last, before: region, &result)
      result.append(region)
      start = region.range.upperBound
    }
    reader.read(start..<page.count, after: result.last, before: nil, &result)
    return result
  }

  private init(page: [UInt8]) {
    self.page = page
  }

  private mutating func read(
    _ gap: Range<Int>,
    after previous: Region?,
    before next: Region?,
    _ result: inout [Region]
  ) {
    tokenize(gap)
    let touchesCode = previous?.isCode == true || next?.isCode == true
    guard touchesCode || tokens.contains(where: { $0.shape != .plain }) else { return }
    let states = cheapest(
      afterCode: previous?.isCode == true,
      atEnd: next.map(costOfProse(before:)) ?? 0,
      atPageStart: gap.lowerBound == 0
    )
    appendRuns(of: states, after: previous, before: next, to: &result)
  }

  private mutating func tokenize(_ gap: Range<Int>) {
    tokens.removeAll(keepingCapacity: true)
    var index = gap.lowerBound
    var startsLine = gap.lowerBound == 0
    while index < gap.upperBound {
      if page[index].isASCIIWhitespace {
        if page[index] == 0x0A { startsLine = true }
        index += 1
        continue
      }
      let start = index
      while index < gap.upperBound, !page[index].isASCIIWhitespace { index += 1 }
      let shape = TokenShape(page[start..<index])
      tokens.append(Token(range: start..<index, shape: shape, startsLine: startsLine))
      startsLine = false
    }
  }

  /// True for each token that is code.
  ///
  /// - Parameter atEnd: what it costs to end in prose.
  private func cheapest(afterCode: Bool, atEnd: Float, atPageStart: Bool) -> [Bool] {
    var prose: Float = afterCode ? Cost.changeAtCode : 0
    var code: Float = afterCode ? 0 : atPageStart ? Cost.changeAtLine : Cost.change
    var proseFromCode: [Bool] = []
    var codeFromCode: [Bool] = []
    proseFromCode.reserveCapacity(tokens.count)
    codeFromCode.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() {
      let change = index == 0 ? 0 : token.startsLine ? Cost.changeAtLine : Cost.change
      let toProse = code + change
      let toCode = prose + change
      proseFromCode.append(index > 0 && toProse < prose)
      codeFromCode.append(index == 0 || code <= toCode)
      if index > 0 { (prose, code) = (min(prose, toProse), min(code, toCode)) }
      prose += token.shape.costAsProse
      code += token.shape.costAsCode
    }
    if atEnd > 0 { prose += atEnd } else { code += Cost.changeAtLine }
    return trace(endsInCode: code < prose, proseFromCode, codeFromCode)
  }

  private func costOfProse(before region: Region) -> Float {
    guard region.isCode else { return 0 }
    let opensGroup = page[region.range.lowerBound] == .ascii("{")
    return opensGroup && region.kind != .structuredData ? Cost.proseAtBrace : Cost.changeAtCode
  }

  private func trace(endsInCode: Bool, _ proseFromCode: [Bool], _ codeFromCode: [Bool]) -> [Bool] {
    var states = [Bool](repeating: false, count: tokens.count)
    var inCode = endsInCode
    for index in tokens.indices.reversed() {
      states[index] = inCode
      inCode = inCode ? codeFromCode[index] : proseFromCode[index]
    }
    return states
  }

  private func appendRuns(
    of states: [Bool],
    after previous: Region?,
    before next: Region?,
    to result: inout [Region]
  ) {
    var index = 0
    while index < tokens.count {
      guard states[index] else {
        index += 1
        continue
      }
      let first = index
      while index < tokens.count, states[index] { index += 1 }
      let range = tokens[first].range.lowerBound..<tokens[index - 1].range.upperBound
      let neighbor = index == tokens.count && next?.isCode == true ? next : previous
      let kind = neighbor.flatMap { $0.isCode ? $0.kind : nil } ?? .script
      result.append(Region(kind: kind, range: range))
    }
  }
}
