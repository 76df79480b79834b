/// What the standard says of elements with a certain name, as bits.
struct ElementFlags: OptionSet {
  let rawValue: UInt16

  /// Has a place among the ``Landmarks`` of the stack of open elements.
  static let special = Self(rawValue: 1 << 0)
  /// Special, and neither address, div nor p: where a search for `li`, `dd` or `dt` stops.
  static let endsItemSearch = Self(rawValue: 1 << 1)
  static let endsScope = Self(rawValue: 1 << 2)
  static let endsButtonScope = Self(rawValue: 1 << 3)
  static let endsListItemScope = Self(rawValue: 1 << 4)
  static let endsTableScope = Self(rawValue: 1 << 5)
  /// The landmarks come first, one bit a lane.
  static let landmarks = Self(rawValue: 0b11_1111)

  static let formatting = Self(rawValue: 1 << 6)
  /// Closed by "generate implied end tags".
  static let impliedEnd = Self(rawValue: 1 << 7)
  /// Closed by "generate all implied end tags thoroughly" as well.
  static let impliedEndThorough = Self(rawValue: 1 << 8)
  /// Void elements, and those the serializer writes like them.
  static let void = Self(rawValue: 1 << 9)
  /// May be open at the end without an error.
  static let mayStayOpen = Self(rawValue: 1 << 10)
  /// Ends foreign content.
  static let breaksOut = Self(rawValue: 1 << 11)
}

/// The traits of every known name.
struct ElementTraits: Sendable {
  let flags: ElementFlags
  let start: BodyStartTag
  let end: BodyEndTag

  static let other = ElementTraits(flags: [], start: .other, end: .other)

  static let table: [ElementTraits] = (0..<Atom.knownCount).map { index in
    let name = Atom(UInt32(index))
    return ElementTraits(
      flags: flags.reduce(into: []) { if $1.names.contains(name) { $0.insert($1.flag) } },
      start: BodyStartTag.groups.first { $0.names.contains(name) }?.tag ?? .other,
      end: BodyEndTag.groups.first { $0.names.contains(name) }?.tag ?? .other
    )
  }

  private static var flags: [(flag: ElementFlags, names: Set<Atom>)] {
    let scope: Set<Atom> = [
      .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template,
    ]
    let implied: Set<Atom> = [.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc]
    let tableParts: Set<Atom> = [.caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr]
    return [
      (.special, special),
      (.endsItemSearch, special.subtracting([.address, .div, .p])),
      (.endsScope, scope),
      (.endsButtonScope, scope.union([.button])),
      (.endsListItemScope, scope.union([.ol, .ul])),
      (.endsTableScope, [.html, .table, .template]),
      (.formatting, formatting),
      (.impliedEnd, implied),
      (.impliedEndThorough, implied.union(tableParts)),
      (.void, void),
      (.mayStayOpen, implied.union(tableParts).union([.body, .html])),
      (.breaksOut, breakingOut),
    ]
  }

  private static let special: Set<Atom> = [
    .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body,
    .br, .button, .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed,
    .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5,
    .h6, .head, .header, .hgroup, .hr, .html, .iframe, .img, .input, .keygen, .li, .link, .listing,
    .main, .marquee, .menu, .meta, .nav, .noembed, .noframes, .noscript, .object, .ol, .p, .param,
    .plaintext, .pre, .script, .search, .section, .select, .source, .style, .summary, .table,
    .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp,
  ]

  static let formatting: Set<Atom> = [
    .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u,
  ]

  private static let void: Set<Atom> = [
    .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen,
    .link, .meta, .param, .source, .track, .wbr,
  ]

  private static let breakingOut: Set<Atom> = [
    .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2,
    .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre,
    .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var,
  ]
}

/// The groups of start tags that "in body" treats alike.
enum BodyStartTag: UInt8 {
  case html, inHead, body, frameset, block, heading, pre, form, li, ddOrDt, plaintext, button
  case a, formatting, nobr, scoped, table, void, input, mediaPart, hr, image, textarea, xmp
  case iframe, noembed, select, option, optgroup, rbOrRtc, rpOrRt, math, svg
  case selectedContent, ignored, other

  static let groups: [(tag: BodyStartTag, names: Set<Atom>)] = [
    (.html, [.html]),
    (
      .inHead,
      [
        .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title,
      ]
    ),
    (.body, [.body]),
    (.frameset, [.frameset]),
    (
      .block,
      [
        .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl,
        .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p,
        .search, .section, .summary, .ul,
      ]
    ),
    (.heading, [.h1, .h2, .h3, .h4, .h5, .h6]),
    (.pre, [.pre, .listing]),
    (.form, [.form]),
    (.li, [.li]),
    (.ddOrDt, [.dd, .dt]),
    (.plaintext, [.plaintext]),
    (.button, [.button]),
    (.a, [.a]),
    (.nobr, [.nobr]),
    (.formatting, ElementTraits.formatting),
    (.scoped, [.applet, .marquee, .object]),
    (.table, [.table]),
    (.void, [.area, .br, .embed, .img, .keygen, .wbr]),
    (.input, [.input]),
    (.mediaPart, [.param, .source, .track]),
    (.hr, [.hr]),
    (.image, [.image]),
    (.textarea, [.textarea]),
    (.xmp, [.xmp]),
    (.iframe, [.iframe]),
    (.noembed, [.noembed]),
    (.select, [.select]),
    (.option, [.option]),
    (.optgroup, [.optgroup]),
    (.rbOrRtc, [.rb, .rtc]),
    (.rpOrRt, [.rp, .rt]),
    (.math, [.math]),
    (.svg, [.svg]),
    (.selectedContent, [.selectedcontent]),
    (
      .ignored,
      [.caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr]
    ),
  ]
}

/// The groups of end tags that "in body" treats alike.
enum BodyEndTag: UInt8 {
  case template, body, html, block, form, p, li, ddOrDt, heading, formatting, scoped, br, other

  static let groups: [(tag: BodyEndTag, names: Set<Atom>)] = [
    (.template, [.template]),
    (.body, [.body]),
    (.html, [.html]),
    (
      .block,
      [
        .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div,
        .dl, .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu,
        .nav, .ol, .pre, .search, .section, .select, .summary, .ul,
      ]
    ),
    (.form, [.form]),
    (.p, [.p]),
    (.li, [.li]),
    (.ddOrDt, [.dd, .dt]),
    (.heading, [.h1, .h2, .h3, .h4, .h5, .h6]),
    (.formatting, ElementTraits.formatting),
    (.scoped, [.applet, .marquee, .object]),
    (.br, [.br]),
  ]
}
