import HearsayDocument
import HearsayText

extension ArticlesReport {
  /// One object a line.
  public func jsonLines() -> String {
    var json = JSONWriter()
    for article in articles {
      json.write(article)
      json.endLine()
    }
    return json.string
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ article: ArticleReport) {
    object { json in
      json.field("id", article.id)
      json.field("url", article.url)
      json.field("title", article.title)
      json.field("authors", article.authors)
      json.field("date", article.date.flatMap(Self.day))
      json.field("modified", article.modified.flatMap(Self.day))
      json.field("site", article.site)
      json.field("language", article.language)
      json.field("text", article.text)
      json.array("findings", article.findings) { json, finding in json.write(finding) }
      json.field("sha256", article.sha256)
      json.field("dateMethod", article.date?.method)
      json.field("datePrecision", article.date?.precision.rawValue)
      json.field("dateValue", article.date?.value)
      json.write(article.metadata)
      json.writeBlocks(of: article)
    }
  }

  /// Blocks and posts as code points of `text`; captions, which are no part of it, as bytes of the
  /// page.
  private mutating func writeBlocks(of article: ArticleReport) {
    let index = CodePointIndex(Array(article.text.utf8))
    array("blocks", article.blocks) { json, block in
      json.object { json in
        json.field("kind", block.kind.rawValue)
        json.writeRange(index.codePoints(of: block.range))
      }
    }
    array("posts", article.posts) { json, post in
      json.object { json in
        json.field("time", post.written)
        json.writeRange(index.codePoints(of: post.range))
      }
    }
    array("captions", article.captions) { json, caption in
      json.object { json in
        json.field("text", caption.text)
        json.field("block", caption.block)
        json.writeRange(caption.range.indices)
      }
    }
  }

  private mutating func writeRange(_ range: Range<Int>) {
    field("start", range.lowerBound)
    field("end", range.upperBound)
  }

  /// `YYYY-MM-DD`; nil for a date that is known less exactly.
  private static func day(_ date: DatedValue) -> String? {
    CalendarDate(iso: date.value)?.iso
  }
}
