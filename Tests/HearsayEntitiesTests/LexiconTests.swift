import Foundation
import HearsayDocument
import HearsayModels
import Testing

@testable import HearsayEntities

@Suite struct LexiconTests {
  @Test func aMissingColumnIsAnError() {
    let tables = EntityLexicon.Tables(words: Array("@columns word\nmr\n".utf8))
    #expect(throws: DataPackError.missingColumn(file: "entity-words.tsv", column: "class")) {
      try EntityLexicon(tables)
    }
  }

  @Test func anUnknownClassIsAnError() {
    let tables = EntityLexicon.Tables(words: Array("@columns word\tclass\nmr\tking\n".utf8))
    #expect(throws: DataPackError.self) { try EntityLexicon(tables) }
  }

  @Test func theNameReadFirstCounts() throws {
    let tables = EntityLexicon.Tables(
      countries: Array(
        "@columns code\tname\tadjective\tdemonym\tcapital\taliases\tambiguous\nAA\tAx\t-\t-\t-\tBx\t-\n"
          .utf8
      ),
      names: Array("@columns name\tlabel\tcountry\taliases\nBx\tORG\tAA\t-\n".utf8)
    )
    let gazetteer = try EntityLexicon(tables).gazetteer
    #expect(gazetteer.count == 2)
    #expect(gazetteer[0].label == .organization)
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Data/lexicons").standardizedFileURL

  private static func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  @Test func theShippedTablesAreRead() throws {
    let lexicon = try EntityLexicon(
      EntityLexicon.Tables(
        countries: Self.bytes("countries.tsv"),
        agencies: Self.bytes("agencies.tsv"),
        roles: Self.bytes("roles.tsv"),
        givenNames: Self.bytes("given-names.tsv"),
        words: Self.bytes("entity-words.tsv"),
        names: Self.bytes("entity-names.tsv")
      )
    )
    #expect(lexicon.gazetteer.count > 2000)
    #expect(lexicon.roles["spokesman"]?.label == .person)
    #expect(lexicon.classes(of: "ministry").contains(.organization))
    let text = Array("Pyongyang".utf8)
    let found = lexicon.gazetteer.match(in: text, at: 0, end: 9, foldingCase: false) { $0 == 9 }
    #expect(found.map { lexicon.gazetteer[$0.row].country } == "KP")
  }
}
