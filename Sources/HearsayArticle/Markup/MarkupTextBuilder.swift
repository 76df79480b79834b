import HearsayHTML
import HearsayText

/// Writes lines of visible text from the texts of a page, as a browser lays them out: white space
/// becomes one space, block elements and `br` end lines, inline elements neither part nor glue.
struct MarkupTextBuilder {
  /// What the elements around a text say of it.
  struct Context {
    var kind: MarkupKind = .paragraph
    var element: NodeID
    var zone: Int?
    var isLink = false
    /// Inside a table of data: its rows are lines.
    var inData = false
  }

  private let dom: DOM
  private(set) var bytes: [UInt8] = []
  private(set) var map = SourceMap<VisibleSpace, PageSpace>()
  private(set) var blocks: [MarkupBlock] = []
  private(set) var lines: [VisibleBlock] = []
  private(set) var zones: [MarkupZone] = []
  private var lineStart = 0
  /// The next character begins a new line.
  private var breaks = true
  /// White space that was read but not yet written.
  private var space: Bytes<PageSpace>?
  /// Cells of the row that began since something was written.
  private var cells = 0

  init(_ dom: DOM) {
    self.dom = dom
    bytes.reserveCapacity(dom.page.count / 4)
  }

  mutating func breakLine() {
    breaks = true
    cells = 0
  }

  /// What follows stands apart from what was written, but in the same line.
  mutating func breakWord(at place: Bytes<PageSpace>) {
    space = space ?? Bytes(place.start, place.start)
  }

  /// A cell of a row begins.
  mutating func breakCell() {
    cells += 1
  }

  /// The number of the zone, for the context of what is inside.
  mutating func openZone(_ zone: MarkupZone) -> Int {
    zones.append(zone)
    return zones.count - 1
  }

  /// Ends the last line.
  mutating func finish() {
    closeLine()
  }

  mutating func write(_ text: NodeID, in context: Context) {
    let data = dom.data(of: text)
    var at = data.startIndex
    dom.forEachRun(ofText: text) { count, source in
      let end = at + Int(count)
      if source.count == Int(count) {
        write(data, at..<end, source: source, text, context)
      } else {
        replace(data[at..<end], source: source, text, context)
      }
      at = end
    }
  }

  /// Writes an attribute's value as a line of its own.
  mutating func write(_ value: ArraySlice<UInt8>, of element: NodeID, in context: Context) {
    breakLine()
    let tag = dom.startTag(of: element)
    let isInPage =
      tag.indices.lowerBound <= value.startIndex && value.endIndex <= tag.indices.upperBound
      && dom.page[value.indices] == value
    if isInPage {
      write(value, value.indices, source: Bytes(value.indices), element, context)
    } else {
      for part in value.split(whereSeparator: \.isASCIIWhitespace) {
        if part.startIndex > value.startIndex { space = tag }
        replace(part, source: tag, element, context)
      }
    }
    breakLine()
  }

  // MARK: Copied runs

  private mutating func write(
    _ data: ArraySlice<UInt8>,
    _ range: Range<Int>,
    source: Bytes<PageSpace>,
    _ text: NodeID,
    _ context: Context
  ) {
    let shift = Int(source.start) - range.lowerBound
    var at = range.lowerBound
    while at < range.upperBound {
      let plain = Self.endOfPlainRun(data, from: at, limit: range.upperBound)
      let end = plain > at ? plain : at + Self.characterLength(data, at, range.upperBound)
      let place = Bytes<PageSpace>((at + shift)..<(end + shift))
      switch plain > at ? .text : Self.kind(data[at..<end]) {
      case .text: copy(data[at..<end], place, text, context)
      case .space:
        if context.kind == .preformatted, data[at] == 0x0A { breakLine() }
        space = space ?? place
      case .nothing: break
      }
      at = end
    }
  }

  /// Visible ASCII with single spaces between.
  private static func endOfPlainRun(_ data: ArraySlice<UInt8>, from start: Int, limit: Int) -> Int {
    var at = start
    while at < limit {
      if data[at] &- 0x21 < 0x5E {
        at += 1
      } else if data[at] == 0x20, at > start, at + 1 < limit, data[at + 1] &- 0x21 < 0x5E {
        at += 2
      } else {
        break
      }
    }
    return at
  }

