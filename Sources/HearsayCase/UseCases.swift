public import HearsayClaims
public import HearsayDocument
public import HearsayText

/// The pages of one run and what is given for those that do not tell it themselves.
public struct PageRequest: Sendable {
  /// Files, folders, or `-` for standard input.
  public var paths: [String]
  /// A file with more paths, one a line.
  public var filesFrom: String?
  /// The day of publication of pages without a date of their own.
  public var published: CalendarDate?
  public var outlet: String?
  /// How many pages are worked on at a time; results do not depend on it.
  public var workers: Int
  public var progress: Progress?

  public init(
    paths: [String],
    filesFrom: String? = nil,
    published: CalendarDate? = nil,
    outlet: String? = nil,
    workers: Int = 1,
    progress: Progress? = nil
  ) {
    self.paths = paths
    self.filesFrom = filesFrom
    self.published = published
    self.outlet = outlet
    self.workers = workers
    self.progress = progress
  }
}

/// Why one page gave no result.
public struct PageFailure: Error, Hashable, Sendable {
  /// The path as given; `-` for standard input.
  public let id: String
  /// The reason in words, without the path.
  public let message: String

  public init(id: String, message: String) {
    self.id = id
    self.message = message
  }
}

/// What the pages of a run gave, in input order, and those that gave nothing.
public struct PageResults<Value: Sendable>: Sendable {
  public private(set) var values: [Value]
  public private(set) var failures: [PageFailure]

  public init(values: [Value] = [], failures: [PageFailure] = []) {
    self.values = values
    self.failures = failures
  }

  public init(_ outcomes: [Result<Value, PageFailure>]) {
    var values: [Value] = []
    var failures: [PageFailure] = []
    for outcome in outcomes {
      switch outcome {
      case .success(let value): values.append(value)
      case .failure(let failure): failures.append(failure)
      }
    }
    self.init(values: values, failures: failures)
  }

  /// Adds what later pages gave.
  public mutating func append(_ later: Self) {
    values += later.values
    failures += later.failures
  }
}

/// All that was found in one page.
public struct Analysis: Sendable {
  public let account: Account
  /// The words of the article in lower case, from which reprints are known.
  public let words: [String]

  public init(account: Account, words: [String]) {
    self.account = account
    self.words = words
  }
}

/// A dossier of the pages that could be read, and those that could not.
public struct Comparison: Sendable {
  public let dossier: Dossier
  public let failures: [PageFailure]

  public init(dossier: Dossier, failures: [PageFailure]) {
    self.dossier = dossier
    self.failures = failures
  }
}

/// A text that is no page: one to annotate as it is.
public struct PlainText: Sendable {
  public let id: String
  public let text: String
  /// The day of publication, from which relative dates are resolved.
  public let published: CalendarDate?

  public init(id: String, text: String, published: CalendarDate?) {
    self.id = id
    self.text = text
    self.published = published
  }
}

/// A plain text with everything the language stages found in it.
public struct AnnotatedText: Sendable {
  public let id: String
  public let document: AnnotatedDocument

  public init(id: String, document: AnnotatedDocument) {
    self.id = id
    self.document = document
  }
}
