import HearsayHTML
import HearsayText

/// Tells the elements that seem to hold nothing of the article.
struct MarkupZoneFinder {
  private let dom: DOM
  private let rules: MarkupRules

  struct Verdict {
    let reason: MarkupZone.Reason
    let kind: Finding.Kind
    let detail: String
  }

  init(_ dom: DOM, _ rules: MarkupRules) {
    self.dom = dom
    self.rules = rules
  }

  /// - Parameter inArticle: the element is inside an `article` or `main`.
  func verdict(on node: NodeID, _ inArticle: Bool) -> Verdict? {
    if let verdict = Self.byTag[dom.name(of: node)] { return verdict }
    if !inArticle, dom.isElement(node, .header) { return Self.structure("the page's header") }
    var name: Verdict?
    for attribute in dom.attributes(of: node) {
      let value = dom.bytes(of: attribute)
      switch attribute.name {
      case .hidden where !Self.equals(value, "until-found"): return Self.hidden
      case .ariaHidden where Self.equals(value, "true"): return Self.hidden
      case .style where InlineStyle.hides(value): return Self.hidden
      case .role: if let verdict = Self.byRole(value, inArticle: inArticle) { return verdict }
      case .class, .id: name = name ?? byName(value)
      default: break
      }
    }
    return dom.isElement(node, .body) ? nil : name
  }

  private func byName(_ value: ArraySlice<UInt8>) -> Verdict? {
    rules.rule(for: value).map { rule in
      Verdict(
        reason: rule.match == .readers ? .readers : .name,
        kind: rule.kind,
        detail: "an element named \"\(rule.text)\""
      )
    }
  }

  private static let hidden = Verdict(
    reason: .hidden,
    kind: .furniture,
    detail: "an element that is not shown"
  )

  private static func structure(_ detail: String, _ kind: Finding.Kind = .navigation) -> Verdict {
    Verdict(reason: .structure, kind: kind, detail: detail)
  }

  private static let byTag: [Atom: Verdict] = [
    .nav: structure("a menu of the page"),
    .menu: structure("a menu of the page"),
    .aside: structure("what stands beside the article", .furniture),
    .footer: structure("a footer", .furniture),
    .dialog: structure("a dialog", .prompt),
    .search: structure("a search box", .prompt),
    // A few blogs hold their articles in it.
    .noscript: Verdict(reason: .hidden, kind: .markup, detail: "what is shown without scripts"),
    .form: Verdict(reason: .form, kind: .prompt, detail: "a form"),
  ]

  private static let roles: [UInt64: Verdict] = {
    let names = [
      "navigation", "menu", "menubar", "toolbar", "tablist", "complementary", "contentinfo",
      "search", "dialog", "alertdialog", "alert", "tooltip",
    ]
    return Dictionary(
      uniqueKeysWithValues: names.map {
        (WordTable.key($0), structure("an element of the role \"\($0)\""))
      }
    )
  }()

  private static func byRole(_ value: ArraySlice<UInt8>, inArticle: Bool) -> Verdict? {
    if !inArticle, equals(value, "banner") { return structure("the page's header") }
    return roles[WordTable.key(value)]
  }

  private static func equals(_ value: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
    WordTable.key(value) == WordTable.key(text.description)
  }
}

/// The two declarations of a `style` attribute by which pages hide elements.
enum InlineStyle {
  private static let none = Array("display:none".utf8)
  private static let hidden = Array("visibility:hidden".utf8)
  private static let longest = 1_000

  static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    let plain = style.prefix(longest).filter { !$0.isASCIIWhitespace }.map(\.asciiLowercased)
    return plain.indices.contains { at in
      (at == 0 || plain[at - 1] == .ascii(";"))
        && (plain[at...].starts(with: none) || plain[at...].starts(with: hidden))
    }
  }
}
