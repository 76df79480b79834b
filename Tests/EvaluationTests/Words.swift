/// The words of a text as the scorer compares them: runs of letters and digits in lower case, so
/// white space, quotation marks and offsets do not matter.
struct Words: Hashable {
  let all: [String]

  init(_ text: String) {
    all = text.lowercased().unicodeScalars
      .split { !Self.isPartOfWord($0) }
      .map { String(String.UnicodeScalarView($0)) }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  var isEmpty: Bool { all.isEmpty }

  /// The harmonic mean of the shares of words that each has of the other, repeated words counted;
  /// 0 where they share none.
  func f1(with other: Words) -> Double {
    let total = all.count + other.all.count
    return total == 0 ? 0 : Double(2 * shared(with: other)) / Double(total)
  }

  /// How many words both have, repeated words counted.
  func shared(with other: Words) -> Int {
    var left = Dictionary(other.all.map { ($0, 1) }, uniquingKeysWith: +)
    return all.count { word in
      guard let times = left[word], times > 0 else { return false }
      left[word] = times - 1
      return true
    }
  }

  /// Whether these words stand together in `other`.
  func isInside(_ other: Words) -> Bool {
    !isEmpty && other.all.contains(all)
  }
}
