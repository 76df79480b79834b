import HearsayDocument
import HearsayText

/// From where an unnamed year, week or day is looked for.
enum Direction: String, Sendable {
  /// As the tense of the clause says.
  case context = "?"
  case last, this, next
  /// In the year before, of, or after the publication.
  case lastYear = "last-year"
  case thisYear = "this-year"
  case nextYear = "next-year"
  /// From the time spoken of before.
  case that
}

/// An operation with its arguments: the output column of a rule.
struct Template: Sendable {
  enum Argument: Sendable, Hashable {
    case constant(Double)
    case capture(String)
    case direction(Direction)
    case text(String)
  }

  /// What the match changes in its date or amount: a constant, or what a capture says.
  enum Modifier: Sendable, Hashable {
    case constant(DateModifier)
    case capture(String)
  }

  let operation: Operation
  let arguments: [Argument]

  /// Reads `operation argument ...` and checks each argument against the pattern's captures.
  init(_ text: String, for pattern: Pattern) throws(TimeRulesError.Reason) {
    let words = text.split(separator: " ").map(String.init)
    guard let name = words.first, let operation = Operation(rawValue: name) else {
      throw .unknownOperation(text)
    }
    let parameters = operation.parameters
    guard parameters.count == words.count - 1 else {
      throw .argumentCount(expected: parameters.count, found: words.count - 1)
    }
    var arguments: [Argument] = []
    for (word, parameter) in zip(words.dropFirst(), parameters) {
      arguments.append(try Self.argument(word, parameter, pattern))
    }
    if operation == .literal { try Self.checkLiteral(arguments) }
    self.operation = operation
    self.arguments = arguments
  }

  /// Reads the column `mod`; nil where it says nothing.
  static func modifier(
    _ word: String,
    for pattern: Pattern
  ) throws(TimeRulesError.Reason) -> Modifier? {
    if word == "-" { return nil }
    if let constant = DateModifier(rawValue: word) { return .constant(constant) }
    guard word.hasPrefix("$") else { throw .unknownCode(word) }
    let name = String(word.dropFirst())
    guard let wordClass = pattern.capturedClass(name) else { throw .unknownCapture(name) }
    guard [.modifier, .piece, .edge].contains(wordClass) else { throw .captureMismatch(name) }
    return .capture(name)
  }

  /// `literal` takes a kind of TimeML and a value.
  private static func checkLiteral(_ arguments: [Argument]) throws(TimeRulesError.Reason) {
    guard case .text(let kind)? = arguments.first else { return }
    guard Timex.Kind(rawValue: kind) != nil else { throw .unknownCode(kind) }
  }

  private static func argument(
    _ word: String,
    _ parameter: Operation.Parameter,
    _ pattern: Pattern
  ) throws(TimeRulesError.Reason) -> Argument {
    if case .text = parameter { return .text(word) }
    if word.hasPrefix("$") {
      let name = String(word.dropFirst())
      guard let wordClass = pattern.capturedClass(name) else { throw .unknownCapture(name) }
      guard parameter.accepts(wordClass) else { throw .captureMismatch(name) }
      return .capture(name)
    }
    if let direction = Direction(rawValue: word) { return .direction(direction) }
    guard parameter != .direction else { throw .badArgument(word) }
    if let wordClass = parameter.constantClass {
      guard let value = wordClass.value(of: word) else { throw .unknownCode(word) }
      return .constant(value)
    }
    guard let value = Double(word) else { throw .badArgument(word) }
    return .constant(value)
  }
}
