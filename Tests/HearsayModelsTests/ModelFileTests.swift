import Foundation
import HearsayModels
import Testing

struct ModelFileTests {
  /// One section of each kind.
  private static var model: Data {
    var writer = ModelWriter()
    writer.add("numbers", numbers: [1, 2, 70_000])
    writer.add("floats", floats: [0.5, -2])
    writer.add("lines", lines: ["a b", "", "c"])
    writer.add("words", words: ["", "a", "ab", "b"].map { Array($0.utf8) })
    writer.add("matrix", matrix)
    writer.add("rows", quantized: matrix)
    return writer.data()
  }

  private static var matrix: Matrix {
    var matrix = Matrix(rows: 2, columns: 8)
    matrix[0, 3] = 12.7
    matrix[1, 7] = -127
    matrix[1, 0] = 3.2
    return matrix
  }

  @Test func readsWhatWasWritten() throws {
    let file = try ModelFile(Self.model, name: "m")
    #expect(try file.numbers("numbers") == [1, 2, 70_000])
    #expect(try file.floats("floats") == [0.5, -2])
    #expect(try file.lines("lines") == ["a b", "", "c"])
    #expect(try file.matrix("matrix", rows: 2, columns: 8).lanes == Self.matrix.lanes)
    let words = try file.words("words")
    #expect(
      ["", "a", "ab", "b", "c", "aa"].map { words.index(of: Array($0.utf8)) }
        == [0, 1, 2, 3, nil, nil]
    )
    #expect(words[2] == "ab")
    var sum = Matrix(rows: 1, columns: 8)
    let rows = try file.rows("rows", columns: 8)
    rows.add(1, to: &sum, row: 0)
    #expect(sum[0, 7] == -127 && sum[0, 0] == 3)
  }

  @Test func saysWhatIsWrong() throws {
    let file = try ModelFile(Self.model, name: "m")
    #expect(throws: DataPackError.self) { try file.numbers("none") }
    #expect(throws: DataPackError.self) { try file.matrix("matrix", rows: 3, columns: 8) }
    #expect(throws: DataPackError.self) { try file.rows("rows", columns: 16) }
    #expect(throws: DataPackError.self) { try file.words("floats") }
    #expect(throws: DataPackError.self) { try ModelFile(Data("HSMODEL".utf8), name: "m") }
  }

  /// Reads all that can be read; what cannot throws an error of the data pack.
  private func readAll(_ data: Data) {
    guard let file = try? ModelFile(data, name: "m") else { return }
    _ = try? file.numbers("numbers")
    _ = try? file.floats("floats")
    _ = try? file.lines("lines")
    _ = try? file.matrix("matrix", rows: 2, columns: 8)
    if let words = try? file.words("words") {
      _ = words.index(of: [0x61])
      for index in 0..<words.count { _ = words[index] }
    }
    if let rows = try? file.rows("rows", columns: 8), rows.count > 0 {
      var sum = Matrix(rows: 1, columns: 8)
      rows.add(rows.count - 1, to: &sum, row: 0)
    }
  }

  @Test func survivesCuts() {
    let model = Self.model
    for length in 0..<model.count { readAll(model.prefix(length)) }
  }

  @Test(arguments: 0..<40) func survivesOtherBytes(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var model = Self.model
    for _ in 0..<50 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      model[Int(state >> 33) % model.count] = UInt8(truncatingIfNeeded: state >> 20)
      readAll(model)
    }
  }

  /// "HSWV" with two words of three dimensions.
  private static var vectors: Data {
    var bytes = Data("HSWV".utf8)
    func number(_ value: UInt32) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
    for value in [1, 2, 3] as [UInt32] { bytes += number(value) }
    for scale in [1, 0.5, 2] as [Float] { bytes += number(scale.bitPattern) }
    for offset in [0, 2, 5] as [UInt32] { bytes += number(offset) }
    return bytes + Data("atthe".utf8) + Data([1, 2, 255, 4, 5, 6])
  }

  @Test func readsWordVectors() throws {
    let vectors = try WordVectors(Self.vectors, name: "v")
    #expect(vectors.count == 2 && vectors.dimensions == 3 && vectors.scales == [1, 0.5, 2])
    let row = try #require(vectors.row(of: Array("at".utf8)))
    #expect(vectors.row(of: Array("a".utf8)) == nil)
    var matrix = Matrix(rows: 1, columns: 8)
    vectors.copy(row, to: &matrix, row: 0)
    #expect(matrix[0, 0] == 1 && matrix[0, 1] == 2 && matrix[0, 2] == -1)
  }

  @Test func wordVectorsSurviveCutsAndOtherBytes() {
    let whole = Self.vectors
    for length in 0..<whole.count {
      #expect(throws: DataPackError.self) { try WordVectors(whole.prefix(length), name: "v") }
    }
    for place in whole.indices {
      for byte in [0, 1, 0x7F, 0xFF] as [UInt8] {
        var changed = whole
        changed[place] = byte
        let vectors = try? WordVectors(changed, name: "v")
        _ = vectors?.row(of: Array("the".utf8))
      }
    }
  }
}
