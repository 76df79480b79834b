/// A form of a verb, with what it is a form of.
public struct InflectedVerb: Hashable, Sendable {
  public let text: String
  public let form: Inflection.Form

  public init(_ text: String, _ form: Inflection.Form) {
    self.text = text
    self.form = form
  }
}

/// The forms of English verbs and nouns: tables of the irregular ones, spelling rules for the rest.
///
/// Lemmas are in lower case. Of a verb with a particle ("point out") the first word changes, of a
/// noun of several words the last; British and American spellings are both given.
public struct Inflection: Sendable {
  /// The forms of an English verb.
  public enum Form: String, Sendable, CaseIterable {
    case base
    /// Third person singular of the present.
    case third
    case past
    /// The past participle.
    case participle
    /// The form in -ing.
    case gerund
  }

  private enum Doubling {
    case always
    /// Doubled in British spelling only: "cancelled".
    case british
  }

  private var irregularVerbs: [String: [Inflection.Form: [String]]] = [:]
  private var doubling: [String: Doubling] = [:]
  private var irregularNouns: [String: [String]] = [:]

  /// Reads `lexicons/irregular-verbs.tsv`, `doubling-verbs.tsv` and `irregular-nouns.tsv`.
  public init(_ pack: DataPack) throws(DataPackError) {
    try self.init(
      irregularVerbs: pack.table("lexicons/irregular-verbs.tsv"),
      doublingVerbs: pack.table("lexicons/doubling-verbs.tsv"),
      irregularNouns: pack.table("lexicons/irregular-nouns.tsv")
    )
  }

  /// Reads tables with the columns `lemma past participle third gerund` (`-` for a regular form,
  /// `|` between two), `lemma spelling` (`always` or `british`), and `lemma plural`.
  public init(
    irregularVerbs: TableFile,
    doublingVerbs: TableFile,
    irregularNouns: TableFile
  ) throws(DataPackError) {
    try readVerbs(irregularVerbs)
    try readDoubling(doublingVerbs)
    try readNouns(irregularNouns)
  }

  private mutating func readVerbs(_ table: TableFile) throws(DataPackError) {
    let lemma = try table.column("lemma")
    for form in [Inflection.Form.past, .participle, .third, .gerund] {
      let column = try table.column(form.rawValue)
      for row in table.rows where row[column] != "-" {
        irregularVerbs[row[lemma], default: [:]][form] = row.values(column)
      }
    }
  }

  private mutating func readDoubling(_ table: TableFile) throws(DataPackError) {
    let lemma = try table.column("lemma")
    let spelling = try table.column("spelling")
    for row in table.rows {
      doubling[row[lemma]] = row[spelling] == "british" ? .british : .always
    }
  }

  private mutating func readNouns(_ table: TableFile) throws(DataPackError) {
    let lemma = try table.column("lemma")
    let plural = try table.column("plural")
    for row in table.rows { irregularNouns[row[lemma]] = row.values(plural) }
  }

  /// All forms of a verb, the base first.
  ///
  /// A form that is two things ("told") is there twice.
  public func forms(ofVerb lemma: String) -> [InflectedVerb] {
    Inflection.Form.allCases.flatMap { form in
      spellings(of: form, ofVerb: lemma).map { InflectedVerb($0, form) }
    }
  }

  /// The spellings of one form of a verb; the first is the usual one.
  public func spellings(of form: Inflection.Form, ofVerb lemma: String) -> [String] {
    let verb = String(lemma.prefix { $0 != " " })
    let particle = lemma.dropFirst(verb.count)
    let spellings = irregularVerbs[verb]?[form] ?? regular(form, of: verb)
    return spellings.map { $0 + particle }
  }

  private func regular(_ form: Inflection.Form, of verb: String) -> [String] {
    switch form {
    case .base: [verb]
    case .third: [Spelling.withS(verb)]
    case .past, .participle: stems(of: verb).map(Spelling.withED)
    case .gerund: stems(of: verb).map(Spelling.withING)
    }
  }

  /// What -ed and -ing are put behind.
  private func stems(of verb: String) -> [String] {
    switch doubling[verb] {
    case .always: [Spelling.doubled(verb)]
    case .british: [verb, Spelling.doubled(verb)]
    case nil: [Spelling.doublesByRule(verb) ? Spelling.doubled(verb) : verb]
    }
  }

  /// The plurals of a noun; the first is the usual one.
  public func plurals(ofNoun lemma: String) -> [String] {
    if let plurals = irregularNouns[lemma] { return plurals }
    let start = lemma.lastIndex { $0 == " " || $0 == "-" }.map { lemma.index(after: $0) }
    let head = String(lemma[(start ?? lemma.startIndex)...])
    let before = lemma.dropLast(head.count)
    return (irregularNouns[head] ?? [Spelling.plural(head)]).map { before + $0 }
  }
}
