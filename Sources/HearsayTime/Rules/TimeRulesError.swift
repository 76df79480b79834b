/// Why a rule or word file cannot be used: the file, the line counted from 1 (0 for the whole
/// file), and what is wrong.
public struct TimeRulesError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum File: String, Sendable {
    case words, rules
  }

  public enum Reason: Error, Hashable, Sendable {
    /// The file is no table.
    case table(String)
    case missingColumn(String)
    case emptyField(String)
    case unknownClass(String)
    case unknownCode(String)
    case unknownRequirement(String)
    case badElement(String)
    case tooManyPaths
    case unknownOperation(String)
    case argumentCount(expected: Int, found: Int)
    case badArgument(String)
    case unknownCapture(String)
    case captureMismatch(String)
    /// A name, or a word of one class, that is there already.
    case duplicate(String)
    /// An earlier rule takes all that this one could match.
    case shadowed(by: String)
  }

  public let file: File
  public let line: Int
  public let reason: Reason

  public var description: String { "time \(file.rawValue), line \(line): \(words)" }

  private var words: String {
    switch reason {
    case .table(let detail): detail
    case .missingColumn(let name): "no column '\(name)'"
    case .emptyField(let column): "the \(column) is empty"
    case .unknownClass(let name): "no word class '\(name)'"
    case .unknownCode(let code): "'\(code)' is no value of this class"
    case .unknownRequirement(let name): "no requirement '\(name)'"
    case .badElement(let text): "'\(text)' is no pattern element"
    case .tooManyPaths: "the pattern stands for more than \(Pattern.maximumPaths) sequences"
    case .unknownOperation(let name): "no operation '\(name)'"
    case .argumentCount(let expected, let found): "\(found) arguments where \(expected) are wanted"
    case .badArgument(let text): "'\(text)' does not fit here"
    case .unknownCapture(let name): "the pattern captures no '\(name)'"
    case .captureMismatch(let name): "what '\(name)' captures does not fit here"
    case .duplicate(let name): "'\(name)' is there already"
    case .shadowed(let name): "the rule '\(name)' takes all that this one could match"
    }
  }
}
