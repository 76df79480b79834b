/// Bounds of this module, in one place.
enum Limits {
  /// Sentences a description may look back for the one it repeats ("the ministry").
  static let nominalReach = 8
  /// Sentences a pronoun may look back.
  static let pronounReach = 4
  /// Sentences "the company" may look back for an organization that was not called so.
  static let organizationReach = 3
  /// How many times the weight of any other entity in reach a pronoun's antecedent must have.
  static let clearWeight = 1.35
  /// Tokens before "they" among which nothing else may stand in the plural.
  static let rivalReach = 40
  /// Mentions among which a pronoun's antecedent is sought.
  static let candidates = 64
  /// Persons of one surname that are kept apart; a text with more is a list.
  static let namesakes = 4
  /// Bytes of a word in capitals that is taken for initials, not for a name in capitals.
  static let acronymLength = 5
  /// Tokens before and after the word for an organization that may belong to its name.
  static let officeLength = 6
  /// Tokens of one name.
  static let nameLength = 16
  /// Prepositional phrases that a description takes up after its base phrase.
  static let postmodifiers = 4
  /// Tokens an inserted apposition may have ("Kirby, who … , said").
  static let appositionLength = 30
  /// Tokens between two mentions that may still be set to each other ("director for safety, Elena
  /// Sorn").
  static let appositionGap = 6
  /// Words remembered of all descriptions of one entity.
  static let descriptionWords = 48
  /// Share of longer words with a capital above which a sentence is set like a headline.
  static let titleCaseShare = 0.85
}
