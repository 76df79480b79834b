/// Reads HTML as the WHATWG standard says, with scripting off.
///
///     let dom = HTMLParser.parse(page)
///     for heading in dom.select("article h1") { print(dom.text(of: heading)) }
///
/// Any bytes give a tree; what was wrong with them is in ``DOM/errors``. Nothing recurses, and time
/// and memory are linear in the length of the page.
public enum HTMLParser {
  /// The tree of a page.
  ///
  /// - Parameter page: the page decoded to UTF-8, without a byte order mark, shorter than 4 GiB.
  public static func parse(_ page: [UInt8]) -> DOM {
    PageBytes.reading(page) { bytes in
      var builder = TreeBuilder(page: bytes)
      builder.run()
      return builder.freeze(page)
    }
  }

  /// The nodes that a page has as the contents of an element: children of the root of the result.
  public static func parseFragment(_ page: [UInt8], context: FragmentContext) -> DOM {
    PageBytes.reading(page) { bytes in
      var builder = TreeBuilder(page: bytes, context: context)
      builder.run()
      return builder.freeze(page)
    }
  }
}
