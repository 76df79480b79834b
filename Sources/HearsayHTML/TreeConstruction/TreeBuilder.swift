/// The tree construction stage of the HTML standard, with scripting off.
///
/// Pulls tokens from the tokenizer and dispatches each to the method of the current insertion mode,
/// which changes the tree, the stack of open elements and the mode, and may ask for the token to be
/// processed again.
struct TreeBuilder: ~Copyable {
  var tokenizer: Tokenizer
  var tree: Tree
  var open = OpenElements()
  var formatting = ActiveFormatting()
  let traits = ElementTraits.table

  var mode = InsertionMode.initial
  var originalMode = InsertionMode.initial
  var templateModes: [InsertionMode] = []

  var headElement = Link.none
  var formElement = Link.none
  var framesetOK = true
  var fosterParenting = false
  var quirks = QuirksMode.noQuirks
  var pendingTableText: [Characters] = []
  /// The next token's first line feed is left out: it follows `<pre>`.
  var skipsLineFeed = false
  var isStopped = false

  /// The context of a fragment.
  let context: FragmentContext?
  /// Its name in small letters.
  private(set) var contextName: Atom
  /// Elements that reconstruction may still add.
  var reconstructionBudget: Int
  /// Attributes that later `<html>` and `<body>` tags added.
  var merged: [Link: MergedAttributes] = [:]
  /// The doctype's name and identifiers, for the one doctype node there can be.
  var doctype = Doctype()
  var hasSelectedContent = false

  init(page: PageBytes, context: FragmentContext? = nil) {
    let tags = page.lessThanCount()
    tokenizer = Tokenizer(page: page)
    tokenizer.attributes.reserveCapacity(tags + 16)
    // Of most tags comes an element or a text behind it, of some both.
    tree = Tree(pageLength: page.count, expected: 2 * tags + 16)
    self.context = context
    contextName = .none
    reconstructionBudget =
      page.count * Limits.reconstructedPerByte + Limits.reconstructedAllowance
    if let context {
      contextName = tokenizer.names.atom(ofExact: Array(context.name.lowercased().utf8))
      beginFragment(context)
    }
  }

  /// The token being processed.
  var token: Token {
    @inline(__always) _read { yield tokenizer.token }
    @inline(__always) _modify { yield &tokenizer.token }
  }

  mutating func run() {
    InputStream.check(tokenizer.page, into: &tokenizer.errors)
    while !isStopped {
      tokenizer.isInForeignContent = adjustedNamespace != .html
      tokenizer.next()
      if skipsLineFeed { skipLineFeed() }
      while dispatch() == .reprocess {}
      if token.isSelfClosing, token.kind == .startTag { error(.nonVoidElementWithTrailingSolidus) }
    }
    closeAll()
  }

  private mutating func skipLineFeed() {
    skipsLineFeed = false
    guard token.kind == .characters, byte(of: token.data, at: 0) == 0x0A else { return }
    token.start += 1
    token.data.start += 1
  }

  @inline(__always)
  private mutating func dispatch() -> Step {
    if token.kind == .characters, token.data.isEmpty { return .done }
    return usesForeignRules ? inForeignContent() : process(by: mode)
  }

  /// Processes the token by the rules of a mode.
  @inline(__always)
  mutating func process(by mode: InsertionMode) -> Step {
    mode == .inBody ? inBody() : processOutsideBody(by: mode)
  }

  private mutating func processOutsideBody(by mode: InsertionMode) -> Step {
    switch mode {
    case .initial: initial()
    case .beforeHTML: beforeHTML()
    case .beforeHead: beforeHead()
    case .inHead: inHead()
    case .inHeadNoscript: inHeadNoscript()
    case .afterHead: afterHead()
    case .inBody: inBody()
    case .text: inText()
    case .inTable: inTable()
    case .inTableText: inTableText()
    case .inCaption: inCaption()
    case .inColumnGroup: inColumnGroup()
    case .inTableBody: inTableBody()
    case .inRow: inRow()
    case .inCell: inCell()
    case .inTemplate: inTemplate()
    case .afterBody: afterBody()
    case .inFrameset: inFrameset()
    case .afterFrameset: afterFrameset()
    case .afterAfterBody: afterAfterBody()
    case .afterAfterFrameset: afterAfterFrameset()
    }
  }

