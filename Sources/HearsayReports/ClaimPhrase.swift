import HearsayClaims
import HearsayDocument
import HearsayText

/// A claim in words, each part made safe to print.
struct ClaimPhrase {
  /// Where the text begins beside the column of the stances ("criticizes").
  static let column = 14

  let claim: Claim

  init(_ claim: Claim) {
    self.claim = claim
  }

  var holder: String { Wording.holder(claim.holder) }

  var verb: String { Wording.verb(claim.stance) }

  /// All of it but the place: two claims with the same sentence read the same.
  var sentence: String { holder + " " + verb + circumstances + ": " + content + note }

  /// ", via KCNA, 7 Nov 2022 (“Monday”)".
  var circumstances: String {
    Wording.chain(claim.chain) + ", " + Wording.statementDate(claim.statementDate)
  }

  /// The same without a word on a date that is not known.
  var knownCircumstances: String {
    claim.statementDate == nil ? Wording.chain(claim.chain) : circumstances
  }

  /// The words attributed, in quotation marks; where none are, the words that say so ("declined to
  /// comment").
  var content: String {
    let words = [claim.content.text, claim.cue.text].map(neutral).first { !$0.isEmpty }
    return words.map(Wording.quoted) ?? "(no words)"
  }

  /// " (reported speech)"; empty for the holder's own words.
  var note: String {
    guard !claim.content.text.isEmpty, let note = Wording.quotation(claim.quotation) else {
      return ""
    }
    return " (" + note + ")"
  }

  /// "bytes 20-80, cue “said”".
  var proof: String {
    let bytes = "bytes \(claim.evidence.range.start)-\(claim.evidence.range.end)"
    let cue = neutral(claim.cue.text)
    let parts = [bytes, cue.isEmpty ? nil : "cue " + Wording.quoted(cue)].compactMap(\.self)
    return parts.joined(separator: ", ")
  }

  var ink: Ink {
    switch claim.stance {
    case .deny: .denying
    case .decline, .question: .withholding
    case .accuse, .criticize, .threaten, .warn: .accusing
    case .assert, .confirm: .asserting
    case .demand, .promise, .support: .strong
    }
  }
}
