import HearsayText

/// One who is named as a writer.
struct WriterName: Hashable {
  /// The raw value is the word of the evidence table.
  enum Kind: String {
    /// Two words or more that read like a person's name.
    case person
    /// One word: a first name, a pen name, an account.
    case single
    /// A team, firm or outlet.
    case organization
    /// The page's own site.
    case site
  }

  let text: String
  let kind: Kind
}

/// The writers and agencies that a text names.
struct WriterNames {
  var writers: [WriterName] = []
  var agencies: [String] = []

  var isEmpty: Bool { writers.isEmpty && agencies.isEmpty }

  /// The best kind of its names.
  var best: WriterName.Kind? {
    [WriterName.Kind.person, .single, .organization, .site].first { kind in
      writers.contains { $0.kind == kind }
    }
  }

  mutating func add(_ other: Self) {
    writers += other.writers.filter { new in
      !writers.contains { $0.text.lowercased() == new.text.lowercased() }
    }
    agencies += other.agencies.filter { !agencies.contains($0) }
  }
}

/// Reads what metadata and bylines give as writers into names, one each.
///
///     By Jane Doe and John Roe | The Daily Wire      Jane Doe, John Roe
///     Dr. Jane Doe, Ph.D., Staff Writer              Dr. Jane Doe
///     John Roe, dpa                                  John Roe; agency dpa
struct WriterReader {
  private let rules: MetadataRules
  private let words: MetadataWords
  private let site: String

  /// - Parameter site: the name of the page's site.
  init(_ rules: MetadataRules, site: String?) {
    self.rules = rules
    words = rules.words
    self.site = Self.plain(site ?? "")
  }

  /// - Parameter isData: the text is a field that holds writers, so that names may be unlike those
  ///   of persons.
  func names(in text: String, isData: Bool) -> WriterNames {
    if isSite(text) { return WriterNames(writers: [WriterName(text: text, kind: .site)]) }
    let line = text.split(separator: "|", maxSplits: 1).first.map(String.init) ?? text
    var result = WriterNames()
    for part in parts(of: withoutOpener(line)).prefix(Limits.authors) {
      result.add(names(ofPart: part, isData: isData))
    }
    return withoutAsides(result)
  }

  /// Behind a person's name stand places and firms.
  private func withoutAsides(_ names: WriterNames) -> WriterNames {
    guard names.best == .person else { return names }
    let writers = names.writers.filter { $0.kind == .person || isTeam($0.text) }
    return WriterNames(writers: writers, agencies: names.agencies)
  }

  private func isTeam(_ text: String) -> Bool {
    text.split(separator: " ").last.map { has(.organization, $0) } ?? false
  }

  private func names(ofPart part: String, isData: Bool) -> WriterNames {
    let text = withoutCredentials(Self.trimmed(part))
    if let agency = rules.agencies.agency(text), !isSite(text) {
      return WriterNames(agencies: [agency])
    }
    if let (agency, _) = agencyInPlace(text) { return WriterNames(agencies: [agency]) }
    return kind(of: text, isData: isData).map { kind in
      WriterNames(writers: [WriterName(text: text, kind: kind)])
    } ?? WriterNames()
  }

  /// "AFP in Seoul"
  private func agencyInPlace(_ text: String) -> (String, String)? {
    let parts = text.split(separator: " ")
    guard parts.count >= 3, parts[1] == "in" || parts[1] == "à" || parts[1] == "en" else {
      return nil
    }
    return rules.agencies.agency(parts[0]).map { ($0, parts[2...].joined(separator: " ")) }
  }

  // MARK: Parts

  private func has(_ kind: MetadataWords.Kind, _ word: some StringProtocol) -> Bool {
    words.contains(kind, WordTable.key(word.utf8))
  }

  /// Without "By", "Geschrieben von", "Autor:".
  func withoutOpener(_ text: String) -> String {
    let parts = text.split(whereSeparator: \.isWhitespace)
    for (index, part) in parts.prefix(Self.openerWords).enumerated() {
      let word = part.prefix { $0 != ":" }
      let isLabel = word.count < part.count && has(.label, word) || has(.label, word)
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

  private static func trimmed(_ text: String) -> String {
    let text = text.prefix { $0 != "(" && $0 != "[" }
    let start = text.drop { !$0.isLetter && !$0.isNumber }
    guard let end = start.lastIndex(where: { $0.isLetter || $0.isNumber || $0 == "." }) else {
      return ""
    }
    return String(start[...end])
  }

  private func withoutCredentials(_ text: String) -> String {
    var parts = text.split(separator: " ")
    while let last = parts.last, parts.count != 2 || !isInitialed(parts),
      has(.credential, last.drop { $0 == "," })
    {
      parts.removeLast()
    }
    return parts.joined(separator: " ")
  }

  /// "Sammy Davis Jr." keeps what other names lose: a name has two words.
  private func isInitialed(_ parts: [Substring]) -> Bool { parts[1].first?.isLowercase ?? false }

  // MARK: Kinds

  private static let longest = (words: 6, bytes: 60)

  private func kind(of text: String, isData: Bool) -> WriterName.Kind? {
    let parts = text.split(separator: " ")
    guard (1...Self.longest.words).contains(parts.count), text.utf8.count <= Self.longest.bytes,
      text.utf8.count >= 2, text.contains(where: \.isLetter),
      !text.contains(where: { Self.code.contains($0) }), !text.contains("www."),
      !parts.contains(where: { has(.stop, $0) })
    else { return nil }
    if isSite(text) { return .site }
    if isOrganization(parts) { return isData || parts.count > 1 ? .organization : nil }
    if parts.contains(where: { has(.role, $0) }) { return nil }
    return parts.count == 1
      ? single(parts[0], isData: isData) : several(parts, isData: isData)
  }

  private static let code: Set<Character> = ["@", "<", ">", "{", "}", "=", "#", ":", "\\", "*", "?", "!", "…"]

  private func isOrganization(_ parts: [Substring]) -> Bool {
    guard let last = parts.last else { return false }
    if has(.organization, last) { return true }
    return parts.contains { has(.organization, $0) } && !parts.contains { has(.role, $0) }
  }

  private func single(_ word: Substring, isData: Bool) -> WriterName.Kind? {
    guard !has(.login, word), !has(.role, word) else { return nil }
    if word.contains(where: \.isNumber) { return isData ? .single : nil }
    return isData || Self.isCapitalized(word) ? .single : nil
  }

  private func several(_ parts: [Substring], isData: Bool) -> WriterName.Kind? {
    let hasNumber = parts.contains { $0.contains(where: \.isNumber) }
    let isName = parts.allSatisfy { Self.isCapitalized($0) || has(.particle, $0) }
      && parts.contains { !has(.particle, $0) }
    if isName, !hasNumber { return parts.count <= 5 ? .person : isData ? .organization : nil }
    guard isData else { return nil }
    let isPlain = parts.allSatisfy { $0.first?.isLowercase ?? false } && parts.count == 2
    return isPlain && !hasNumber ? .person : .organization
  }

  /// True for scripts without capitals, too.
  private static func isCapitalized(_ word: Substring) -> Bool {
    guard let first = word.first(where: \.isLetter) else { return false }
    return !first.isLowercase || word.dropFirst(1).first == "'" || word.dropFirst(1).first == "’"
  }

  // MARK: The site

  /// Whether a text names the site, whatever the case, spaces and marks.
  private func isSite(_ text: String) -> Bool {
    guard !site.isEmpty else { return false }
    let plain = Self.plain(text)
    return plain == site || plain == "the" + site
  }

  private static func plain(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
