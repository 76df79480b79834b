import Foundation
import HearsayClaims
import HearsayDocument

/// A short text and what must, and must not, be read from it: a line of
/// `Evaluation/Gold/signs.jsonl`.
///
/// The rules are those of `Tools/score-signs.py`.
struct SignCase: Decodable {
  struct Expected: Decodable {
    let holder: String
    let stances: Set<String>
    let polarity: String?
    let modality: String?
    let content: Words

    private enum Key: String, CodingKey { case holder, stance, polarity, modality, content }

    init(from decoder: any Decoder) throws {
      let slots = try decoder.container(keyedBy: Key.self)
      holder = try slots.decode(String.self, forKey: .holder)
      stances = Set(try slots.decode(OneOrMore.self, forKey: .stance).values)
      polarity = try slots.decodeIfPresent(String.self, forKey: .polarity)
      modality = try slots.decodeIfPresent(String.self, forKey: .modality)
      let content = try slots.decode(OneOrMore.self, forKey: .content).values
      self.content = Words(content.joined(separator: " "))
    }
  }

  struct RuledOut: Decodable {
    let holder: String?
    let stances: Set<String>
    let content: OneOrMore?
  }

  let id: String
  let text: String
  let date: String
  let headline: Bool?
  let expect: [Expected]
  let never: [RuledOut]

  /// A page needs text below its headline; this attributes nothing to anybody.
  private static let narration =
    "Rain fell on the square for most of the afternoon. The shops closed at six."

  var page: WrittenPage {
    let isHeadline = headline == true
    return WrittenPage(
      name: id,
      title: isHeadline ? text : "",
      paragraphs: [isHeadline ? Self.narration : text],
      published: date
    )
  }

  func passes(_ claims: [Claim]) -> Bool {
    expect.allSatisfy { expected in claims.contains { expected.isFound($0) } }
      && turned(claims).isEmpty
  }

  /// The claims that the case rules out: signs turned round, refusals taken for denials.
  func turned(_ claims: [Claim]) -> [Claim] {
    claims.filter { claim in never.contains { $0.isMet(by: claim) } }
  }
}

extension SignCase.Expected {
  fileprivate func isFound(_ claim: Claim) -> Bool {
    SignCase.overlaps(content, Words(claim.content.text)) && SignCase.isHolder(holder, of: claim)
      && stances.contains(claim.stance.rawValue)
      && polarity.map { $0 == claim.polarity.rawValue } ?? true
      && modality.map { $0 == claim.modality.rawValue } ?? true
  }
}

extension SignCase.RuledOut {
  fileprivate func isMet(by claim: Claim) -> Bool {
    let words = content.map { Words($0.values.joined(separator: " ")) }
    return stances.contains(claim.stance.rawValue)
      && words.map { SignCase.overlaps($0, Words(claim.content.text)) } ?? true
      && holder.map { SignCase.isHolder($0, of: claim) } ?? true
  }
}

extension SignCase {
  /// At least half the words of the shorter are in the other.
  fileprivate static func overlaps(_ one: Words, _ other: Words) -> Bool {
    let shared = one.shared(with: other)
    return shared > 0 && 2 * shared >= min(one.all.count, other.all.count)
  }

  /// The head word of the holder asked for is in the claim's; nobody is asked for by an empty one.
  fileprivate static func isHolder(_ asked: String, of claim: Claim) -> Bool {
    let names = [claim.holder?.passage.text, claim.holder?.name].compactMap(\.self)
      .flatMap { Words($0).all }
    guard let head = head(of: asked) else { return names.isEmpty }
    return names.contains(head)
  }

  private static func head(of holder: String) -> String? {
    let end = holder.firstRange(of: #/,| (?:of|at|for|from|in|by|dated) /#)?.lowerBound
    return Words(String(holder[..<(end ?? holder.endIndex)])).all.last
  }
}
