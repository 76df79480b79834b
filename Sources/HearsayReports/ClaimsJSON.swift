import HearsayClaims
import HearsayDocument
import HearsayText

extension ClaimsReport {
  /// One object a line; offsets count code points of the article's text, but for `evidence`, which
  /// counts bytes of the capture.
  public func jsonLines() -> String {
    var json = JSONWriter()
    for claim in claims {
      json.write(claim)
      json.endLine()
    }
    return json.string
  }
}

extension JSONWriter {
  mutating func write(_ claim: Claim) {
    object { json in
      json.field("id", claim.id)
      json.field("document", claim.document)
      if claim.part == .headline { json.field("part", claim.part.rawValue) }
      json.field("holder", claim.holder)
      json.array("chain", claim.chain) { json, link in json.write(link) }
      json.object("cue") { json in json.writePlace(claim.cue) }
      json.object("content") { json in
        json.field("text", claim.content.text)
        json.array("spans", claim.content.codePoints) { json, span in json.value(span) }
      }
      json.field("quotation", claim.quotation.rawValue)
      json.field("stance", claim.stance.rawValue)
      json.field("polarity", claim.polarity.rawValue)
      json.field("modality", claim.modality.rawValue)
      json.array("about", claim.about) { json, participant in json.write(participant) }
      json.field("statementDate", claim.statementDate)
      json.field("eventDate", claim.eventDate)
      json.field("confidence", claim.confidence.whole)
      json.object("slots") { json in
        json.field("content", claim.confidence.content)
        json.field("holder", claim.confidence.holder)
        json.field("stance", claim.confidence.stance)
        json.field("date", claim.confidence.date)
      }
      json.field("abstained", claim.abstained.map(\.rawValue))
      json.object("grounds") { json in
        json.field("construction", claim.grounds.construction.rawValue)
        json.field("stance", claim.grounds.stance.rawValue)
      }
      json.field("evidence", claim.evidence)
    }
  }

  private mutating func field(_ name: String, _ holder: Holder?) {
    key(name)
    guard let holder else { return null() }
    object { json in
      json.writePlace(holder.passage)
      json.field("name", holder.name)
      json.field("kind", holder.kind.rawValue)
      json.field("country", holder.country)
      json.field("role", holder.role)
      json.field("principal", holder.principal)
      json.field("anonymity", holder.anonymity.rawValue)
      json.field("number", holder.number.rawValue)
    }
  }

  private mutating func write(_ link: Link) {
    object { json in
      json.writePlace(link.passage)
      json.field("role", link.role.rawValue)
    }
  }

  private mutating func write(_ participant: Participant) {
    object { json in
      json.field("name", participant.name)
      json.field("country", participant.country)
      json.field("role", participant.role.rawValue)
    }
  }

  private mutating func field(_ name: String, _ date: DatedValue?) {
    key(name)
    guard let date else { return null() }
    object { json in
      json.field("value", date.value)
      json.field("text", date.text)
      json.field("method", date.method)
      json.field("precision", date.precision.rawValue)
    }
  }

  private mutating func field(_ name: String, _ evidence: Evidence) {
    object(name) { json in
      json.field("sha256", evidence.sha256)
      json.field("start", Int(evidence.range.start))
      json.field("end", Int(evidence.range.end))
      json.field("exact", evidence.exact)
    }
  }

  /// The words and where they stand; null offsets where there are no words.
  ///
  /// Words in several pieces ("reported … as saying") also get the `spans` of the pieces.
  private mutating func writePlace(_ passage: Passage) {
    field("text", passage.text)
    field("start", optional: passage.codePoints.first?.lowerBound)
    field("end", optional: passage.codePoints.last?.upperBound)
    guard passage.codePoints.count > 1 else { return }
    array("spans", passage.codePoints) { json, span in json.value(span) }
  }
}

extension Claim {
  /// The part of the article it stands in.
  var part: ArticlePart {
    let passages = [content, cue] + [holder?.passage].compactMap(\.self)
    return passages.first { !$0.codePoints.isEmpty }?.part ?? .text
  }
}
