/// The pronouns that point at somebody or something named before, and those of the speaker.
enum Pronoun {
  case masculine, feminine, neuter, plural, speaker

  init?(_ word: String) {
    switch word {
    case "he", "him", "his", "himself": self = .masculine
    case "she", "her", "hers", "herself": self = .feminine
    case "it", "its", "itself": self = .neuter
    case "they", "them", "their", "theirs", "themselves": self = .plural
    case "i", "me", "my", "we", "us", "our", "ours", "myself", "ourselves": self = .speaker
    default: return nil
    }
  }

  /// True for the forms that are always objects; the subject of their own clause is somebody else.
  static func isObject(_ word: String) -> Bool { word == "him" || word == "them" }

  var gender: Gender? {
    switch self {
    case .masculine: .masculine
    case .feminine: .feminine
    case .neuter, .plural, .speaker: nil
    }
  }
}
