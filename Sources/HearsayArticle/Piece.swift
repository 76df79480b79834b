import HearsayText

/// A stretch of a block that is judged as one: the whole block, or what was glued into it.
struct Piece {
  enum Fate: Hashable {
    case undecided
    case text(Block.Kind)
    case furniture(Finding.Kind, String)

    var isFurniture: Bool {
      if case .furniture = self { true } else { false }
    }

    func isFurniture(_ kind: Finding.Kind) -> Bool {
      if case .furniture(kind, _) = self { true } else { false }
    }
  }

  let words: Range<Int>
  let block: Int
  var fate: Fate = .undecided

  var isUndecided: Bool { fate == .undecided }
}

/// The visible text of a page with its words and the pieces it falls into.
struct PageReading {
  let text: VisibleText
  let words: WordTable
  var pieces: [Piece]
  /// Tags stand between the words of a piece, and between pieces.
  let hasTags: Bool

  init(_ text: VisibleText, rules: FurnitureRules, months: MonthNames) {
    self.text = text
    self.words = WordTable(text)
    self.pieces = PieceSplitter.pieces(of: words, rules: rules, months: months)
    hasTags = false
  }

  /// Every block is one piece.
  init(wholeBlocks text: VisibleText) {
    self.text = text
    words = WordTable(text)
    hasTags = true
    pieces = words.ofBlock.enumerated().map { block, words in
      words.isEmpty
        ? Piece(words: words, block: block, fate: .furniture(.furniture, "marks without words"))
        : Piece(words: words, block: block)
    }
  }

  /// The bytes of a piece; the pieces of a block tile it, white space between them aside.
  func bytes(of piece: Piece) -> Range<Int> {
    let block = text.blocks[piece.block].range
    let ofBlock = words.ofBlock[piece.block]
    guard !piece.words.isEmpty else { return block }
    let start =
      piece.words.lowerBound == ofBlock.lowerBound
      ? block.lowerBound : cut(before: piece.words.lowerBound)
    var end =
      piece.words.upperBound == ofBlock.upperBound
      ? block.upperBound : cut(before: piece.words.upperBound)
    while end > start, text.bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  /// Where a piece that begins with a word begins: at the opening marks right before the word.
  private func cut(before word: Int) -> Int {
    var index = Int(words[word].start)
    let limit = Int(words[word - 1].end)
    while index > limit, text.bytes[index - 1] != 0x20 { index -= 1 }
    return index > limit ? index : Int(words[word].start)
  }

  func endsSentence(_ piece: Piece) -> Bool {
    Punctuation.endsSentence(text.bytes[bytes(of: piece)])
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: text.bytes[range], as: UTF8.self)
  }
}
