import Foundation
import HearsayHTML
import Testing

/// Pages that make a careless parser slow or crash it.
struct HostilePage: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The page of a given size.
  let page: @Sendable (Int) -> String

  init(_ name: String, _ page: @escaping @Sendable (Int) -> String) {
    testDescription = name.debugDescription
    self.page = page
  }

  /// A part over and over.
  init(repeating part: String) {
    self.init(part) { String(repeating: part, count: $0) }
  }

  /// One part over and over, then another as often.
  init(_ first: String, _ second: String) {
    self.init("\(first)... \(second)...") {
      String(repeating: first, count: $0) + String(repeating: second, count: $0)
    }
  }

  /// One part, then another over and over.
  init(after start: String, repeating part: String) {
    self.init("\(start) \(part)...") { start + String(repeating: part, count: $0) }
  }

  /// Numbered parts.
  init(numbered name: String, _ part: @escaping @Sendable (Int) -> String) {
    self.init(name) { (0..<$0).map(part).joined() }
  }

  static let all: [HostilePage] =
    [
      "<div>", "<a>", "<b>", "<p>", "<table>", "<nobr>", "<font>", "<li>", "<dd>", "<h1>",
      "<table><tr><td>", "<b><p>", "<a><div>", "<b><a>", "<i><b><p></i>", "<b><table>",
      "<table><b>x", "<table>x<tr>", "<object>", "<object><b>", "<button>", "<form><div></form>",
      "<template>", "<template><tr>", "<select><option>", "<select><object>", "<frameset>",
      "<svg>", "<svg><foreignObject>", "<math><mi>", "<svg><g></p>", "<ruby><rt>", "<optgroup>",
      "<!--", "<!---->", "<!-", "<![CDATA[", "<!doctype", "<?", "</", "<", "&", "&amp", "&notit;",
      "&am", "&#38;", "\0", "\r", "</p>", "</br>", "</b>", "</x>", "<a href=x></b>", "<x-y>",
      "<b></p>", "<textarea>", "<script><!--<script>", "<select><selectedcontent><option>x",
    ].map(HostilePage.init(repeating:))
    + [
      ("<div>", "</x>"), ("<div>", "<li>"), ("<div>", "<li></li>"), ("<div>", "<table></table>"),
      ("<b><div>", "</b>"), ("<b>", "<div>"), ("<svg><g>", "</x>"), ("<g>", "</g>"),
      ("<span>", "</x>"), ("<b><span>", "</b>"), ("<div>", "<form></form>"), ("<a><b>", "</a>"),
      ("<font>", "<p>x"), ("<div>", "</div>"), ("<b><div>", "<a></b>"), ("<object><b>", "</b>"),
    ].map { HostilePage($0.0, $0.1) }
    + [
      HostilePage(after: "<p><button>", repeating: "<div>"),
      HostilePage(after: "<svg>", repeating: "<g>"),
      HostilePage(after: "<svg>", repeating: "<g></x>"),
      HostilePage(after: "<svg><![CDATA[", repeating: "]]"),
      HostilePage(after: "<table>", repeating: "x"),
      HostilePage(after: "<table>", repeating: "<a>x"),
      HostilePage(after: "<table>", repeating: "<input type=hidden>"),
      HostilePage(after: "<select>", repeating: "<selectedcontent>"),
      HostilePage(after: "<script>", repeating: "</scrip"),
      HostilePage(after: "<script>", repeating: "<!--<script>"),
      HostilePage(after: "<title>", repeating: "</titl"),
      HostilePage(after: "<!--", repeating: "<!-"),
      HostilePage(after: "<!--", repeating: "--!"),
      HostilePage(after: "<!doctype html public \"", repeating: "x"),
      HostilePage(after: "&#", repeating: "9"),
      HostilePage(after: "&", repeating: "a"),
      HostilePage(after: "<p a=\"", repeating: "&amp;"),
      HostilePage(after: "<p a=\"", repeating: "&a"),
      HostilePage(after: "<p a=\"", repeating: "\r"),
      HostilePage(after: "<p a=", repeating: "\0"),
      HostilePage(after: "<p ", repeating: "a "),
      HostilePage(after: "<p ", repeating: "/="),
      HostilePage(after: "<p", repeating: "\0"),
      HostilePage(numbered: "one tag with many attributes") { $0 == 0 ? "<p " : "a\($0)=\"\" " },
      HostilePage(numbered: "many names of tags") { "<t\($0)>" },
      HostilePage(numbered: "many names of attributes") { "<p a\($0)=1>" },
      HostilePage(numbered: "many attributes of html") { "<html a\($0)=1>" },
      HostilePage(numbered: "many attributes of body") { "<body a\($0)=1>" },
      HostilePage(numbered: "many different fonts") { "<font size=\($0)>" },
      HostilePage(numbered: "many different fonts in paragraphs") { "<p><font size=\($0)>x" },
      HostilePage(numbered: "many different links, closed wrongly") { "<b id=\($0)><p></i>" },
      HostilePage("fonts, then paragraphs") { count in
        (0..<count).map { "<font size=\($0)>" }.joined() + String(repeating: "<p>x", count: count)
      },
      HostilePage("spans inside and above the furthest block") {
        let spans = String(repeating: "<span>", count: $0)
        return "<b>" + spans + "<div>" + spans + "</b>"
      },
    ]
}

@Suite("hostile input", .serialized)
struct HostileInputTests {
  /// Unoptimized code is given less.
  private static let size = Build.isOptimized ? 50_000 : 2_000

  @Test(arguments: HostilePage.all)
  func takesLinearTime(hostile: HostilePage) {
    let small = Array(hostile.page(Self.size).utf8)
    let large = Array(hostile.page(2 * Self.size).utf8)
    // The machine may be busy: one good measurement is enough.
    let ratios = (0..<12).lazy.map { _ in time(large) / max(time(small), 0.001) }
    #expect(ratios.contains { $0 <= 2.5 }, "\(Array(ratios))")
  }

  private func time(_ page: [UInt8]) -> Double {
    let start = ThreadTime.now()
    let dom = HTMLParser.parse(page)
    #expect(dom.serializedBytes(dom.root).count < 100 * page.count + 1_000_000)
    return ThreadTime.now() - start
  }

  @Test(.enabled(if: Build.isOptimized))
  func millionNestedElementsTakeLessThanASecond() {
    let page = Array(String(repeating: "<div>", count: 1_000_000).utf8)
    let times = (0..<3).map { _ in
      let start = ThreadTime.now()
      #expect(HTMLParser.parse(page).count == 1_000_004)
      return ThreadTime.now() - start
    }
    #expect(times.contains { $0 < 1 }, "\(times)")
  }
}

/// Processor time of the current thread, which other work on the machine does not lengthen much.
enum ThreadTime {
  /// In seconds.
  static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// How the tests were compiled.
enum Build {
  static var isOptimized: Bool {
    var isDebug = false
    assert(
      {
        isDebug = true
        return true
      }()
    )
    return !isDebug
  }
}
