@testable import HearsayArticle
import HearsayText
import Testing

/// Pages made to be slow: the work, counted in steps, must grow as the page does.
struct SizeTests {
  private static let patterns = [
    "{", "}", "<", "<a ", "\"a\":", "'", "/*", "{/* ", "`", ".a{b:c}", "{\"a\":[", "&", "&#",
    "word ", "Word. ", "Home ", "( ", "(AP) ", "Read more ", "Your support helps us. ", "a\n",
    "8 November 2022\n", "<!--", "<script>", "{ a b c d ", "“", "1/1/",
  ]

  @Test(arguments: patterns)
  func anyPatternTerminates(_ pattern: String) throws {
    let page = Array(String(repeating: pattern, count: 200_000 / pattern.utf8.count).utf8)
    _ = try Checkout.extractor().extract(rawText: page)
  }

  @Test(arguments: patterns)
  func scanningTakesStepsInProportion(_ pattern: String) {
    func steps(_ size: Int) -> Int {
      let page = Array(String(repeating: pattern, count: size / pattern.utf8.count).utf8)
      return RegionScanner.steps(of: page)
    }
    #expect(steps(80_000) <= 5 * max(steps(20_000), 20_000))
  }

  #if DEBUG
    private static let large = 1_000_000
  #else
    private static let large = 10_000_000
  #endif

  @Test(arguments: ["{", ".abc{display:none;color:#222}", "The minister spoke again on Monday. "])
  func manyMegabytesInOneLine(_ pattern: String) throws {
    let page = Array(String(repeating: pattern, count: Self.large / pattern.utf8.count).utf8)
    _ = try Checkout.extractor().extract(rawText: page)
  }
}
