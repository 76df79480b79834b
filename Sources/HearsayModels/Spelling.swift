import HearsayText

/// How regular English endings are spelled.
enum Spelling {
  /// -s: "says", "denies", "accuses", "vetoes".
  static func withS(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix)
    return word + (hisses || endsInConsonant(word.dropLast()) && word.hasSuffix("o") ? "es" : "s")
  }

  /// The regular plural: as the verb's -s, but "photos", and "spokesmen".
  static func plural(_ noun: String) -> String {
    if noun.hasSuffix("man") { return noun.dropLast(2) + "en" }
    return noun.hasSuffix("o") ? noun + "s" : withS(noun)
  }

  /// -ed: "denied", "accused", "panicked".
  static func withED(_ stem: String) -> String {
    if endsInConsonantY(stem) { return stem.dropLast() + "ied" }
    if stem.hasSuffix("ic") { return stem + "ked" }
    return stem + (stem.hasSuffix("e") ? "d" : "ed")
  }

  /// -ing: "accusing", "agreeing", "dying", "panicking".
  static func withING(_ stem: String) -> String {
    if stem.hasSuffix("ie") { return stem.dropLast(2) + "ying" }
    if stem.hasSuffix("ic") { return stem + "king" }
    let keepsE = ["ee", "oe", "ye"].contains(where: stem.hasSuffix)
    return (stem.hasSuffix("e") && !keepsE ? String(stem.dropLast()) : stem) + "ing"
  }

  static func doubled(_ verb: String) -> String {
    verb.last.map { verb + String($0) } ?? verb
  }

  /// True for one syllable with one short vowel before one consonant: "stop", "ban", "slam".
  static func doublesByRule(_ verb: String) -> Bool {
    let letters = Array(verb.utf8)
    guard letters.count >= 3, let last = letters.last, isConsonant(last),
      !"wxy".utf8.contains(last)
    else { return false }
    let vowels = letters.indices.filter { !isConsonant(letters[$0]) }
    return vowels == [letters.count - 2]
      || vowels == [letters.count - 3, letters.count - 2] && letters.starts(with: "qu".utf8)
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    word.hasSuffix("y") && endsInConsonant(word.dropLast())
  }

  private static func endsInConsonant(_ word: some StringProtocol) -> Bool {
    word.utf8.suffix(1).contains(where: isConsonant)
  }

  private static func isConsonant(_ letter: UInt8) -> Bool {
    letter.isASCIILower && !"aeiou".utf8.contains(letter)
  }
}
