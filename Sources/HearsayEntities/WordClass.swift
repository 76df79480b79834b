/// What the lexicon knows of a word, whatever its place: classes of `entity-words.tsv` and the
/// given names.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// Ends the name of an organization, or stands before its "of" ("Ministry", "Council").
  static let organization = WordClass(rawValue: 1 << 0)
  /// Ends the name of a company ("Inc", "plc").
  static let company = WordClass(rawValue: 1 << 1)
  /// Ends the name of a place ("River", "Strip").
  static let locationEnd = WordClass(rawValue: 1 << 2)
  /// Begins the name of a place ("Mount", "Lake").
  static let locationStart = WordClass(rawValue: 1 << 3)
  /// Ends the name of a town or district ("County", "Province").
  static let district = WordClass(rawValue: 1 << 4)
  /// Ends the name of an event, a work, an award or a law ("War", "Act").
  static let event = WordClass(rawValue: 1 << 5)
  /// Stands before a person's name ("Mr", "Gen.", "President").
  static let title = WordClass(rawValue: 1 << 6)
  /// Stands inside a person's name in lower case ("bin", "van").
  static let particle = WordClass(rawValue: 1 << 7)
  /// Days and months: with a capital, but no name.
  static let calendar = WordClass(rawValue: 1 << 8)
  /// A preposition that places something ("in", "near").
  static let locative = WordClass(rawValue: 1 << 9)
  /// A verb of speech ("said").
  static let speech = WordClass(rawValue: 1 << 10)
  /// Points of the compass as part of a name ("Eastern").
  static let direction = WordClass(rawValue: 1 << 11)
  /// Follows a person's name ("Jr.").
  static let suffix = WordClass(rawValue: 1 << 12)
  /// A noun whose "to" belongs to it ("ambassador to").
  static let takesTo = WordClass(rawValue: 1 << 13)
  /// A verb whose "of" does not belong to the noun between ("accused officials of lying").
  static let takesOf = WordClass(rawValue: 1 << 14)
  /// Often written with a capital without being a name ("Internet", "I").
  static let noName = WordClass(rawValue: 1 << 15)
  static let masculine = WordClass(rawValue: 1 << 16)
  static let feminine = WordClass(rawValue: 1 << 17)
  /// A given name of either gender.
  static let given = WordClass(rawValue: 1 << 18)
  /// The last word of a role that a person has ("minister").
  static let personRole = WordClass(rawValue: 1 << 19)
  static let surname = WordClass(rawValue: 1 << 20)

  private static let named: [String: WordClass] = [
    "organization": .organization, "company": .company, "location-end": .locationEnd,
    "location-start": .locationStart, "district": .district, "event": .event, "title": .title,
    "particle": .particle, "calendar": .calendar, "locative": .locative, "speech": .speech,
    "direction": .direction, "suffix": .suffix, "takes-to": .takesTo, "takes-of": .takesOf,
    "no-name": .noName, "masculine": .masculine, "feminine": .feminine,
  ]

  /// The class that `entity-words.tsv` calls by this name.
  init?(named name: String) {
    guard let known = Self.named[name] else { return nil }
    self = known
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The gender the word shows; nil where it shows none or may be either.
  var gender: Gender? {
    switch (contains(.masculine), contains(.feminine)) {
    case (true, false): .masculine
    case (false, true): .feminine
    default: nil
    }
  }
}

enum Gender: Sendable {
  case masculine, feminine
}
