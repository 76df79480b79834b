import HearsayClaims
import HearsayDocument
import HearsayText

// Claims as annotations of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/),
// in JSON-LD: what reading tools of the web show beside a page.

extension ClaimsReport {
  /// One annotation a line.
  ///
  /// Its source is the address of the page, or the digest of the capture where there is none.
  /// Positions count code points of the article's text.
  public func webAnnotations() -> String {
    var json = JSONWriter()
    for claim in claims {
      json.write(WebAnnotation(claim: claim, address: addresses[claim.document]))
      json.endLine()
    }
    return json.string
  }
}

/// A claim as an annotation of the page it was found in.
private struct WebAnnotation {
  let claim: Claim
  let address: String?

  var id: String { "urn:hearsay:claim:" + claim.id }

  var source: String { address ?? "urn:sha256:" + claim.evidence.sha256 }

  /// The words attributed; of a claim without any, the words that attribute.
  var passage: Passage { claim.content.ranges.isEmpty ? claim.cue : claim.content }

  /// The pieces of the passage, each with where it stands.
  var pieces: [(quote: Passage.Quote, place: Range<Int>)] {
    Array(zip(passage.quotes, passage.codePoints))
  }

  /// "A vice director denies, via KCNA, 7 Nov 2022 (“Monday”): “…”".
  var sentence: String { ClaimPhrase(claim).sentence }
}

extension JSONWriter {
  fileprivate mutating func write(_ annotation: WebAnnotation) {
    object { json in
      json.field("@context", "http://www.w3.org/ns/anno.jsonld")
      json.field("id", annotation.id)
      json.field("type", "Annotation")
      json.field("motivation", "describing")
      json.array("body", CollectionOfOne(annotation.sentence)) { json, sentence in
        json.body(sentence, purpose: "describing")
        json.body(annotation.claim.stance.rawValue, purpose: "tagging")
      }
      json.key("target")
      json.target(of: annotation)
    }
  }

  private mutating func body(_ value: String, purpose: String) {
    object { json in
      json.field("type", "TextualBody")
      json.field("value", value)
      json.field("format", "text/plain")
      json.field("purpose", purpose)
    }
  }

  /// Words in several pieces are one target together: a `Composite` of the pieces.
  private mutating func target(of annotation: WebAnnotation) {
    let pieces = annotation.pieces
    if pieces.count == 1, let (quote, place) = pieces.first {
      return resource(annotation.source, quote, place)
    }
    object { json in
      json.field("type", "Composite")
      json.array("items", pieces) { json, piece in
        json.resource(annotation.source, piece.quote, piece.place)
      }
    }
  }

  private mutating func resource(_ source: String, _ quote: Passage.Quote, _ place: Range<Int>) {
    object { json in
      json.field("type", "SpecificResource")
      json.field("source", source)
      json.array("selector", CollectionOfOne(quote)) { json, quote in
        json.object { json in
          json.field("type", "TextQuoteSelector")
          json.field("exact", quote.exact)
          json.field("prefix", quote.prefix)
          json.field("suffix", quote.suffix)
        }
        json.object { json in
          json.field("type", "TextPositionSelector")
          json.field("start", place.lowerBound)
          json.field("end", place.upperBound)
        }
      }
    }
  }
}
