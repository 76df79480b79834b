/// Reads what metadata and bylines give as writers into names, one each.
///
///     By Jane Doe and John Roe | The Daily Wire      Jane Doe, John Roe
///     Dr. Jane Doe, Ph.D., Staff Writer              Dr. Jane Doe
///     John Roe, dpa                                  John Roe; agency dpa
struct WriterReader {
  private let rules: MetadataRules
  private let words: MetadataWords
  private let site: SiteName
  private let kinds: WriterKinds

  /// What kind of text names are read from, and so how unlike persons' names they may be.
  enum Place {
    /// A field for machines that holds writers.
    case data
    /// An element that by its class or address holds a writer.
    case element
    /// A line of the page.
    case line
  }

  init(_ rules: MetadataRules, site: SiteName) {
    self.rules = rules
    words = rules.words
    self.site = site
    kinds = WriterKinds(rules, site: site)
  }

  /// The person that a site is named for: Jane Doe of "Jane Doe's Notes".
  var owner: String? { kinds.owner }

  func names(in text: String, from place: Place) -> WriterNames {
    let line = String(
      (text.split(separator: "|", maxSplits: 1).first ?? text[...]).map { $0 == "：" ? ":" : $0 }
    )
    guard !line.contains("://") else { return WriterNames() }
    let rest = withoutOpener(line)
    let isField = place == .data && rest.utf8.count == line.utf8.count
    let opened = isField ? rest : untilEnd(rest)
    if let kind = kinds.siteKind(of: opened, from: place) {
      return WriterNames(writers: [WriterName(text: opened, kind: kind)])
    }
    var result = WriterNames()
    for part in parts(of: opened).prefix(Limits.authors) {
      let found = names(ofPart: part, from: place)
      // What follows a person's role is about the place of work.
      if found.best == nil || found.best == .role, result.best == .person, isRole(part) { break }
      result.add(found)
    }
    return withoutAsides(result)
  }

  /// "Jane Doe on 8 November", "Jane Doe Photos: John Roe": up to what is no name any more.
  private func untilEnd(_ text: String) -> String {
    let parts = text.split(separator: " ")
    let end = parts.indices.dropFirst().first { index in
      let part = parts[index]
      return has(.ender, part) || has(.published, part) || has(.modified, part)
        || has(.otherWork, part.prefix { $0 != ":" }) || startsDate(index, of: parts)
    }
    return parts[..<(end ?? parts.endIndex)].joined(separator: " ")
  }

  /// True for "28" before "Januar" and for "November" before "8".
  private func startsDate(_ index: Int, of parts: [Substring]) -> Bool {
    guard index + 1 < parts.count else { return false }
    let (first, second) = (parts[index], parts[index + 1])
    return isNumber(first) && isMonth(second) || isMonth(first) && isNumber(second)
  }

  private func isNumber(_ part: Substring) -> Bool { part.first?.isNumber ?? false }

  private func isMonth(_ part: Substring) -> Bool {
    let name = part.prefix { $0 != "." && $0 != "," }
    return rules.months.month(WordTable.key(name.utf8), language: nil) != nil
  }

  private func isRole(_ part: String) -> Bool {
    part.split(separator: " ").contains { has(.role, $0) }
  }

  /// Behind a person's name stand places and firms.
  private func withoutAsides(_ names: WriterNames) -> WriterNames {
    guard names.best == .person else { return names }
    let writers = names.writers.filter { $0.kind == .person || isTeam($0) }
    return WriterNames(writers: writers, agencies: names.agencies)
  }

  private func isTeam(_ name: WriterName) -> Bool {
    name.kind == .organization
      && name.text.split(separator: " ").last.map { has(.organization, $0) } ?? false
  }

  private func names(ofPart part: String, from place: Place) -> WriterNames {
    let text = withoutCredentials(Self.trimmed(Self.withoutHandle(part)))
    if let agency = rules.agencies.agency(text), !site.isNamed(text) {
      return WriterNames(agencies: [agency])
    }
    if let agency = agencyInPlace(text) { return WriterNames(agencies: [agency]) }
    return kinds.kind(of: text, from: place).map { kind in
      WriterNames(writers: [WriterName(text: text, kind: kind)])
    } ?? WriterNames()
  }

  /// The agency of "AFP in Seoul".
  private func agencyInPlace(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    guard parts.count >= 3, parts[1] == "in" || parts[1] == "à" || parts[1] == "en" else {
      return nil
    }
    return rules.agencies.agency(parts[0])
  }

  private func has(_ kind: MetadataWords.Kind, _ word: some StringProtocol) -> Bool {
    words.contains(kind, WordTable.key(word.utf8))
  }

  /// Without "By", "Geschrieben von", "Autor:".
  func withoutOpener(_ text: String) -> String {
    let parts = text.split(whereSeparator: \.isWhitespace)
    for (index, part) in parts.prefix(Self.openerWords).enumerated() {
      let word = part.prefix { $0 != ":" }
      let isLabel =
        word.count < part.count && has(.label, word)
        || has(.label, word)
          && parts.dropFirst(index + 1).first == ":"
      if isLabel || has(.opener, word) {
        let rest = part.dropFirst(word.count + 1)
        let others = parts[(index + 1)...].drop { $0 == ":" }
        return ([rest] + others).filter { !$0.isEmpty }.joined(separator: " ")
      }
      guard has(.lead, word) || has(.label, word) || has(.role, word) else { break }
    }
    return parts.joined(separator: " ")
  }

  private static let openerWords = 5

  private func parts(of line: String) -> [String] {
    line.split { Self.marks.contains($0) }.flatMap { part in
      part.split(separator: " ").split { has(.joiner, $0) && !has(.particle, $0) || $0 == "–" }
        .map { $0.joined(separator: " ") }
    }
  }

  private static let marks: Set<Character> = [",", ";", "•", "·", "\n", "/", "⋅", "、", "，"]

  /// Jane Doe of "Jane Doe @janedoe".
  private static func withoutHandle(_ text: String) -> String {
    let parts = text.split(separator: " ")
    guard parts.count > 1, parts.last?.first == "@" else { return text }
    return parts.dropLast().joined(separator: " ")
  }

  private static func trimmed(_ text: String) -> String {
    let text =
      text.hasSuffix(")") || text.hasSuffix("]")
      ? text.prefix { $0 != "(" && $0 != "[" } : text[...]
    let start = text.drop { !$0.isLetter && !$0.isNumber }
    guard let end = start.lastIndex(where: { $0.isLetter || $0.isNumber || $0 == "." }) else {
      return ""
    }
    return String(start[...end])
  }

  /// Without degrees behind it: capitals, for "Ma" is a name.
  private func withoutCredentials(_ text: String) -> String {
    var parts = text.split(separator: " ")
    while let last = parts.last, last.count(where: \.isUppercase) > 1, has(.credential, last) {
      parts.removeLast()
    }
    return parts.joined(separator: " ")
  }
}