  private static func characterLength(_ data: ArraySlice<UInt8>, _ at: Int, _ limit: Int) -> Int {
    guard data[at] >= 0x80 else { return 1 }
    var end = at + 1
    while end < limit, end - at < 4, data[end].isUTF8Continuation { end += 1 }
    return end - at
  }

  private enum CharacterKind {
    case text
    case space
    case nothing
  }

  private static func kind(_ character: ArraySlice<UInt8>) -> CharacterKind {
    let value = character.reduce(0) { $0 << 8 | UInt32($1) }
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xC2A0, 0xC285: return .space
    case 0x00..<0x20, 0x7F, 0xC2AD: return .nothing
    case 0xE2_8080...0xE2_808A, 0xE2_80A8, 0xE2_80A9, 0xE2_80AF, 0xE2_819F, 0xE3_8080:
      return .space
    case 0xE2_808B, 0xE2_808E, 0xE2_808F, 0xE2_81A0, 0xEF_BBBF, 0xE2_80AA...0xE2_80AE,
      0xE2_81A6...0xE2_81A9:
      return .nothing
    default: return .text
    }
  }

  private mutating func copy(
    _ data: ArraySlice<UInt8>,
    _ source: Bytes<PageSpace>,
    _ text: NodeID,
    _ context: Context
  ) {
    flush(before: source.start, text, context)
    bytes.append(contentsOf: data)
    map.appendCopy(of: source)
    count(data.count, context)
  }

  // MARK: Character references

  private mutating func replace(
    _ data: ArraySlice<UInt8>,
    source: Bytes<PageSpace>,
    _ text: NodeID,
    _ context: Context
  ) {
    guard data.count > 4 || Self.kind(data) == .text else {
      if Self.kind(data) == .space { space = space ?? source }
      return
    }
    flush(before: source.start, text, context)
    bytes.append(contentsOf: data)
    map.appendReplacement(data.count, of: source)
    count(data.count, context)
  }

  private mutating func count(_ count: Int, _ context: Context) {
    if context.isLink { blocks[blocks.count - 1].linkBytes += count }
  }

  // MARK: Lines

  private mutating func flush(before offset: UInt32, _ text: NodeID, _ context: Context) {
    if breaks {
      openLine(before: offset, text, context)
      separateCells(before: offset, cells - 1)
    } else {
      if cells > 0 {
        separateCells(before: offset, cells)
      } else if let space {
        separate(0x20, at: space)
      }
      widenZone(to: text)
    }
    space = nil
    cells = 0
  }

  /// Empty cells leave a tab behind them, so that columns keep their places.
  private mutating func separateCells(before offset: UInt32, _ tabs: Int) {
    for _ in 0..<max(0, min(tabs, Limits.columns)) { separate(0x09, at: Bytes(offset, offset)) }
  }

  private mutating func openLine(before offset: UInt32, _ text: NodeID, _ context: Context) {
    closeLine()
    if !bytes.isEmpty { separate(0x0A, at: Bytes(offset, offset)) }
    lineStart = bytes.count
    blocks.append(
      MarkupBlock(
        kind: context.kind,
        text: text,
        element: context.element,
        zone: context.zone
      )
    )
    breaks = false
  }

  /// A line with text outside of its zone stands in the zone around both.
  private mutating func widenZone(to text: NodeID) {
    let line = blocks.count - 1
    while let zone = blocks[line].zone, dom.subtreeEnd(of: zones[zone].node) <= text {
      blocks[line].zone = zones[zone].parent
    }
  }

  private mutating func separate(_ byte: UInt8, at place: Bytes<PageSpace>) {
    bytes.append(byte)
    map.appendReplacement(1, of: place)
  }

  private mutating func closeLine() {
    guard bytes.count > lineStart else { return }
    lines.append(VisibleBlock(range: lineStart..<bytes.count, startsParagraph: true))
    lineStart = bytes.count
  }
}
