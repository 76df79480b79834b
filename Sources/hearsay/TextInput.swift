import Foundation
import HearsayCase
import HearsayText

/// The texts of one input of `annotate`.
struct TextInput {
  private var texts: [PlainText] = []
  private(set) var failures: [PageFailure] = []

  init(file: String, format: AnnotateCommand.InputFormat, published: CalendarDate?) {
    do {
      let bytes = try Self.bytes(of: file)
      switch format {
      case .text: addText(bytes, file: file, published: published)
      case .jsonl: addLines(bytes, file: file, published: published)
      }
    } catch {
      failures.append(error)
    }
  }

  /// The texts in groups, so that results are written while others are still to be made.
  var batches: [ArraySlice<PlainText>] {
    stride(from: 0, to: texts.count, by: Self.batchSize)
      .map { texts[$0..<min($0 + Self.batchSize, texts.count)] }
  }

  private static let batchSize = 256

  private mutating func addText(_ bytes: [UInt8], file: String, published: CalendarDate?) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    texts.append(PlainText(id: file, text: text, published: published))
  }

  private mutating func addLines(_ bytes: [UInt8], file: String, published: CalendarDate?) {
    let decoder = JSONDecoder()
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isASCIIWhitespace) {
      do {
        let unit = try decoder.decode(Unit.self, from: Data(line))
        let day = unit.date.flatMap { CalendarDate(iso: $0) } ?? published
        texts.append(PlainText(id: unit.id, text: unit.text, published: day))
      } catch {
        let message = "line \(index + 1) is not {\"id\", \"text\", \"date\"?} in JSON"
        failures.append(PageFailure(id: file, message: message))
      }
    }
  }

  private static func bytes(of file: String) throws(PageFailure) -> [UInt8] {
    do {
      guard file != "-" else {
        return Array(try FileHandle.standardInput.readToEnd() ?? Data())
      }
      return Array(try Data(contentsOf: URL(filePath: file)))
    } catch CocoaError.fileReadNoSuchFile {
      throw PageFailure(id: file, message: "no such file")
    } catch {
      throw PageFailure(id: file, message: "cannot be read")
    }
  }
}

/// A line of the JSON input.
private struct Unit: Decodable {
  let id: String
  let text: String
  let date: String?

  private enum Key: CodingKey {
    case id, text, date
  }

  /// An id may also be a number.
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    text = try fields.decode(String.self, forKey: .text)
    date = try fields.decodeIfPresent(String.self, forKey: .date)
    if let number = try? fields.decode(Int.self, forKey: .id) {
      id = String(number)
    } else {
      id = try fields.decode(String.self, forKey: .id)
    }
  }
}
