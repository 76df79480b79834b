import HearsayHTML
import HearsayText

/// What an HTML element does to the lines of the page.
enum ElementRole {
  case inline
  /// Begins and ends lines.
  case block
  case kind(MarkupKind)
  /// `br`
  case lineBreak
  /// Neither it nor anything inside is text that is read.
  case skipped(Finding.Kind?, String)

  static func role(of node: NodeID, in dom: DOM) -> Self {
    guard dom.namespace(of: node) == .html else {
      return dom.namespace(of: node) == .svg ? .skipped(nil, "a drawing") : .inline
    }
    return table[dom.name(of: node)] ?? .inline
  }

  private static let table: [Atom: Self] = {
    var table: [Atom: Self] = [:]
    for name in blocks { table[name] = .block }
    for name in controls { table[name] = .skipped(.furniture, "a control of a form") }
    for name in embedded { table[name] = .skipped(nil, "embedded media") }
    for (name, kind) in kinds { table[name] = .kind(kind) }
    for (index, name) in headings.enumerated() { table[name] = .kind(.heading(index + 1)) }
    table[.br] = .lineBreak
    table[.hr] = .block
    table[.style] = .skipped(.styleSheet, "a style sheet")
    table[.script] = .skipped(.script, "a script")
    table[.template] = .skipped(.markup, "a template")
    // How a word is spoken, written above it.
    for name in [Atom.rt, .rp, .rtc] { table[name] = .skipped(nil, "a pronunciation") }
    return table
  }()

  private static let headings: [Atom] = [.h1, .h2, .h3, .h4, .h5, .h6]

  private static let blocks: [Atom] = [
    .html, .body, .address, .article, .aside, .center, .details, .dialog, .div, .dl, .dir,
    .fieldset, .figure, .footer, .form, .header, .hgroup, .main, .menu, .nav, .ol, .p, .section,
    .search, .summary, .table, .tbody, .tfoot, .thead, .tr, .ul, .legend, .optgroup, .frameset,
  ]

  private static let kinds: [(Atom, MarkupKind)] = [
    (.li, .listItem), (.dd, .listItem), (.dt, .listItem), (.blockquote, .quotation),
    (.figcaption, .caption), (.caption, .caption), (.td, .cell), (.th, .cell),
    (.pre, .preformatted), (.listing, .preformatted), (.xmp, .preformatted),
    (.plaintext, .preformatted),
  ]

  private static let controls: [Atom] = [
    .button, .select, .textarea, .input, .datalist, .option, .output, .progress, .meter,
  ]

  private static let embedded: [Atom] = [
    .iframe, .noembed, .noframes, .object, .embed, .video, .audio, .canvas, .applet, .map,
  ]
}
