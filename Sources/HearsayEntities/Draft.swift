import HearsayDocument

/// A mention in the making: what it will say, and what is needed to find out whom it speaks of.
struct Draft {
  enum Determiner {
    /// "the", "this", "that".
    case definite
    /// "a", "another", "some".
    case indefinite
    /// "every", "no": nobody in particular.
    case generic
    /// "his", "Russia's", or nothing.
    case other
  }

  var tokens: Range<Int>
  var head: Int
  var form: Mention.Form
  var label: EntityLabel?
  var country: String?
  /// Row of the names by which it is named.
  var name: Int?
  /// True for the name's own words alone, without titles, roles and articles.
  var isBareName = false
  var determiner = Determiner.other
  var isPlural = false
  /// The last word of the role in the singular, with "spokesman" and "spokeswoman" made one.
  var noun: String?
  /// False for a mention inside another.
  var isOutermost = true
  /// Stands before a verb or after a verb of speech.
  var isSubject = false
  var entity: Int?
}

extension Draft {
  static func precedes(_ a: Draft, _ b: Draft) -> Bool {
    (a.tokens.lowerBound, -a.tokens.upperBound, a.form.rawValue)
      < (b.tokens.lowerBound, -b.tokens.upperBound, b.form.rawValue)
  }

  /// The mention for the table.
  var mention: Mention {
    Mention(
      tokens: tokens,
      head: head,
      form: form,
      label: label,
      country: country,
      entity: entity
    )
  }
}
