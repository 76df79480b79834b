import HearsayText

/// Writes the article's buffer from the pieces that are text, and its map back to the page.
struct ArticleAssembler {
  private let reading: PageReading
  private var bytes: [UInt8] = []
  private var blocks: [Block] = []
  private var posts: [LivePost] = []
  private var captions: [Caption] = []
  private var map = SourceMap<ArticleSpace, VisibleSpace>()

  init(_ reading: PageReading) {
    self.reading = reading
  }

  /// - Parameter posts: those of a live blog, in the order of the pieces.
  mutating func addBody(_ pieces: Range<Int>, posts: [PostBlocks]) {
    var post = posts[...]
    for index in pieces {
      addCaption(index)
      guard case .text(let kind) = reading.pieces[index].fate else { continue }
      add(kind, reading.bytes(of: reading.pieces[index]))
      while let next = post.first, next.blocks.upperBound <= index { post.removeFirst() }
      if let next = post.first, next.blocks.contains(index) { extend(next) }
    }
  }

  /// The piece, where it is what stands under a picture.
  mutating func addCaption(_ index: Int) {
    let piece = reading.pieces[index]
    guard !piece.words.isEmpty, piece.fate.isFurniture(.caption) || piece.fate.isFurniture(.credit)
    else { return }
    let bytes = reading.bytes(of: piece)
    captions.append(
      Caption(
        text: reading.string(bytes),
        range: reading.text.map.source(of: Bytes(bytes)),
        block: blocks.count
      )
    )
  }

  /// The last block belongs to a post.
  private mutating func extend(_ post: PostBlocks) {
    guard let block = blocks.last else { return }
    if let last = posts.last, last.time == post.time {
      posts[posts.count - 1] = LivePost(range: last.range.union(block.range), time: last.time)
    } else {
      posts.append(LivePost(range: block.range, time: post.time))
    }
  }

  /// The headline comes last.
  mutating func add(_ kind: Block.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if !bytes.isEmpty {
      bytes.append(0x0A)
      map.appendReplacement(1, of: Bytes(range.lowerBound..<range.lowerBound))
    }
    let start = bytes.count
    bytes.append(contentsOf: reading.text.bytes[range])
    map.appendCopy(of: Bytes(range))
    blocks.append(Block(kind, Bytes(start..<bytes.count)))
  }

  func article(
    description: ArticleDescription,
    completeness: Completeness,
    findings: [Finding]
  ) -> Article {
    Article(
      text: bytes,
      blocks: blocks,
      authors: description.authors,
      agencies: description.agencies,
      published: description.dates.published,
      modified: description.dates.modified,
      site: description.site,
      language: description.language,
      url: description.url,
      completeness: completeness,
      posts: posts,
      captions: captions,
      sourceMap: map.composed(with: reading.text.map),
      findings: findings
    )
  }
}
