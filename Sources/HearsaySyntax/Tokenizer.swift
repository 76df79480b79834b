public import HearsayDocument
public import HearsayText

/// Cuts text into words and marks after the conventions of Universal Dependencies' English
/// treebanks.
///
///     "We can't," Kim's short-range team said.
///     " We ca n't , " Kim 's short - range team said .
///
/// Contractions and hyphenated words come apart; addresses, numbers and abbreviations stay whole.
/// Tokens tile what is not white space, in time linear in the text.
public struct Tokenizer: Sendable {
  private let lists: WordLists

  public init(_ lists: WordLists) { self.lists = lists }

  /// The tokens of the blocks; what lies outside every block has none.
  ///
  /// - Precondition: the blocks lie inside the text, in order, without overlap.
  public func tokenize(_ text: [UInt8], blocks: [Block]) -> TokenTable {
    var scanner = Scanner(text: text, lists: lists)
    for block in blocks { scanner.scan(block.range.indices) }
    return scanner.tokens
  }
}
