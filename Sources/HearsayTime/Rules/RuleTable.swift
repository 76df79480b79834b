import HearsayModels

/// A table of the data pack whose rows are read in a fixed order of columns, with errors that name
/// file and line.
struct RuleTable {
  private let table: TableFile
  private let columns: [Int]
  private let file: TimeRulesError.File

  init(
    _ bytes: [UInt8],
    _ file: TimeRulesError.File,
    columns names: [String]
  ) throws(TimeRulesError) {
    do throws(DataPackError) {
      table = try TableFile(bytes, name: "time-" + file.rawValue + ".tsv")
    } catch {
      throw TimeRulesError(file: file, line: 0, reason: .table("\(error)"))
    }
    var columns: [Int] = []
    for name in names {
      guard let column = table.columns.firstIndex(of: name) else {
        throw TimeRulesError(file: file, line: 0, reason: .missingColumn(name))
      }
      columns.append(column)
    }
    self.columns = columns
    self.file = file
  }

  /// Calls `body` with the cells of each row, in the order of the columns asked for.
  func forEachRow(
    _ body: ([String]) throws(TimeRulesError.Reason) -> Void
  ) throws(TimeRulesError) {
    for row in table.rows {
      do throws(TimeRulesError.Reason) {
        try body(columns.map { row[$0] })
      } catch {
        throw TimeRulesError(file: file, line: row.line, reason: error)
      }
    }
  }
}
