import HearsayDocument
import HearsayText

/// The news agencies that a page's byline or dateline names, as carriers of its claims.
public struct PageCarriers: Sendable {
  private let names: [String]

  /// - Parameters:
  ///   - agencies: the agencies that the page names.
  ///   - writers: all that it names as its writers.
  public init(agencies: [String], writers: [String]) {
    names = Set(writers).isSubset(of: agencies) ? agencies : []
  }

  /// The agency whose report the page is: the only one, where nobody else is named as a writer.
  ///
  /// Of two, or of an agency beside writers of the outlet, the page does not say which carried a
  /// claim.
  private var agency: String? { names.count == 1 ? names.first : nil }

  /// The claims with the agency as the last link of their chains.
  ///
  /// The link has no place in the article's text. A claim that the agency itself holds, or that it
  /// carries already, stays as it is.
  public func completing(_ claims: [Claim]) -> [Claim] {
    guard let agency else { return claims }
    let passage = Passage(text: agency, ranges: [], codePoints: [], part: .text)
    let link = Link(passage: passage, role: .agency)
    return claims.map { claim in
      let known = claim.chain.map(\.passage.text) + [claim.holder?.name ?? ""]
      guard !known.contains(where: { Self.names(agency, $0) }) else { return claim }
      return claim.with(date: claim.statementDate, chain: claim.chain + [link])
    }
  }

  /// True where words name the agency, alone or among others ("the state agency KCNA").
  private static func names(_ agency: String, _ words: String) -> Bool {
    let name = agency.lowercased().split(separator: " ")
    let words = words.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.indices.contains { words[$0...].starts(with: name) }
  }
}

extension Claim {
  /// The same claim with the date of its statement and its chain.
  func with(date: DatedValue?, chain: [Link]) -> Claim {
    Claim(
      id: id,
      document: document,
      holder: holder,
      chain: chain,
      cue: cue,
      content: content,
      quotation: quotation,
      stance: stance,
      polarity: polarity,
      modality: modality,
      about: about,
      statementDate: date,
      eventDate: eventDate,
      confidence: confidence,
      abstained: abstained,
      grounds: grounds,
      evidence: evidence,
      statement: statement
    )
  }
}
