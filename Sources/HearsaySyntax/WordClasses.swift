import HearsayDocument
import HearsayText

/// The classes the tagger counts with: a UPOS tag and a Penn Treebank tag ("VERB.VBD").
///
/// Each is a small number. Number 0 is the edge of a sentence.
struct WordClasses: Sendable {
  typealias ID = UInt8

  /// How a word that is no verb is inflected, as far as its lemma needs it.
  enum Inflection: UInt8, Sendable {
    case none, plural, comparative, superlative
  }

  static let edge: ID = 0
  private static let limit = 120

  private var ids = FormTable()
  private(set) var upos: [UPOS] = [.x]
  private(set) var verbForms: [VerbForm] = [.none]
  private(set) var inflections: [Inflection] = [.none]

  init() { ids.insert([.ascii("-")], Int(Self.edge)) }

  var count: Int { upos.count }

  /// The number of a class, a new one where it has not been seen; nil where the name is none.
  mutating func id(of name: ArraySlice<UInt8>) -> ID? {
    if let known = ids.value(of: name.indices, in: name, folding: .digits) { return ID(known) }
    let parts = String(decoding: name, as: UTF8.self).split(separator: ".", maxSplits: 1)
    guard count < Self.limit, let first = parts.first,
      let tag = UPOS.allCases.first(where: { $0.name == first })
    else { return nil }
    let penn = parts.count > 1 ? parts[1] : ""
    upos.append(tag)
    verbForms.append(Self.verbForm(tag, penn))
    inflections.append(Self.inflection(penn))
    return ID(ids.insert(name, count - 1))
  }

  private static func verbForm(_ tag: UPOS, _ penn: Substring) -> VerbForm {
    guard tag == .verb || tag == .aux else { return .none }
    switch penn {
    case "VBZ": return .third
    case "VBD": return .past
    case "VBN": return .participle
    case "VBG": return .gerund
    default: return .base
    }
  }

  private static func inflection(_ penn: Substring) -> Inflection {
    switch penn {
    case "NNS", "NNPS": .plural
    case "JJR", "RBR": .comparative
    case "JJS", "RBS": .superlative
    default: .none
    }
  }
}

/// Counts of classes, row after row in one array.
struct ClassCounts: Sendable {
  struct Entry: Sendable {
    let id: WordClasses.ID
    let count: Float
  }

  private(set) var entries: [Entry] = []
  private var starts: [Int32] = [0]

  var rows: Int { starts.count - 1 }

  @inline(__always)
  subscript(row: Int) -> ArraySlice<Entry> { entries[Int(starts[row])..<Int(starts[row + 1])] }

  /// Reads a cell of `class:count` pairs as a new row and gives its number; nil where the cell is
  /// malformed.
  mutating func append(_ cell: ArraySlice<UInt8>, _ classes: inout WordClasses) -> Int? {
    for piece in cell.split(separator: .ascii(" ")) {
      guard let colon = piece.lastIndex(of: .ascii(":")),
        let count = Self.number(piece[(colon + 1)...]),
        let id = classes.id(of: piece[..<colon])
      else { return nil }
      entries.append(Entry(id: id, count: Float(count)))
    }
    starts.append(Int32(entries.count))
    return rows - 1
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1..<10).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return nil }
    return digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
  }
}
