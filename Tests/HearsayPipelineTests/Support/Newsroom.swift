import HearsayDocument
import HearsayClaims
import HearsayModels
import HearsayPipeline
import HearsayText

/// The real pipeline over the real data: short texts in, their claims out.
struct Newsroom {
  /// Tuesday, the day all texts are published unless they say otherwise.
  static let published = CalendarDate(iso: "2022-11-08")

  /// Read once: the lexicons take longer than any test.
  static let shared = Result { try Newsroom() }

  let pipeline: Pipeline
  private let builder: ClaimBuilder

  private init() throws {
    let pack = try DataPack(at: Checkout.data)
    pipeline = try Pipeline(pack)
    builder = try ClaimBuilder(pack)
  }

  /// The stretches between empty lines.
  private static func paragraphs(of text: [UInt8]) -> [Block] {
    let newline = UInt8(ascii: "\n")
    var starts = [0]
    for offset in text.indices.dropFirst()
    where text[offset] == newline && text[offset - 1] == newline { starts.append(offset + 1) }
    return zip(starts, starts.dropFirst() + [text.count + 2]).compactMap { start, end in
      start < end - 2 ? Block(.paragraph, Bytes(start..<end - 2)) : nil
    }
  }

  /// The claims of one paragraph.
  func claims(_ text: String, in document: String = "page") -> [Claim] {
    let utf8 = Array(text.utf8)
    let document = (
      name: document,
      tables: pipeline.annotate(
        utf8,
        blocks: Self.paragraphs(of: utf8),
        published: Self.published
      )
    )
    let provenance = Provenance(
      document: document.name,
      sha256: "",
      key: document.name,
      bytes: utf8,
      page: TextDecoder.decode(utf8, declared: nil),
      article: .identity(length: utf8.count)
    )
    return builder.claims(
      in: document.tables,
      reading: document.tables.reading,
      from: provenance
    )
  }

  /// The dossier of pages with one paragraph each.
  func dossier(_ texts: String...) -> Dossier {
    let accounts = texts.enumerated().map { index, text in
      Account(
        document: "page\(index + 1)",
        sha256: "",
        outlet: nil,
        url: nil,
        headline: nil,
        published: nil,
        claims: claims(text, in: "page\(index + 1)"),
        findings: []
      )
    }
    return DossierBuilder().dossier(of: accounts, texts: texts.map { _ in [] })
  }
}
