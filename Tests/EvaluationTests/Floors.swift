import Foundation

/// The scores that must be held: `Evaluation/floors.json`.
struct Floors: Decodable {
  /// The digest of the marked claims they were measured on.
  let gold: String
  /// What was measured, by the names of ``ClaimScores/Measure``.
  let scores: [String: Double]
  /// How far a score may fall below what was measured.
  let slack: Double
  /// How many denials may be taken for assertions, or the other way round.
  let flips: Int

  /// The floors of one set of marked claims.
  static func read(_ set: MarkedSet) throws -> Floors {
    let all = try JSONDecoder().decode([String: Floors].self, from: Data(contentsOf: Files.floors))
    guard let floors = all[set.rawValue] else { throw MissingFloors(set: set.rawValue) }
    return floors
  }
}

struct MissingFloors: Error {
  let set: String
}

extension ClaimScores {
  /// What `floors.json` says of these scores.
  var pinned: String {
    let scores = Measure.allCases.map { measure in
      "      \"\(measure.rawValue)\": \((self[measure] * 1000).rounded(.down) / 1000)"
    }
    return "    \"scores\": {\n" + scores.joined(separator: ",\n")
      + "\n    },\n    \"flips\": \(flips)"
  }
}
