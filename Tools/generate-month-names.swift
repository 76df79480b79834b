// Writes Data/rules/month-names.tsv from the locale data of Unicode's CLDR that Foundation carries:
//
//     swift Tools/generate-month-names.swift > Data/rules/month-names.tsv
//
// For each language the names of the months in the Gregorian calendar, long and short, as they
// stand in a date and by themselves, also without their accents. Names of several words or with
// digits are left out, as are those of fewer than three letters.

import Foundation

let languages = [
  "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "de-AT", "el", "en",
  "en-GB", "es", "es-MX", "et", "eu", "fa", "fi", "fil", "fr", "fr-CA", "ga", "gl", "gu", "he",
  "hi",
  "hr", "hu", "hy", "id", "is",
  "it", "ka", "kk", "kn", "ky", "lb", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "mt", "nb", "ne",
  "nl", "nn", "pa", "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sr-Latn", "sv",
  "sw", "ta", "te", "th", "tr", "uk", "ur", "uz",
]

func names(_ language: String) -> [[String]] {
  let formatter = DateFormatter()
  formatter.locale = Locale(identifier: language)
  formatter.calendar = Calendar(identifier: .gregorian)
  let forms = [
    formatter.monthSymbols, formatter.standaloneMonthSymbols,
    formatter.shortMonthSymbols, formatter.shortStandaloneMonthSymbols,
  ].compactMap { $0 }
  return (0..<12).map { month in
    var seen: [String] = []
    for form in forms where month < form.count {
      let name = form[month].lowercased().trimmingCharacters(in: CharacterSet(charactersIn: ". "))
      let isWord = !name.contains { $0.isWhitespace || $0.isNumber || $0 == "." }
      guard isWord, name.count > 2 else { continue }
      for spelling in [name, name.folding(options: .diacriticInsensitive, locale: nil)]
      where !seen.contains(spelling) && seen.contains(name) == (spelling != name) {
        seen.append(spelling)
      }
    }
    return seen
  }
}

print(
  """
  # Names of the months, as newspapers write them in dates.
  #
  # language  BCP 47; where languages give one name to different months, that of the page decides
  # month     1 to 12
  # names     in small letters, long and short, in a date and alone, also without accents; a|b either
  #
  # Written by Tools/generate-month-names.swift; do not edit.
  #
  # Origin: Unicode CLDR, through the locale data of Foundation. Licence: Unicode-3.0.
  @columns language	month	names
  """
)
for language in languages {
  for (month, names) in names(language).enumerated() where !names.isEmpty {
    print(language, String(month + 1), names.joined(separator: "|"), separator: "\t")
  }
}
