public import Foundation

/// Writes what ``ModelFile`` reads.
public struct ModelWriter {
  private var sections: [(name: String, bytes: [UInt8])] = []

  public init() {}

  public mutating func add(_ name: String, bytes: [UInt8]) { sections.append((name, bytes)) }

  public mutating func add(_ name: String, numbers: [Int]) {
    var bytes: [UInt8] = []
    for number in numbers { bytes.append(word: UInt32(number)) }
    sections.append((name, bytes))
  }

  public mutating func add(_ name: String, floats: some Sequence<Float>) {
    var bytes: [UInt8] = []
    for value in floats { bytes.append(word: value.bitPattern) }
    sections.append((name, bytes))
  }

  public mutating func add(_ name: String, _ matrix: Matrix) {
    add(name, floats: matrix.lanes.lazy.flatMap { lane in (0..<8).map { lane[$0] } })
  }

  public mutating func add(_ name: String, lines: [String]) {
    sections.append((name, Array(lines.joined(separator: "\n").utf8)))
  }

  /// - Precondition: the words are sorted by their bytes.
  public mutating func add(_ name: String, words: [[UInt8]]) {
    var bytes: [UInt8] = []
    bytes.append(word: UInt32(words.count))
    var offset = 0
    for word in words {
      bytes.append(word: UInt32(offset))
      offset += word.count
    }
    bytes.append(word: UInt32(offset))
    for word in words { bytes += word }
    sections.append((name, bytes))
  }

  /// Rows as signed bytes, with a section of their scales.
  public mutating func add(_ name: String, quantized matrix: Matrix) {
    var bytes: [UInt8] = []
    var scales: [Float] = []
    for row in 0..<matrix.rows {
      let lanes = matrix.lanes[matrix.row(row)]
      let highest = lanes.map { max($0.max(), -$0.min()) }.max() ?? 0
      let scale = highest / 127
      scales.append(scale)
      for lane in lanes {
        let steps = (lane / max(scale, .leastNormalMagnitude)).rounded(.toNearestOrEven)
        for offset in 0..<8 { bytes.append(UInt8(bitPattern: Int8(steps[offset]))) }
      }
    }
    sections.append((name, bytes))
    add(name + ".scales", floats: scales)
  }

  /// The file.
  public func data() -> Data {
    var head = ModelFile.magic
    head.append(word: UInt32(ModelFile.version))
    head.append(word: UInt32(sections.count))
    var body: [UInt8] = []
    let start = ModelFile.headerBytes + sections.count * ModelFile.entryBytes
    for section in sections {
      let name = Array(section.name.utf8.prefix(ModelFile.nameBytes))
      head += name + [UInt8](repeating: 0, count: ModelFile.nameBytes - name.count)
      head.append(word: UInt32(start + body.count))
      head.append(word: UInt32(section.bytes.count))
      body += section.bytes
      while body.count % 8 != 0 { body.append(0) }
    }
    return Data(head + body)
  }
}

extension [UInt8] {
  fileprivate mutating func append(word number: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> UInt32(shift)))
    }
  }
}
