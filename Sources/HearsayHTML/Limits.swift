/// Bounds that keep every input linear in time and memory.
///
/// Depth is not bounded.
enum Limits {
  /// Parse errors kept; those beyond are only counted.
  static let parseErrors = 1_000

  /// Entries of the list of active formatting elements behind its last marker.
  ///
  /// The standard has no bound, and with none a page of distinct `<font>` tags takes quadratic
  /// time.
  static let activeFormattingElements = 256

  /// Elements that reconstruction may add for each byte of the page, beside a fixed allowance.
  static let reconstructedPerByte = 1
  static let reconstructedAllowance = 4_096
}
