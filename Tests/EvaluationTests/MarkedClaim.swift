import Foundation
import HearsayClaims
import HearsayDocument
import HearsayText

/// A claim marked by hand: a line of `Evaluation/examples.claims.jsonl`.
struct MarkedClaim: Decodable {
  /// The page, as a path in `Examples/`.
  let document: String
  /// The holder as it stands and the one it refers to; empty where nobody is named.
  let holders: [Words]
  let content: Words
  /// The stances that are right.
  let stances: Set<String>
  let date: MarkedDate?
  /// False for what is right if found and no loss if not.
  let isRequired: Bool

  var page: String { pageName(document) }

  private enum Key: String, CodingKey {
    case doc, holder, refers, content, stance, date, must
  }

  init(from decoder: any Decoder) throws {
    let line = try decoder.container(keyedBy: Key.self)
    document = try line.decode(String.self, forKey: .doc)
    let names = try [Key.holder, .refers].map { try line.decodeIfPresent(String.self, forKey: $0) }
    holders = names.compactMap { $0.map(Words.init) }.filter { !$0.isEmpty }
    content = Words(try line.decode(OneOrMore.self, forKey: .content).values.joined(separator: " "))
    stances = Set(try line.decode(OneOrMore.self, forKey: .stance).values)
    date = MarkedDate(try line.decodeIfPresent(OneOrMore.self, forKey: .date)?.values ?? [])
    isRequired = try line.decodeIfPresent(Bool.self, forKey: .must) ?? true
  }
}

/// A string, or a list of them where several pieces or several values are right.
private struct OneOrMore: Decodable {
  let values: [String]

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let one = try? value.decode(String.self) {
      values = [one]
    } else {
      values = try value.decode([String].self)
    }
  }
}

/// When a holder said it: a value, or any between two.
enum MarkedDate: Hashable {
  case value(String)
  case between(String, String)

  init?(_ values: [String]) {
    switch values.count {
    case 1 where !values[0].isEmpty: self = .value(values[0])
    case 2: self = .between(values[0], values[1])
    default: return nil
    }
  }

  /// Whether a found value agrees, as far as both go: "2024-03" agrees with "2024-03-11".
  func agrees(with found: String) -> Bool {
    guard !found.isEmpty else { return false }
    switch self {
    case .value(let value): return found.hasPrefix(value) || value.hasPrefix(found)
    case .between(let first, let last):
      guard found.count >= 10 else {
        return first.hasPrefix(found) || last.hasPrefix(found) || found.contains("-W")
      }
      let day = String(found.prefix(first.count))
      return first <= day && day <= last
    }
  }
}

/// A claim of the program, as far as it is scored.
struct FoundClaim {
  let page: String
  let holders: [Words]
  let content: Words
  let stance: String
  let date: String
}

extension FoundClaim {
  init(_ claim: Claim) {
    page = pageName(claim.document)
    holders = [claim.holder?.passage.text, claim.holder?.name].compactMap { $0.map(Words.init) }
      .filter { !$0.isEmpty }
    content = Words(claim.content.text)
    stance = claim.stance.rawValue
    date = claim.statementDate?.value ?? ""
  }
}

/// The file name of a page without folders and without the endings of its kind.
func pageName(_ path: String) -> String {
  var name = path.split(separator: "/").last ?? ""
  for ending in [".gz", ".txt", ".html", ".htm"] where name.hasSuffix(ending) {
    name.removeLast(ending.count)
  }
  return String(name)
}
