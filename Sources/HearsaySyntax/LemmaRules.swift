package import HearsayDocument
import HearsayText

/// The regular endings of English: what a form is a form of.
package struct LemmaRules {
  /// Whether a word is known as the lemma of a verb or of an adjective.
  private let isKnown: ([UInt8], UPOS) -> Bool

  package init(isKnown: @escaping ([UInt8], UPOS) -> Bool) { self.isKnown = isKnown }

  /// The lemma of a form under a tag: lower case except for proper nouns.
  package func lemma(of form: [UInt8], _ tag: UPOS, _ xpos: XPOS) -> [UInt8] {
    let form = tag == .propn || xpos == .nnp || xpos == .nnps ? form : Self.lowercased(form)
    return form.count > 3 ? regular(form, tag, xpos) ?? form : form
  }

  /// ASCII by its bytes, all else by Unicode's rules.
  private static func lowercased(_ form: [UInt8]) -> [UInt8] {
    guard form.contains(where: { $0 >= 0x80 }) else { return form.map(\.asciiLowercased) }
    return Array(String(decoding: form, as: UTF8.self).lowercased().utf8)
  }

  private func regular(_ form: [UInt8], _ tag: UPOS, _ xpos: XPOS) -> [UInt8]? {
    switch xpos {
    case .vbz: withoutS(form)
    case .vbg where tag == .verb || tag == .aux: withoutEnding(form, "ing", .verb)
    case .vbd, .vbn:
      form.ends("ied") ? form.cut(3, adding: "y") : withoutEnding(form, "ed", .verb)
    case .nns, .nnps: form.ends("men") ? form.cut(3, adding: "man") : withoutS(form)
    case .jjr, .rbr: degree(form, "er")
    case .jjs, .rbs: degree(form, "est")
    default: nil
    }
  }

  private func degree(_ form: [UInt8], _ ending: StaticString) -> [UInt8]? {
    guard form.ends(ending) else { return nil }
    let stem = form.cut(ending.utf8CodeUnitCount)
    return stem.last == .ascii("i") ? stem.cut(1, adding: "y") : withoutEnding(form, ending, .adj)
  }

  private func withoutS(_ form: [UInt8]) -> [UInt8]? {
    if form.ends("ies"), form.count > 4 { return form.cut(3, adding: "y") }
    if form.ends("ches") || form.ends("shes") || form.ends("sses") || form.ends("xes")
      || form.ends("zzes") || form.ends("oes")
    {
      return form.cut(2)
    }
    return form.ends("s") && !form.ends("ss") && !form.ends("us") && !form.ends("is")
      ? form.cut(1) : nil
  }

  /// Without a vowel's ending: the stem, the stem with "e", or without its doubled consonant,
  /// whichever the lexicon knows; if none, by the look of the stem.
  private func withoutEnding(
    _ form: [UInt8],
    _ ending: StaticString,
    _ tag: UPOS
  ) -> [UInt8]? {
    guard form.ends(ending) else { return nil }
    let stem = form.cut(ending.utf8CodeUnitCount)
    guard stem.count > 1 else { return nil }
    let isDoubled = stem[stem.count - 1] == stem[stem.count - 2]
    let withE = stem + [.ascii("e")]
    for candidate in [stem, withE] where isKnown(candidate, tag) { return candidate }
    if isDoubled, !stem.ends("ss"), !stem.ends("ll"), !stem.ends("ff"), !stem.ends("zz") {
      return stem.cut(1)
    }
    return isDoubled || !takesE(stem) ? stem : withE
  }

  /// "ize", "ate", "ure", "uce", "ve" and their like lose an "e" before an ending.
  private func takesE(_ stem: [UInt8]) -> Bool {
    for ending: StaticString in [
      "iz", "is", "at", "ut", "ur", "uc", "v", "dg", "rg", "ng", "u", "s",
    ]
    where stem.ends(ending) {
      return true
    }
    return stem.ends("nc") || stem.ends("rc") || stem.ends("bl") || stem.ends("tl")
  }
}

extension [UInt8] {
  fileprivate func ends(_ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length else { return false }
    return suffix(length).elementsEqual(ending.description.utf8)
  }

  fileprivate func cut(_ length: Int, adding ending: String = "") -> [UInt8] {
    dropLast(length) + Array(ending.utf8)
  }
}
