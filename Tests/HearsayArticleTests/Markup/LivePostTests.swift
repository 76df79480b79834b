import HearsayArticle
import HearsayText
import Testing

struct LivePostTests {
  private static func post(_ text: String, _ time: String) -> String {
    "<div class=entry><time datetime=\"\(time)\">\(time.suffix(5))</time><p>\(text)</p></div>"
  }

  private static let times = [
    "2024-03-12T11:40", "2024-03-12T10:15", "2024-03-12T09:05", "2024-03-12T08:30",
  ]

  @Test func postsHaveTheirTimes() throws {
    let posts = zip(Story.paragraphs, Self.times).map { Self.post($0, $1) }.joined()
    let extracted = try Extracted(html: "<body><h1>\(Story.headline)</h1><main>\(posts)</main>")
    let found = extracted.article.posts
    #expect(found.map(\.time.written) == Self.times)
    for (post, paragraph) in zip(found, Story.paragraphs) {
      #expect(extracted.article.text.string(post.range).hasSuffix(paragraph))
      #expect(extracted.page.string(post.time.range).contains(post.time.written))
    }
  }

  @Test func anArticleHasNone() throws {
    let page = MarkupStory.page(before: "<time datetime=\(Self.times[0])>today</time>")
    #expect(try Extracted(html: page).article.posts.isEmpty)
  }
}
