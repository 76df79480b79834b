public import Foundation

/// A vector for each of many words, learnt from how they are used.
///
/// The file, little-endian and without gaps: "HSWV", `u32` version 1, `u32` words, `u32`
/// dimensions; an `f32` scale for each dimension; `u32` offsets of the words, one more than there
/// are words; the words in lower case, sorted by their bytes; for each word an `i8` for each
/// dimension. A value is that times the scale of its dimension.
public struct WordVectors: Sendable {
  private static let magic = Array("HSWV".utf8)
  private static let headerBytes = 16

  public let dimensions: Int
  /// The scale of each dimension.
  public let scales: [Float]
  private let bytes: ModelBytes
  private let words: SortedWords

  public var count: Int { words.count }

  /// The vectors of a data pack.
  public init(_ pack: DataPack) throws(DataPackError) {
    let path = "models/word-vectors.bin"
    try self.init(pack.data(of: path), name: path)
  }

  /// - Parameter name: what to call the file in messages.
  public init(_ data: Data, name: String) throws(DataPackError) {
    let bytes = ModelBytes(data)
    func bad(_ reason: String) -> DataPackError { .badModel(file: name, reason: reason) }
    guard bytes.count >= Self.headerBytes, bytes.starts(with: Self.magic) else {
      throw bad("is not a file of word vectors")
    }
    guard bytes.number(at: 4) == 1 else { throw bad("has an unknown version") }
    let (count, dimensions) = (bytes.number(at: 8), bytes.number(at: 12))
    guard (1...1024).contains(dimensions),
      let words = SortedWords(
        bytes,
        start: Self.headerBytes + 4 * dimensions,
        count: count,
        end: bytes.count
      ),
      words.end + count * dimensions == bytes.count
    else { throw bad("is cut off, or has its words in disorder") }
    scales = (0..<dimensions).map { bytes.float(at: Self.headerBytes + 4 * $0) }
    guard scales.allSatisfy(\.isFinite) else { throw bad("has a scale that is no number") }
    self.bytes = bytes
    self.words = words
    self.dimensions = dimensions
  }

  /// The row of a word in lower case; nil where it has none.
  public func row(of word: [UInt8]) -> Int? { words.index(of: word) }

  /// Writes the unscaled numbers of a row over the first columns of a row of a matrix.
  public func copy(_ row: Int, to matrix: inout Matrix, row target: Int) {
    bytes.copy(words.end + row * dimensions, count: dimensions, to: &matrix, row: target)
  }
}
