/// What the network is told of a token besides the vector of its word.
package struct NameMarks: OptionSet, Sendable {
  package let rawValue: UInt8

  static let capital = Self(rawValue: 1 << 0)
  static let allCapitals = Self(rawValue: 1 << 1)
  static let first = Self(rawValue: 1 << 2)
  static let titleCase = Self(rawValue: 1 << 3)
  static let known = Self(rawValue: 1 << 4)
  static let given = Self(rawValue: 1 << 5)
  static let surname = Self(rawValue: 1 << 6)
  static let lowercase = Self(rawValue: 1 << 7)

  package static let count = 8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Calls `body` with the number of each mark that is set.
  package func forEachRow(_ body: (Int) -> Void) {
    var rest = rawValue
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}

extension NameWord {
  var marks: NameMarks {
    var marks: NameMarks = []
    if isCapital { marks.insert(.capital) }
    if isCapital, shape == Self.allCapitals { marks.insert(.allCapitals) }
    if isFirst { marks.insert(.first) }
    if isTitleCase { marks.insert(.titleCase) }
    if known > 0, isCapital { marks.insert(.known) }
    if classes.contains(.given) { marks.insert(.given) }
    if classes.contains(.surname) { marks.insert(.surname) }
    if evidence.contains(.lowercase) { marks.insert(.lowercase) }
    return marks
  }
}
