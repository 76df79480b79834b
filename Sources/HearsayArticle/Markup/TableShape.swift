import HearsayHTML
import HearsayText

/// Tells tables of data from tables that only lay out a page.
///
/// A table of data has short cells in rows and columns. Column names, a caption or a group of
/// columns say so of themselves (HTML, "Techniques for describing tables"); a table in a table, a
/// heading or paragraphs in a cell say that it is layout.
struct TableShape {
  private var rows = 0
  private var cells = 0
  private var cellsOfRow = 0
  private var fullRows = 0
  private var bytesOfCell = 0
  private var isDescribed = false

  private enum Least {
    static let rows = 2
    /// Where nothing else says that it is a table of data.
    static let rowsUndescribed = 3
    static let columns = 2
  }

  /// In bytes: a longer one is prose.
  private static let longestCell = 400

  /// - Precondition: `table` is a `table`.
  static func isData(_ table: NodeID, in dom: DOM) -> Bool {
    if let role = dom.attribute(.role, of: table), isPresentation(dom.bytes(of: role)) {
      return false
    }
    var shape = Self()
    for node in dom.descendants(of: table) {
      guard shape.read(node, in: dom) else { return false }
    }
    return shape.isData
  }

  /// True where all cells are `th`.
  static func isHeader(row: NodeID, in dom: DOM) -> Bool {
    var names = 0
    for cell in dom.children(of: row) where dom.kind(of: cell) == .element {
      guard dom.isElement(cell, .th) else { return false }
      names += 1
    }
    return names > 1
  }

  private static func isPresentation(_ role: ArraySlice<UInt8>) -> Bool {
    let key = WordTable.key(role)
    return key == presentation || key == none
  }

  private static let (presentation, none) = (WordTable.key("presentation"), WordTable.key("none"))

  /// False for what no table of data holds.
  private mutating func read(_ node: NodeID, in dom: DOM) -> Bool {
    switch dom.kind(of: node) {
    case .text:
      bytesOfCell += dom.data(of: node).count { !$0.isASCIIWhitespace }
      return cells == 0 || bytesOfCell <= Self.longestCell
    case .element: return readElement(dom.name(of: node))
    default: return true
    }
  }

  private mutating func readElement(_ name: Atom) -> Bool {
    bytesOfCell = Self.beginsCell(name) ? 0 : bytesOfCell
    switch name {
    case .tr: endRow()
    case .td, .th:
      cells += 1
      cellsOfRow += 1
      if name == .th { isDescribed = true }
    case .caption, .colgroup, .thead, .tfoot: isDescribed = true
    case .table, .h1, .h2, .h3, .article, .section, .nav, .form, .blockquote, .pre, .figure:
      return false
    default: break
    }
    return true
  }

  private static func beginsCell(_ name: Atom) -> Bool {
    name == .td || name == .th || name == .caption
  }

  private mutating func endRow() {
    if cellsOfRow >= Least.columns { fullRows += 1 }
    cellsOfRow = 0
    rows += 1
  }

  private var isData: Bool {
    let full = fullRows + (cellsOfRow >= Least.columns ? 1 : 0)
    return full >= (isDescribed ? Least.rows : Least.rowsUndescribed) && full * 2 > rows
  }
}
