import HearsayText

/// Writes the visible text of a raw page: what is left between its regions.
struct VisibleTextBuilder {
  private let page: [UInt8]
  private var bytes: [UInt8] = []
  private var map = SourceMap<VisibleSpace, PageSpace>()
  private var blocks: [VisibleBlock] = []
  private var lineStart = 0
  private var startsParagraph = true
  /// White space that was read but not yet written: it comes before the next character only.
  private var pending = Pending()

  private struct Pending {
    var start: Int?
    var end = 0
    var lineBreaks = 0
    var hasGap = true
  }

  /// - Parameter regions: what is not prose, in page order.
  static func text(of page: [UInt8], without regions: [Region]) -> VisibleText {
    var builder = Self(page: page)
    builder.bytes.reserveCapacity(page.count)
    var start = 0
    for region in regions {
      builder.write(start..<region.range.lowerBound)
      if region.breaksLine { builder.pending.hasGap = true }
      start = region.range.upperBound
    }
    builder.write(start..<page.count)
    builder.closeLine()
    let dropped = regions.map {
      Finding($0.finding.kind, Bytes($0.range), detail: $0.finding.detail)
    }
    return VisibleText(
      bytes: builder.bytes,
      map: builder.map,
      blocks: builder.blocks,
      dropped: dropped,
      dataDates: DataDates(page, in: regions)
    )
  }

  private init(page: [UInt8]) {
    self.page = page
  }

  private mutating func write(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let plain = endOfPlainRun(from: index, limit: range.upperBound)
      if plain > index {
        copy(index..<plain)
        index = plain
        continue
      }
      let character = PageCharacter(page, at: index, limit: range.upperBound)
      let end = index + character.length
      switch character.kind {
      case .text: copy(index..<end)
      case .reference(let scalar): replace(index..<end, with: scalar)
      case .space: wait(index..<end, lineBreaks: 0)
      case .lineFeed: wait(index..<end, lineBreaks: 1)
      case .nothing: break
      }
      index = end
    }
  }

  /// Most bytes are letters of words: these are copied a run at a time.
  private func endOfPlainRun(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, page[index] &- 0x21 < 0x5E, page[index] != .ascii("&") { index += 1 }
    return index
  }

  private mutating func wait(_ range: Range<Int>, lineBreaks: Int) {
    if pending.start == nil { pending.start = range.lowerBound }
    pending.end = range.upperBound
    pending.lineBreaks += lineBreaks
  }

  private mutating func copy(_ range: Range<Int>) {
    flush(before: range.lowerBound)
    bytes.append(contentsOf: page[range])
    map.appendCopy(of: Bytes(range))
  }

  private mutating func replace(_ range: Range<Int>, with scalar: Unicode.Scalar) {
    guard !scalar.properties.isWhitespace else { return wait(range, lineBreaks: 0) }
    flush(before: range.lowerBound)
    let utf8 = Array(String(scalar).utf8)
    bytes.append(contentsOf: utf8)
    map.appendReplacement(utf8.count, of: Bytes(range))
  }

  private mutating func flush(before index: Int) {
    defer { pending = Pending(hasGap: false) }
    if pending.hasGap || pending.lineBreaks > 0 {
      closeLine()
      if !bytes.isEmpty { separator(0x0A, before: index) }
      lineStart = bytes.count
      startsParagraph = pending.hasGap || pending.lineBreaks > 1
    } else if pending.start != nil {
      separator(0x20, before: index)
    }
  }

  private mutating func separator(_ byte: UInt8, before index: Int) {
    bytes.append(byte)
    let start = pending.start ?? index
    map.appendReplacement(1, of: Bytes(start..<max(start, pending.end)))
  }

  private mutating func closeLine() {
    guard bytes.count > lineStart else { return }
    blocks.append(
      VisibleBlock(range: lineStart..<bytes.count, startsParagraph: startsParagraph)
    )
    lineStart = bytes.count
  }
}
