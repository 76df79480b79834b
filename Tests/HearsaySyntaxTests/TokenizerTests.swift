import HearsayDocument
import HearsayText
import Testing

@testable import HearsaySyntax

struct TokenizerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let tokens: String

    init(_ text: String, _ tokens: String) {
      self.text = text
      self.tokens = tokens
    }

    var testDescription: String { text }
  }

  private static let words: [Case] = [
    Case("They don't know.", "They do n't know ."),
    Case("She can't, won't and isn’t.", "She ca n't , wo n't and is n’t ."),
    Case("He cannot stay.", "He can not stay ."),
    Case("We're, I'm, you've, they'll, he'd", "We 're , I 'm , you 've , they 'll , he 'd"),
    Case("Velmar's army", "Velmar 's army"),
    Case("Velmar’s army", "Velmar ’s army"),
    Case("North Velmar ’s ministry", "North Velmar ’s ministry"),
    Case("the states' rights", "the states ' rights"),
    Case("the envoys’ car", "the envoys ’ car"),
    Case("CAN'T STOP", "CA N'T STOP"),
    Case("They're gonna leave", "They 're gon na leave"),
    Case("O'Brien met Qa'ida at five o'clock", "O'Brien met Qa'ida at five o'clock"),
    Case("the '90s and ’02", "the '90s and ’02"),
    Case("tell 'em", "tell 'em"),
    Case("short-range missiles", "short - range missiles"),
    Case("Velmar-occupied towns", "Velmar - occupied towns"),
    Case("a 30-year-old", "a 30 - year - old"),
    Case("non-nuclear anti-ship co-founder", "non-nuclear anti-ship co-founder"),
    Case("Non-Velmari e-mail", "Non-Velmari e-mail"),
    Case("Kim Jong-un", "Kim Jong - un"),
    Case("COVID-19 and AK-47", "COVID - 19 and AK - 47"),
    Case("and/or", "and / or"),
    Case("AT&T and R&D", "AT&T and R&D"),
    Case("Procter & Gamble", "Procter & Gamble"),
    Case("café naïve Müller", "café naïve Müller"),
    Case("well known", "well known"),
    Case("one\u{A0}two\u{2009}three", "one two three"),
    Case("Привет, мир", "Привет , мир"),
  ]

  private static let stops: [Case] = [
    Case("Mr. Oda met Gen. Brandt.", "Mr. Oda met Gen. Brandt ."),
    Case("in the U.S.", "in the U.S."),
    Case("the U.N. and the U.S.-led force", "the U.N. and the U.S. - led force"),
    Case("at 5 p.m. today", "at 5 p.m. today"),
    Case("at 5pm and 11AM", "at 5 pm and 11 AM"),
    Case("J. K. Mara and J.K. Mara", "J. K. Mara and J.K. Mara"),
    Case("So did I. We left.", "So did I . We left ."),
    Case("It is plan B. The end.", "It is plan B . The end ."),
    Case("Delta Corp. and Orin Co. merged.", "Delta Corp. and Orin Co. merged ."),
    Case("No. 5 is free. He said no.", "No. 5 is free . He said no ."),
    Case("on Nov. 2 and Jan. 3", "on Nov. 2 and Jan. 3"),
    Case("e.g. tanks, i.e. armor, etc.", "e.g. tanks , i.e. armor , etc."),
    Case("France vs. Spain", "France vs. Spain"),
    Case("a Ph.D. student", "a Ph.D. student"),
    Case("Wait... what?", "Wait ... what ?"),
    Case("Wait… what?!", "Wait … what ?!"),
    Case("No!!! Stop.", "No !!! Stop ."),
    Case("under the sun.", "under the sun ."),
    Case("the war.The army", "the war . The army"),
  ]

  private static let numbers: [Case] = [
    Case("1,000 and 2.5 and 1,234,567.89", "1,000 and 2.5 and 1,234,567.89"),
    Case("the 30th of 1990s", "the 30th of 1990s"),
    Case("1/2 or 9/11", "1/2 or 9/11"),
    Case("at 3:30, 15 men", "at 3:30 , 15 men"),
    Case("$5 million", "$ 5 million"),
    Case("US$5m", "US$ 5 m"),
    Case("€3.50, £20", "€ 3.50 , £ 20"),
    Case("12.5% or 5 per cent", "12.5 % or 5 per cent"),
    Case("15-20 people", "15 - 20 people"),
    Case("1914–1918", "1914 – 1918"),
    Case("2022-11-08", "2022-11-08"),
    Case("call 555-0123", "call 555-0123"),
    Case("in 2020, 30 came", "in 2020 , 30 came"),
    Case("a 10km road, 25bn", "a 10 km road , 25 bn"),
    Case("the T-72 and 4A", "the T - 72 and 4A"),
    Case(".22 caliber", ".22 caliber"),
  ]

  private static let addresses: [Case] = [
    Case("see https://example.org/a?b=c.", "see https://example.org/a?b=c ."),
    Case("(www.example.org)", "( www.example.org )"),
    Case("mail press@example.co.uk now", "mail press@example.co.uk now"),
    Case("to lena.mara@example.org.", "to lena.mara@example.org ."),
    Case("from Example.com, he", "from Example.com , he"),
    Case(
      "news of alt.animals.cat, by mail.example.com.",
      "news of alt.animals.cat , by mail.example.com ."
    ),
    Case("he said so.they left", "he said so . they left"),
    Case("lena...@example.org wrote", "lena...@example.org wrote"),
    Case("(www.example.org/a.pdf)(See b)", "( www.example.org/a.pdf ) ( See b )"),
    Case("www.example.org/a_(b).", "www.example.org/a_(b) ."),
    Case("#peace @envoy_1 said", "#peace @envoy_1 said"),
  ]

  private static let marks: [Case] = [
    Case("“arms dealings”", "“ arms dealings ”"),
    Case("\"No,\" he said.", "\" No , \" he said ."),
    Case("``No,'' he said.", "`` No , '' he said ."),
    Case("''No,'' he said.", "'' No , '' he said ."),
    Case("«Non» „nein“", "« Non » „ nein “"),
    Case("He said 'we won' and left", "He said ' we won ' and left"),
    Case("‘We won’t go,’ he said", "‘ We wo n’t go , ’ he said"),
    Case("(a [b] {c})", "( a [ b ] { c } )"),
    Case("he -- and she — left", "he -- and she — left"),
    Case("a word—another", "a word — another"),
    Case("he;she:it", "he ; she : it"),
    Case("fine :) 👍🏽 👩‍🚀", "fine :) 👍🏽 👩‍🚀"),
    Case("• first", "• first"),
  ]

  @Test(arguments: words + stops + numbers + addresses + marks)
  func cutsText(_ sample: Case) throws {
    #expect(try Syntax.load().tokenized(sample.text) == sample.tokens)
  }

  @Test func tellsShapes() throws {
    let (table, _, _) = try Syntax.load().tokens("KCNA said “no” to U.S. $ 5 , Élan")
    #expect(
      table.shapes == [
        .allCaps, .lower, .openQuote, .lower, .closeQuote, .lower, .allCaps, .symbol, .number,
        .punctuation, .capitalized,
      ]
    )
  }

  @Test(arguments: [
    ("\"No,\" he said. \"Never.\"", "oc oc"), ("he said \"no\" and \"yes\"", "oc oc"),
    ("(\"no\")", "oc"), ("a —\"no\"— b", "oc"), ("\"It's 'fine',\" he said", "oocc"),
    ("the boys' 'plan'", "oc"), ("‘no’ and ’no", "oc"), ("rock 'n' roll", ""),
    ("\"One.\n\"Two.\"", "ooc"), ("5\" pipe", "c"),
    ("''No,'' he said. ''Never.''", "oc oc"), ("``No,'' he said. ``Never''", "oc oc"),
  ])
  func opensAndClosesQuotations(_ text: String, _ expected: String) throws {
    let (table, _, _) = try Syntax.load().tokens(text)
    let found = table.shapes.compactMap { shape -> Character? in
      switch shape {
      case .openQuote: "o"
      case .closeQuote: "c"
      default: nil
      }
    }
    #expect(String(found) == expected.filter { $0 != " " })
  }
}