  /// The end of the file: everything that is open ends here.
  private mutating func closeAll() {
    while open.count > 0 { pop() }
    if hasSelectedContent { fillSelectedContent() }
  }

  @inline(never)
  mutating func error(_ code: HTMLParseError.Code) {
    tokenizer.error(code, at: token.start)
  }

  /// A byte of the page or of the decoded values.
  @inline(__always)
  func byte(of data: StoredBytes, at offset: Int) -> UInt8 {
    let at = Int(data.start) &+ offset
    return data.isDecoded ? tokenizer.decoded[at] : tokenizer.page[at]
  }
}

/// The stack of open elements and what the standard calls the current node.
extension TreeBuilder {
  /// The name of the current node where it is an HTML element.
  @inline(__always)
  var currentName: Atom {
    guard open.top != .none else { return .none }
    let entry = open[open.top]
    return entry.namespace == .html ? entry.name : .none
  }

  @inline(__always)
  func currentIs(_ name: Atom) -> Bool { currentName == name }

  @inline(__always)
  func traits(of name: Atom) -> ElementTraits {
    name.isKnown ? traits[name.index] : .other
  }

  /// Puts an element of the tree on the stack.
  @inline(__always)
  mutating func push(_ node: Link, _ name: Atom, _ namespace: Namespace, _ flags: ElementFlags) {
    tree[links: node].entry = open.push(node, name, namespace, flags)
  }

  @inline(__always)
  mutating func pop() {
    let entry = open.pop()
    markClosed(entry)
  }

  @inline(__always)
  private func isClosedByName(_ entry: OpenElements.Entry) -> Bool {
    token.kind == .endTag && token.name == entry.name
  }

  /// Notes the source of the end tag, or where the element ended without one.
  @inline(__always)
  mutating func markClosed(_ entry: OpenElements.Entry) {
    tree[links: entry.node].entry = .none
    guard tree[entry.node].innerStart == .none else { return }
    tree[entry.node].innerStart = UInt32(truncatingIfNeeded: token.start)
    let end = isClosedByName(entry) ? token.end : token.start
    tree[entry.node].innerEnd = UInt32(truncatingIfNeeded: end)
  }

  /// Pops up to and including an entry.
  mutating func pop(through entry: Link) {
    while open.top != entry { pop() }
    pop()
  }

  /// Pops up to and including the topmost HTML element of a name; nothing where there is none.
  mutating func pop(throughNamed name: Atom) {
    let entry = open.topmost(name)
    if entry != .none { pop(through: entry) }
  }

  mutating func removeFromStack(_ link: Link) {
    let entry = open[link]
    open.remove(link)
    markClosed(entry)
  }

  /// Pops until the current node is one of the names.
  mutating func clearStack(backTo names: [Atom]) {
    while !names.contains(currentName), open.count > 1 { pop() }
  }

  mutating func generateImpliedEndTags(except name: Atom = .none) {
    while open.top != .none {
      let entry = open[open.top]
      guard entry.namespace == .html, entry.name != name, entry.flags.contains(.impliedEnd) else {
        return
      }
      pop()
    }
  }

  mutating func generateAllImpliedEndTagsThoroughly() {
    while open.top != .none, open[open.top].namespace == .html,
      open[open.top].flags.contains(.impliedEndThorough)
    {
      pop()
    }
  }

  /// Closes the elements down to the topmost one of a name, with an error if others are open.
  mutating func close(_ name: Atom) {
    if !currentIs(name) { error(.unclosedElement) }
    pop(throughNamed: name)
  }

  mutating func closePInButtonScope() {
    guard open.has(.p, in: .button) else { return }
    closeP()
  }

  mutating func closeP() {
    generateImpliedEndTags(except: .p)
    close(.p)
  }
}
