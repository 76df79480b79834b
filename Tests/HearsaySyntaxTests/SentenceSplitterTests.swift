import Testing

@testable import HearsaySyntax

struct SentenceSplitterTests {
  /// Texts with a bar where a sentence ends and another begins.
  private static let texts = [
    "He left.| She stayed.",
    "The talks failed.| Nobody won.| The war went on.",
    "“We will not do so in the future,” the vice director said.",
    "\"We won.\"| He left.",
    "\"We won.\"| \"We did.\"",
    "“We never sold arms.| We never will,” he said.",
    "\"Why?\" Kim asked.",
    "\"Why?\" asked Kim.",
    "“Who sold them?” the minister asked on Monday.",
    "“Stop!” she shouted.| Nobody did.",
    "“Is it true?”| The room fell silent.",
    "Mr. Oda met Gen. Brandt and Dr. Lee in St. Orin.",
    "J. Mara and K. L. Oda signed.| They left.",
    "He lives in the U.S. and works for the U.N. mission.",
    "He lives in the U.S.| The envoy does not.",
    "The U.S. Army and U.S. President Mara agreed.",
    "It closed at 5 p.m.| He went home.",
    "It closed at 5 p.m. Monday.",
    "Delta Corp. said it won.| It did.",
    "He joined Orin Co.| They fired him.",
    "They met on Nov. 2 in Orin.",
    "''We won,'' he said.| ''It is over.''| They left.",
    "Charles G. and David H. Oda met Robert C. “Bobby” Lind.| They left.",
    "In Mara v. Orin the court ruled.| It lost.",
    "MS. ODA: No.| GEN. BRANDT: Yes.",
    "See p. 4 and para. 2.| It was built c. 1930.",
    "He got an A.| It was plan c.| They left.",
    "No. 5 was free.",
    "He said no.| She said yes.",
    "Prices rose 2.5 percent.| Wages fell.",
    "Wait ... what happened?| Nothing.",
    "He paused...| Then he left.",
    "“I ... I do not know,” he said.",
    "The aim is clear: Nobody wins.",
    "He came; She left.",
    "He asked why.| (She knew.)| They left.",
    "It was over.”| He left.",
    "The firm (Orin Inc.) closed.",
    "It ended.| 30 people died.",
    "Talks to resume\nThe two sides agreed.",
    "• First point\n• Second point",
    "He came.| “No,” she said.",
    "Really?!| Yes.",
    "He likes rock, pop, etc.| She does not.",
    "The end.| of it", "“Why?” he asked.", "Yahoo! said so.| why not?| we asked",
    "Lara Lind| 03/28/2001 01:09 PM| Thanks,| Lara", "Lara Lind on 03/28/2001 01:09:15 PM| Come.",
    "He left in May.[6]| She stayed.", "See http://example.com/a| http://example.com/b now.",
    "1. Sign the deal.| 2. Keep it.",
    "“It is 'over.'”| He left.",
    "He said it…| She heard it.",
  ]

  @Test(arguments: texts)
  func splits(_ marked: String) throws {
    let text = marked.filter { $0 != "|" }
    let expected = marked.split { $0 == "|" || $0 == "\n" }.map { part in
      String(part.drop { $0 == " " })
    }
    #expect(try Syntax.load().sentences(text) == expected)
  }
}
