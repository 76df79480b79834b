import HearsayDocument
import Testing

struct TreebankTests {
  private static let rows = """
    # newdoc id = a
    # text = Don't go.
    1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
    1\tDo\tdo\tAUX\tVB\tMood=Imp\t3\taux\t_\t_
    2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
    3\tgo\tgo\tVERB\tVB\tMood=Imp\t0\troot\t_\tSpaceAfter=No
    3.1\tyou\tyou\tPRON\tPRP\t_\t_\t_\t_\t_
    4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_
    """

  @Test func readsWords() throws {
    let sentences = try Treebank(Array(Self.rows.utf8)).sentences
    try #require(sentences.count == 1)
    #expect(sentences[0].startsParagraph)
    let words = sentences[0].words
    #expect(words.map(\.form) == ["Do", "n't", "go", "."])
    #expect(words.map(\.head) == [2, 2, nil, 2])
    #expect(words.map(\.relation) == [.aux, .advmod, .root, .punct])
    #expect(words[0].features == "Mood=Imp" && words[1].features.isEmpty)
    #expect(words[3].upos == .punct && words[3].xpos == .stop)
  }

  @Test(arguments: [
    ("1\tA\ta\tDET", CoNLLUError.Reason.columns),
    ("1\tA\ta\tTHE\tDT\t_\t0\troot\t_\t_", .upos),
    ("1\tA\ta\tDET\tTHE\t_\t0\troot\t_\t_", .xpos),
    ("1\tA\ta\tDET\tDT\t_\t2\tdet\t_\t_", .head),
    ("1\tA\ta\tDET\tDT\t_\t-1\tdet\t_\t_", .head),
    ("1\tA\ta\tDET\tDT\t_\t0\tthe\t_\t_", .relation),
    ("2\tA\ta\tDET\tDT\t_\t0\troot\t_\t_", .order),
  ])
  func saysWhichLineIsWrong(_ row: String, _ reason: CoNLLUError.Reason) {
    let error = #expect(throws: CoNLLUError.self) { try Treebank(Array("# a\n\(row)\n".utf8)) }
    #expect(error?.reason == reason)
  }

  @Test func survivesCuts() {
    let bytes = Array(Self.rows.utf8)
    for length in 0..<bytes.count { _ = try? Treebank(Array(bytes[..<length])) }
  }
}
