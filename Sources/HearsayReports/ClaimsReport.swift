public import HearsayClaims

/// Claims to be shown, in input order.
public struct ClaimsReport: Sendable {
  let claims: [Claim]
  /// Where documents were published, by their ids.
  let addresses: [String: String]
  /// True where claims of other documents were written before these.
  let continues: Bool

  public init(_ claims: [Claim], addresses: [String: String] = [:], continues: Bool = false) {
    self.claims = claims
    self.addresses = addresses
    self.continues = continues
  }

  /// The claims of some accounts.
  ///
  /// - Parameter continues: true where these follow others on the same stream.
  public init(of accounts: [Account], continues: Bool = false) {
    self.init(
      accounts.flatMap(\.claims),
      addresses: accounts.reduce(into: [:]) { $0[$1.document] = $1.url },
      continues: continues
    )
  }

  /// The claims in runs of one document each.
  var byDocument: [ArraySlice<Claim>] {
    var runs: [ArraySlice<Claim>] = []
    var start = 0
    for end in claims.indices.map({ $0 + 1 })
    where end == claims.count || claims[end].document != claims[start].document {
      runs.append(claims[start..<end])
      start = end
    }
    return runs
  }
}

// MARK: - Text

extension ClaimsReport {
  /// A short block a claim under the path of its document, wrapped at `width` characters.
  ///
  /// - Parameter explaining: true to show what each slot was read from.
  public func text(
    width: Int = 80,
    style: Style = .plain,
    explaining: Bool = false
  ) -> String {
    var paper = Paper(width: width, style: style)
    for (index, run) in byDocument.enumerated() {
      if continues || index > 0 { paper.blank() }
      if let first = run.first { paper.paragraph([Run(neutral(first.document), .heading)]) }
      for claim in run {
        paper.blank()
        paper.write(claim)
        if explaining { paper.explain(claim) }
      }
    }
    return paper.text
  }
}

extension Paper {
  fileprivate mutating func write(_ claim: Claim) {
    let phrase = ClaimPhrase(claim)
    paragraph(
      [Run(phrase.holder, .strong), Run(phrase.circumstances)],
      hanging: ClaimPhrase.column,
      label: Run(phrase.verb, phrase.ink)
    )
    let quote = [Run(phrase.content), Run(phrase.note, .faint)]
    paragraph(quote, indent: ClaimPhrase.column)
    paragraph([Run(phrase.proof, .faint)], indent: ClaimPhrase.column)
  }
}

// MARK: - Markdown

extension ClaimsReport {
  public func markdown() -> String {
    var page = MarkdownPage()
    for run in byDocument {
      if let first = run.first { page.heading(2, neutral(first.document)) }
      for claim in run { page.write(claim) }
      page.blank()
    }
    return page.text
  }
}

extension MarkdownPage {
  fileprivate mutating func write(_ claim: Claim) {
    let phrase = ClaimPhrase(claim)
    item(
      "**\(Self.escaped(phrase.holder))** \(phrase.verb)"
        + Self.escaped(phrase.circumstances + ": " + phrase.content + phrase.note)
        + " — " + Self.escaped(phrase.proof)
    )
  }
}
