/// What one item of the text must be: a word of the lexicon by number, or a class of words.
enum Symbol: Hashable, Sendable {
  case word(Int)
  case category(WordClass)

  /// Symbols as small numbers: classes first, then words.
  var code: Int {
    switch self {
    case .category(let wordClass): Self.code(of: wordClass)
    case .word(let number): Self.code(ofWord: number)
    }
  }

  static func code(of wordClass: WordClass) -> Int { wordClass.rawValue }
  static func code(ofWord number: Int) -> Int { WordClass.allCases.count + number }
}

/// A pattern as the rule file writes it: elements in a row, each a choice of words or a class, each
/// perhaps optional.
struct Pattern: Sendable {
  struct Element: Sendable {
    let symbols: [Symbol]
    let capture: String?
    let isOptional: Bool
  }

  /// One sequence of symbols that the pattern stands for, and at which place each capture is.
  struct Path {
    var symbols: [Symbol] = []
    var captures: [(name: String, place: Int)] = []
  }

  static let maximumPaths = 4096

  let elements: [Element]

  init(_ text: String, _ lexicon: inout Lexicon) throws(TimeRulesError.Reason) {
    var elements: [Element] = []
    for part in text.split(separator: " ") {
      elements.append(try Self.element(String(part), &lexicon))
    }
    guard elements.contains(where: { !$0.isOptional }) else { throw .emptyField("pattern") }
    self.elements = elements
  }

  /// The class of what a name captures; nil where the pattern captures nothing by that name.
  func capturedClass(_ name: String) -> WordClass? {
    for element in elements where element.capture == name {
      if case .category(let wordClass)? = element.symbols.first { return wordClass }
    }
    return nil
  }

  /// All sequences the pattern stands for.
  func paths() throws(TimeRulesError.Reason) -> [Path] {
    var paths = [Path()]
    for element in elements {
      let longer = paths.flatMap { path in element.symbols.map { path.adding($0, element.capture) }
      }
      paths = element.isOptional ? paths + longer : longer
      guard paths.count <= Self.maximumPaths else { throw .tooManyPaths }
    }
    return paths.filter { !$0.symbols.isEmpty }
  }

  private static func element(
    _ text: String,
    _ lexicon: inout Lexicon
  ) throws(TimeRulesError.Reason) -> Element {
    let isOptional = text.count > 1 && text.hasSuffix("?")
    let body = isOptional ? String(text.dropLast()) : text
    guard body.hasPrefix("{"), body.hasSuffix("}"), body.count > 2 else {
      guard !body.contains(where: { "{}".contains($0) }) else { throw .badElement(text) }
      return Element(symbols: words(body, &lexicon), capture: nil, isOptional: isOptional)
    }
    let parts = body.dropFirst().dropLast().split(separator: ":").map(String.init)
    guard let first = parts.first, parts.count <= 2 else { throw .badElement(text) }
    guard let wordClass = WordClass(name: first) else { throw .unknownClass(first) }
    let capture = parts.count == 2 ? parts[1] : first
    return Element(symbols: [.category(wordClass)], capture: capture, isOptional: isOptional)
  }

  private static func words(_ text: String, _ lexicon: inout Lexicon) -> [Symbol] {
    guard text != "|" else { return [.word(lexicon.number(of: text))] }
    return text.split(separator: "|").map { .word(lexicon.number(of: $0)) }
  }
}

extension Pattern.Path {
  fileprivate func adding(_ symbol: Symbol, _ capture: String?) -> Self {
    var longer = self
    if let capture { longer.captures.append((capture, symbols.count)) }
    longer.symbols.append(symbol)
    return longer
  }
}

/// What must or must not stand next to a match: `for|in|{prep}`, or `!of|{unit}`.
struct Neighbor: Sendable {
  private let isForbidden: Bool
  private let codes: Set<Int>

  /// Nil for an empty column.
  init?(_ text: String, _ lexicon: inout Lexicon) throws(TimeRulesError.Reason) {
    guard !text.isEmpty, text != "-" else { return nil }
    isForbidden = text.hasPrefix("!")
    var codes: Set<Int> = []
    for part in text.drop(while: { $0 == "!" }).split(separator: "|") {
      if part.hasPrefix("{"), part.hasSuffix("}") {
        let name = String(part.dropFirst().dropLast())
        guard let wordClass = WordClass(name: name) else { throw .unknownClass(name) }
        codes.insert(Symbol.code(of: wordClass))
      } else {
        codes.insert(Symbol.code(ofWord: lexicon.number(of: part)))
      }
    }
    self.codes = codes
  }

  /// - Parameter symbols: what the neighboring item is; empty where there is none.
  func accepts(_ symbols: some Sequence<Int>) -> Bool {
    symbols.contains { codes.contains($0) } != isForbidden
  }
}
