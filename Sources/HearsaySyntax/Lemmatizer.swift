import HearsayDocument
import HearsayText

/// Finds lemmas: by the lexicon where it knows the word, else by the regular endings of English.
struct Lemmatizer {
  let model: ClassModel
  let text: [UInt8]

  /// The lemma of a word of a class: lower case except for proper nouns.
  func lemma(of word: Range<Int>, _ id: WordClasses.ID) -> String {
    let tag = model.classes.upos[Int(id)]
    let row =
      model.lexicon.row(word, in: text) ?? model.lexicon.row(word, in: text, lowercased: true)
    if let row, has(row, tag) {
      return model.lexicon.lemma(row, tag) ?? plain(word, tag)
    }
    return regular(word, id) ?? plain(word, tag)
  }

  private func has(_ row: Int, _ tag: UPOS) -> Bool {
    model.lexicon.counts[row].contains { model.classes.upos[Int($0.id)] == tag }
  }

  private func plain(_ word: Range<Int>, _ tag: UPOS) -> String {
    let form = text.text(word)
    return tag == .propn ? form : form.lowercased()
  }

  // MARK: Rules

  private func regular(_ word: Range<Int>, _ id: WordClasses.ID) -> String? {
    let tag = model.classes.upos[Int(id)]
    guard word.count > 3 else { return nil }
    let form = tag == .propn ? Array(text[word]) : text[word].map(\.asciiLowercased)
    let stem =
      switch model.classes.verbForms[Int(id)] {
      case .third: withoutS(form)
      case .gerund: withoutEnding(form, "ing", .verb)
      case .past, .participle:
        form.ends("ied") ? form.cut(3, adding: "y") : withoutEnding(form, "ed", .verb)
      case .none, .base: uninflected(form, model.classes.inflections[Int(id)])
      }
    return stem.map { String(decoding: $0, as: UTF8.self) }
  }

  private func uninflected(_ form: [UInt8], _ inflection: WordClasses.Inflection) -> [UInt8]? {
    switch inflection {
    case .none: nil
    case .plural: form.ends("men") ? form.cut(3, adding: "man") : withoutS(form)
    case .comparative: degree(form, "er")
    case .superlative: degree(form, "est")
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

  private func isKnown(_ word: [UInt8], _ tag: UPOS) -> Bool {
    model.lexicon.row(word).map { has($0, tag) } ?? false
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
