/// What kind of writer a text names, if it names one: by its length, its words and the site's name.
struct WriterKinds {
  private let givenNames: Set<UInt64>
  private let words: MetadataWords
  private let site: SiteName

  init(_ rules: MetadataRules, site: SiteName) {
    givenNames = rules.givenNames
    words = rules.words
    self.site = site
  }

  private static let longest = (words: 6, bytes: 60)

  func kind(of text: String, from place: WriterReader.Place) -> WriterName.Kind? {
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
  func siteKind(of text: String, from place: WriterReader.Place) -> WriterName.Kind? {
    guard site.isNamed(text) else { return nil }
    let isAccount = place == .element && !text.contains(" ") && !site.isWholeName(text)
    return isAccount ? .single : .site
  }

  private func isGivenName(_ word: Substring) -> Bool {
    givenNames.contains(WordTable.key(word.utf8))
  }

  private static let code: Set<Character> = [
    "@", "<", ">", "{", "}", "=", "#", ":", "\\", "*", "?", "!", "…",
  ]

  private func isOrganization(_ parts: [Substring]) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
    if has(.organization, last) { return !has(.role, first) || has(.organization, first) }
    return parts.contains { has(.organization, $0) } && !parts.contains { has(.role, $0) }
  }

  private func single(_ word: Substring, from place: WriterReader.Place) -> WriterName.Kind? {
    guard !has(.login, word), place == .data || !isLabel(word) else { return nil }
    if SiteName.isAddress(word) { return place == .data ? .site : nil }
    guard place == .line else { return .single }
    return Self.isCapitalized(word) && !word.contains(where: \.isNumber) ? .single : nil
  }

  /// The word says what stands by it: "Published", "Author".
  private func isLabel(_ word: Substring) -> Bool {
    [.published, .modified, .opener, .lead, .label, .joiner, .otherWork].contains { has($0, word) }
  }

  private func several(_ parts: [Substring], from place: WriterReader.Place) -> WriterName.Kind? {
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

  /// The person that a site is named for: Jane Doe of "Jane Doe's Notes".
  var owner: String? {
    let name = site.spelling.split { $0 == "'" || $0 == "’" || $0 == "|" }.first ?? ""
    let parts = name.split(separator: " ")
    let own = parts.drop { has(.credential, $0) || $0.hasSuffix(".") && $0.count > 2 }
    guard (2...3).contains(own.count), let first = own.first, isGivenName(first),
      several(Array(own), from: .line) == .person, own.allSatisfy({ !has(.organization, $0) })
    else { return nil }
    return parts.joined(separator: " ")
  }

  private func has(_ kind: MetadataWords.Kind, _ word: some StringProtocol) -> Bool {
    words.contains(kind, WordTable.key(word.utf8))
  }
}
