import HearsayText

/// One who is named as a writer.
struct WriterName: Hashable {
  /// The raw value is the word of the evidence table.
  enum Kind: String {
    /// Two words or more that read like a person's name.
    case person
    /// One word: a first name, a pen name, an account.
    case single
    /// A person's role alone, where a field for machines has no more: "Staff Writer".
    case role
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
    [WriterName.Kind.person, .single, .organization, .site, .role].first { kind in
      writers.contains { $0.kind == kind }
    }
  }

  /// The same where the source says that the writer is no person.
  func ofOrganization(_ name: String) -> Self {
    guard best == .person || best == .single else { return self }
    return Self(writers: [WriterName(text: name, kind: .organization)], agencies: agencies)
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
  private let site: SiteName

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
  }

  func names(in text: String, from place: Place) -> WriterNames {
    let line = String(
      (text.split(separator: "|", maxSplits: 1).first ?? text[...]).map { $0 == "：" ? ":" : $0 }
    )
    guard !line.contains("://") else { return WriterNames() }
    let rest = withoutOpener(line)
    let isField = place == .data && rest.utf8.count == line.utf8.count
    let opened = isField ? rest : untilEnd(rest)
    if let kind = siteKind(of: opened, from: place) {
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
    return kind(of: text, from: place).map { kind in
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

  /// The person that a site is named for: Jane Doe of "Jane Doe's Notes".
  var owner: String? {
    let name = site.spelling.split { $0 == "'" || $0 == "’" || $0 == "|" }.first ?? ""
    let parts = name.split(separator: " ")
    let own = parts.drop { has(.credential, $0) || $0.hasSuffix(".") && $0.count > 2 }
    guard (2...3).contains(own.count), let first = own.first,
      isGivenName(first),
      several(Array(own), from: .line) == .person, own.allSatisfy({ !has(.organization, $0) })
    else { return nil }
    return parts.joined(separator: " ")
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

  // MARK: Kinds

  private static let longest = (words: 6, bytes: 60)

  private func kind(of text: String, from place: Place) -> WriterName.Kind? {
    let parts = text.split(separator: " ")
    guard (1...Self.longest.words).contains(parts.count), text.utf8.count <= Self.longest.bytes,
      text.utf8.count >= 2, text.contains(where: \.isLetter),
      !text.contains(where: { Self.code.contains($0) }), !text.contains("www."),
      !parts.contains(where: { has(.stop, $0) })
    else { return nil }
    if let kind = siteKind(of: text, from: place) { return kind }
    if place != .data, parts.dropFirst().contains(where: { has(.stopShown, $0) }) { return nil }
    if isOrganization(parts) { return place != .line || parts.count > 1 ? .organization : nil }
    if parts.count > 1, site.isPart(of: text), !isGivenName(parts[0]) { return .site }
    if place != .data, has(.stopShown, parts[0]) { return nil }
    if parts.contains(where: { has(.role, $0) }) { return place == .data ? .role : nil }
    return parts.count == 1 ? single(parts[0], from: place) : several(parts, from: place)
  }

  /// The site's name; the account of who writes a blog may be in its address.
  private func siteKind(of text: String, from place: Place) -> WriterName.Kind? {
    guard site.isNamed(text) else { return nil }
    let isAccount = place == .element && !text.contains(" ") && !site.isWholeName(text)
    return isAccount ? .single : .site
  }

  private func isGivenName(_ word: Substring) -> Bool {
    rules.givenNames.contains(WordTable.key(word.utf8))
  }

  private static let code: Set<Character> = [
    "@", "<", ">", "{", "}", "=", "#", ":", "\\", "*", "?", "!", "…",
  ]

  private func isOrganization(_ parts: [Substring]) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
    if has(.organization, last) { return !has(.role, first) || has(.organization, first) }
    return parts.contains { has(.organization, $0) } && !parts.contains { has(.role, $0) }
  }

  private func single(_ word: Substring, from place: Place) -> WriterName.Kind? {
    guard !has(.login, word), place == .data || !isLabel(word) else { return nil }
    if SiteName.isAddress(word) { return place == .data ? .site : nil }
    guard place == .line else { return .single }
    return Self.isCapitalized(word) && !word.contains(where: \.isNumber) ? .single : nil
  }

  /// The word says what stands by it: "Published", "Author".
  private func isLabel(_ word: Substring) -> Bool {
    [.published, .modified, .opener, .lead, .label, .joiner, .otherWork].contains { has($0, word) }
  }

  private func several(_ parts: [Substring], from place: Place) -> WriterName.Kind? {
    let hasNumber = parts.contains { $0.contains(where: \.isNumber) }
    let isName =
      !hasNumber && parts.last.map { !has(.particle, $0) || Self.isCapitalized($0) } ?? false
      && parts.allSatisfy { Self.isCapitalized($0) || has(.particle, $0) }
    if isName, !has(.stopShown, parts[0]) {
      return parts.count <= Self.longestName ? .person : place == .data ? .organization : nil
    }
    guard place == .data else { return nil }
    let isPlain = parts.count == 2 && parts.allSatisfy { $0.first?.isLowercase ?? false }
    return isPlain && !hasNumber ? .person : .organization
  }

  private static let longestName = 5

  /// True for scripts without capitals, too.
  private static func isCapitalized(_ word: Substring) -> Bool {
    guard let first = word.first(where: \.isLetter) else { return false }
    return !first.isLowercase || word.dropFirst(1).first == "'" || word.dropFirst(1).first == "’"
  }
}

/// What a page's site is called.
struct SiteName {
  /// As the page writes it.
  let spelling: String
  private let name: String
  private let host: String
  /// The longest part of the host's name.
  private let domain: String

  /// - Parameter address: of the page.
  init(_ name: String?, address: String? = nil) {
    spelling = name ?? ""
    self.name = Self.plain(spelling)
    let parts = (address ?? "").split(separator: "/")
    let host = parts.count > 1 ? parts[1] : ""
    self.host = Self.plain(host)
    domain = host.split(separator: ".").map(Self.plain).max { $0.count < $1.count } ?? ""
  }

  private static let (shortest, shortestDomain) = (4, 5)

  /// The text is all of the site's name, whatever the case and marks.
  func isWholeName(_ text: some StringProtocol) -> Bool { Self.plain(text) == name }

  /// The text has the name of the site's host: "The Daily Wire" at `dailywire.example`.
  func isPart(of text: some StringProtocol) -> Bool {
    domain.utf8.count >= Self.shortestDomain && Self.plain(text).contains(domain)
  }

  /// Whether a text names the site, whatever the case, spaces and marks; one word may be that of
  /// its address.
  func isNamed(_ text: some StringProtocol) -> Bool {
    let plain = Self.plain(text)
    guard !plain.isEmpty else { return false }
    if plain == name || plain == "the" + name { return true }
    let isWord = !text.contains(" ") && plain.utf8.count >= Self.shortest
    return isWord && host.contains(plain)
  }

  /// True for an address such as `krimi.example`.
  static func isAddress(_ word: some StringProtocol) -> Bool {
    guard let dot = word.lastIndex(of: "."), dot != word.startIndex else { return false }
    let end = word[word.index(after: dot)...]
    return (2...4).contains(end.count) && end.allSatisfy { $0.isLowercase && $0.isASCII }
  }

  private static func plain(_ text: some StringProtocol) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
