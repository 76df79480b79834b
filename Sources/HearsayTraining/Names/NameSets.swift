import Foundation
import HearsayDocument

/// The sets from which the model of names is trained, with where they lie in a folder of such sets.
public struct NameSets: Sendable {
  /// Names as they are wanted: Universal NER and WikiGold.
  public let leading: [NameCorpus]
  /// Sets with habits of their own.
  public let others: [NameCorpus]

  /// - Parameters:
  ///   - folder: holds `uner-ewt`, `wikigold`, `wnut17` and `re3d`.
  ///   - mentions: the file of a treebank with all mentions marked.
  public init(_ folder: String, mentions: String) throws {
    func text(_ path: String) throws -> String {
      try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
    }
    leading = [
      NameFiles.universal(try text("uner-ewt/train.iob2"), name: "UNER-EWT"),
      NameFiles.columns(
        try text("wikigold/CONLL-format/data/wikigold.conll.txt"),
        name: "WikiGold",
        labels: [
          "PER": .person, "ORG": .organization, "LOC": .location, "MISC": .miscellaneous,
        ],
        marksMiscellaneous: true
      ),
    ]
    let social = try Self.social.map { file in
      NameFiles.columns(
        try text("wnut17/" + file),
        name: "WNUT 2017",
        labels: Self.socialLabels,
        marksMiscellaneous: false
      ).bySentence
    }
    let conflict = try Self.conflict.map { file in
      NameFiles.columns(
        try text("re3d/" + file + ".conll"),
        name: "re3d",
        labels: Self.conflictLabels,
        unknown: ["DocumentReference", "MilitaryPlatform", "Weapon"],
        marksMiscellaneous: false
      ).bySentence
    }
    let treebank = try String(contentsOfFile: mentions, encoding: .utf8)
    others = [
      NameCorpus(joining: social), NameCorpus(joining: conflict),
      MentionFile.corpus(treebank, name: "GUM"),
    ]
  }

  private static let social = [
    "wnut17train.conll", "emerging.dev.conll", "emerging.test.annotated",
  ]
  private static let socialLabels: [String: EntityLabel] = [
    "person": .person, "location": .location, "corporation": .organization,
    "group": .organization, "product": .miscellaneous, "creative-work": .miscellaneous,
  ]
  private static let conflict = [
    "Australian_Department_of_Foreign_Affairs", "CENTCOM",
    "Delegation_of_the_European_Union_to_Syria", "UK_Government", "US_State_Department",
    "Wikipedia",
  ]
  private static let conflictLabels: [String: EntityLabel] = [
    "Person": .person, "Location": .location, "Organisation": .organization,
    "Nationality": .miscellaneous,
  ]
}
