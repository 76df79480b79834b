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
