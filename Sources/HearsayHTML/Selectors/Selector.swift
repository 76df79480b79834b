/// A list of CSS selectors.
///
///     let selector = try Selector("article > p:not(.caption), h1[itemprop=headline]")
///     for node in dom.select(selector) { ... }
///
/// Known are: type, `*`, `#id`, `.class`, `[name]` with `= ~= |= ^= $= *=` and the flag `i`,
/// `:not(...)` of compounds without combinators, descendants (white space) and children (`>`), and
/// lists. Types and attribute names match in any case.
public struct Selector: Sendable {
  /// One simple selector.
  enum Simple: Sendable {
    case type(String)
    case id([UInt8])
    case className([UInt8])
    case attribute(AttributeTest)
    /// Matches what none of the compounds matches.
    case not([Compound])
  }

  struct AttributeTest: Sendable {
    enum Operator: Sendable {
      case exists, equals, hasWord, equalsOrHyphen, prefix, suffix, contains
    }

    var name: String
    var comparison = Operator.exists
    var value: [UInt8] = []
    var ignoresCase = false
  }

  /// Simple selectors that must all match.
  struct Compound: Sendable {
    var parts: [Simple] = []
  }

  /// A compound and how it hangs on the one before.
  struct Step: Sendable {
    var compound: Compound
    var isChild: Bool
  }

  /// The steps of each selector of the list, outermost element first.
  let alternatives: [[Step]]

  /// Reads a selector list.
  public init(_ text: String) throws(SelectorError) {
    var parser = SelectorParser(text)
    alternatives = try parser.parseList()
  }
}

/// Why a selector could not be read.
public struct SelectorError: Error, Hashable, Sendable {
  /// Where, in bytes of its UTF-8.
  public let offset: Int
}
