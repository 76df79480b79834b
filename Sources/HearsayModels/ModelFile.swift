public import Foundation

/// A trained model: named sections of numbers and words, which stay in the mapped file as long as
/// nothing reads them.
///
/// The file, little-endian: "HSMODEL" and a zero byte, `u32` version of this format, `u32`
/// sections; for each section its name in 24 bytes filled up with zeros, `u32` offset and `u32`
/// length; then the sections, each at a multiple of 8.
public struct ModelFile: Sendable {
  static let magic = Array("HSMODEL\0".utf8)
  static let version = 1
  static let headerBytes = 16
  static let nameBytes = 24
  static let entryBytes = nameBytes + 8
  private static let mostSections = 1000

  /// What to call the file in messages.
  public let name: String
  private let bytes: ModelBytes
  private var sections: [String: Range<Int>] = [:]

  public init(_ data: Data, name: String) throws(DataPackError) {
    self.name = name
    bytes = ModelBytes(data)
    guard bytes.count >= Self.headerBytes, bytes.starts(with: Self.magic) else {
      throw bad("is not a model")
    }
    guard bytes.number(at: 8) == Self.version else { throw bad("has an unknown version") }
    let count = bytes.number(at: 12)
    guard count <= Self.mostSections,
      Self.headerBytes + count * Self.entryBytes <= bytes.count
    else { throw bad("is cut off") }
    for index in 0..<count { try readEntry(at: Self.headerBytes + index * Self.entryBytes) }
  }

  private mutating func readEntry(at entry: Int) throws(DataPackError) {
    let name = bytes[entry..<entry + Self.nameBytes].prefix { $0 != 0 }
    let start = bytes.number(at: entry + Self.nameBytes)
    let length = bytes.number(at: entry + Self.nameBytes + 4)
    guard start + length <= bytes.count else { throw bad("is cut off") }
    sections[String(decoding: name, as: UTF8.self)] = start..<start + length
  }

  /// The error that the model is not usable.
  public func bad(_ reason: String) -> DataPackError { .badModel(file: name, reason: reason) }

  private func section(_ name: String) throws(DataPackError) -> Range<Int> {
    guard let range = sections[name] else { throw bad("has no section \"\(name)\"") }
    return range
  }

  /// Whole numbers.
  public func numbers(_ name: String) throws(DataPackError) -> [Int] {
    let range = try section(name)
    return stride(from: range.lowerBound, to: range.upperBound - 3, by: 4).map(bytes.number)
  }

  /// Numbers of 32 bits.
  public func floats(_ name: String) throws(DataPackError) -> [Float] {
    let range = try section(name)
    let values = stride(from: range.lowerBound, to: range.upperBound - 3, by: 4).map(bytes.float)
    guard values.allSatisfy(\.isFinite) else { throw bad("\"\(name)\" holds what is no number") }
    return values
  }

  /// A matrix of a given size.
  public func matrix(
    _ name: String,
    rows: Int,
    columns: Int
  ) throws(DataPackError) -> Matrix {
    let values = try floats(name)
    guard values.count == rows * columns else { throw bad("\"\(name)\" has a wrong size") }
    var matrix = Matrix(rows: rows, columns: columns)
    for (index, value) in values.enumerated() { matrix.lanes[index >> 3][index & 7] = value }
    return matrix
  }

  /// A table of rows of signed bytes, and its scales in the section of that name with ".scales".
  public func rows(_ name: String, columns: Int) throws(DataPackError) -> QuantizedRows {
    let scales = try floats(name + ".scales")
    let range = try section(name)
    guard range.count == scales.count * columns else { throw bad("\"\(name)\" has a wrong size") }
    return QuantizedRows(bytes, rows: range, scales: scales, columns: columns)
  }

  /// Weights of hashed features, and their scale in the section of that name with ".scale".
  public func buckets(_ name: String, bits: Int) throws(DataPackError) -> BucketTable {
    let scale = try floats(name + ".scale")
    guard scale.count == 1,
      let table = BucketTable(bytes[try section(name)], bits: bits, scale: scale[0])
    else { throw bad("\"\(name)\" has a wrong size") }
    return table
  }

  /// A sorted list of words.
  public func words(_ name: String) throws(DataPackError) -> SortedWords {
    let range = try section(name)
    guard range.count >= 4,
      let words = SortedWords(
        bytes,
        start: range.lowerBound + 4,
        count: bytes.number(at: range.lowerBound),
        end: range.upperBound
      )
    else { throw bad("\"\(name)\" is no list of words") }
    return words
  }

  /// Lines of text.
  public func lines(_ name: String) throws(DataPackError) -> [String] {
    let text = bytes[try section(name)]
    return text.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
