import Foundation
import HearsayDocument
import HearsayEntities
import HearsayModels
import HearsaySyntax
import HearsayTraining
import Testing

@Suite struct NameTrainingTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Data").standardizedFileURL

  /// Vectors of no words worth naming.
  private static func vectors() throws -> WordVectors {
    var bytes = Array("HSWV".utf8)
    let words = ["said", "the"]
    func add(_ number: UInt32) {
      bytes += [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
    for number in [1, 2, 64] as [UInt32] { add(number) }
    for _ in 0..<64 { add(Float(0.01).bitPattern) }
    for offset in [0, 4, 7] as [UInt32] { add(offset) }
    bytes += words.joined().utf8
    bytes += (0..<128).map { UInt8(truncatingIfNeeded: $0) }
    return try WordVectors(Data(bytes), name: "toy")
  }

  private static let file = """
    -DOCSTART- O

    Brandt I-PER
    left O
    Acme I-ORG
    . O

    In O
    Oslo I-LOC
    Brandt I-PER
    spoke O
    . O
    """

  private static func corpus() -> NameCorpus {
    NameFiles.columns(
      file,
      name: "toy",
      labels: ["PER": .person, "ORG": .organization, "LOC": .location],
      marksMiscellaneous: true
    )
  }

  private static func trained(seed: UInt64) throws -> Data {
    let pack = try DataPack(at: data.path())
    let lists = try WordLists(pack)
    let vectors = try vectors()
    let parser = try SyntaxParser(pack, WordVectors(pack))
    var examples = NameExamples(
      tokenizer: Tokenizer(lists),
      splitter: SentenceSplitter(lists),
      parser: parser,
      lexicon: try EntityLexicon(pack),
      vectors: vectors
    )
    for text in corpus().texts {
      for habit in 0..<2 as Range<UInt32> {
        examples.add(text, marksMiscellaneous: true, habit: habit)
      }
    }
    var settings = NameTrainer.Settings()
    settings.bits = 8
    settings.passes = 12
    settings.seed = seed
    var trainer = NameTrainer(settings, vectors: vectors)
    trainer.train(examples) { _, _ in }
    return trainer.model.model(outside: 0)
  }

  @Test func readsAColumnFile() throws {
    let text = try #require(Self.corpus().texts.first)
    #expect(Self.corpus().texts.count == 1)
    #expect(
      String(decoding: text.text, as: UTF8.self) == "Brandt left Acme .\nIn Oslo Brandt spoke ."
    )
    #expect(text.spans.map(\.label) == [.person, .organization, .location, .person])
    let second = try #require(text.singleSentences.last)
    #expect(
      second.spans.map { String(decoding: second.text[$0.range], as: UTF8.self) } == [
        "Oslo", "Brandt",
      ]
    )
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let first = try Self.trained(seed: 7)
    #expect(try Self.trained(seed: 7) == first)
    #expect(try Self.trained(seed: 8) != first)
    _ = try NameModel(ModelFile(first, name: "toy"))
  }

  @Test func noChangedByteBreaksTheReader() throws {
    let model = try Self.trained(seed: 7)
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      var changed = model
      changed[Int(random.next() % 600)] = UInt8(truncatingIfNeeded: random.next())
      _ = try? NameModel(ModelFile(changed, name: "toy"))
      let cut = model.prefix(Int(random.next() % UInt64(model.count)))
      #expect(throws: DataPackError.self) { try NameModel(ModelFile(Data(cut), name: "toy")) }
    }
  }

  @Test func mentionsWithProperHeadsAreNames() throws {
    let lines = [
      "# newdoc id = a", "# text = President Brandt of Acme left",
      "1\tPresident\t_\tPROPN\t_\t_\t2\tcompound\t_\tEntity=(1-person-new-x",
      "2\tBrandt\t_\tPROPN\t_\t_\t5\tnsubj\t_\t_",
      "3\tof\t_\tADP\t_\t_\t4\tcase\t_\t_",
      "4\tAcme\t_\tPROPN\t_\t_\t2\tnmod\t_\tEntity=(2-organization-new-x)1)",
      "5\tleft\t_\tVERB\t_\t_\t0\troot\t_\t_", "",
    ]
    let corpus = MentionFile.corpus(lines.joined(separator: "\n"), name: "toy")
    let text = try #require(corpus.texts.first)
    let spans = text.spans.map { String(decoding: text.text[$0.range], as: UTF8.self) }
    #expect(spans == ["President Brandt of Acme"])
    #expect(text.spans.first?.label == .person)
  }
}
