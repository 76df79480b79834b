package import HearsayDocument

/// What the sequence model says of a token: outside of all names, or its place in a name of a type.
///
/// Tags are small numbers: four per type (begins, inside, ends, single), and last `outside`.
package enum NameTag {
  /// The types that the model tells apart; peoples and countries are told by the gazetteer.
  package static let types: [EntityLabel] = [.person, .organization, .location, .miscellaneous]
  package static let outside = 16
  package static let count = 17

  package enum Place: Int {
    case begins, inside, ends, single
  }

  package static func tag(_ type: Int, _ place: Place) -> Int { type * 4 + place.rawValue }

  package static func type(of tag: Int) -> Int { tag / 4 }

  /// True for a tag after which a name goes on.
  package static func isOpen(_ tag: Int) -> Bool { tag != outside && tag % 4 < 2 }

  /// True for a tag that goes on with a name begun before.
  package static func continues(_ tag: Int) -> Bool {
    tag != outside && (tag % 4 == Place.inside.rawValue || tag % 4 == Place.ends.rawValue)
  }

  package static func mayFollow(_ tag: Int, after previous: Int) -> Bool {
    guard isOpen(previous) else { return !continues(tag) }
    return continues(tag) && type(of: tag) == type(of: previous)
  }
}
