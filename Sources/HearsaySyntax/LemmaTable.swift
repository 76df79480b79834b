package import HearsayDocument
import HearsayModels
import HearsayText

/// The lemmas that the rules do not find, by form and tag, and the stems by which the rules decide.
struct LemmaTable: Sendable {
  private let exceptions: TextTable
  private let stems: SortedWords

  init(_ file: ModelFile) throws(DataPackError) {
    exceptions = try TextTable(file, "lemmas")
    stems = try file.words("lemmas.stems")
  }

  /// The lemma of a form.
  func lemma(of form: ArraySlice<UInt8>, _ tag: UPOS, _ xpos: XPOS) -> String {
    if let lemma = exceptions.text(LemmaKey.key(form, tag, xpos)) { return lemma }
    let rules = LemmaRules { stem, tag in stems.index(of: LemmaKey.stem(stem, tag)) != nil }
    return String(decoding: rules.lemma(of: Array(form), tag, xpos), as: UTF8.self)
  }
}

/// A text for each of a sorted list of keys.
struct TextTable: Sendable {
  private let keys: SortedWords
  private let values: [Int]
  private let texts: [String]

  /// Reads the sections `name`, `name.values` and `name.texts`.
  init(_ file: ModelFile, _ name: String) throws(DataPackError) {
    keys = try file.words(name)
    values = try file.numbers(name + ".values")
    texts = try file.lines(name + ".texts")
    let count = texts.count
    guard values.count == keys.count, values.allSatisfy({ $0 < count }) else {
      throw file.bad("has texts of \(name) for other keys")
    }
  }

  func text(_ key: [UInt8]) -> String? { keys.index(of: key).map { texts[values[$0]] } }
}

/// How the tables of lemmas and features name their rows.
package enum LemmaKey {
  /// The form in lower case, or as it is for a proper noun, with "’" as "'"; then the two tags.
  package static func key(_ form: ArraySlice<UInt8>, _ tag: UPOS, _ xpos: XPOS) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(form.count + 6)
    for byte in form { key.append(tag == .propn ? byte : byte.asciiLowercased) }
    if form.contains(0xE2) { key.straighten() }
    key.append(.ascii("\t"))
    key.append(.ascii("a") + tag.rawValue)
    key += xpos.rawValue.utf8
    return key
  }

  /// A stem with the part of speech it is known as.
  package static func stem(_ stem: [UInt8], _ tag: UPOS) -> [UInt8] {
    stem + [.ascii("\t"), .ascii("a") + tag.rawValue]
  }
}

extension [UInt8] {
  /// Writes "’" as "'".
  fileprivate mutating func straighten() {
    var kept = 0
    var offset = 0
    while offset < count {
      let isCurly =
        self[offset] == 0xE2 && offset + 2 < count && self[offset + 1] == 0x80
        && self[offset + 2] == 0x99
      self[kept] = isCurly ? .ascii("'") : self[offset]
      kept += 1
      offset += isCurly ? 3 : 1
    }
    removeLast(count - kept)
  }
}
