/// What is text on the example pages, line by line; read and checked by hand.
enum ExampleBodies {
  static let all: [String: [String]] = [
    "arms-shipments/coastal-mirror": [
      """
      SEL MARAT (DTA) — Dravonia has never sold arms to Ostrenia and has no plan to \
      do so in the future, a vice director at the Defence Ministry’s office for \
      military trade said on Tuesday.
      """,
      """
      “We have never had ‘shell dealings’ with Ostrenia,” the vice director, who was \
      not named, was quoted as saying in a statement. “We regard the rumours spread \
      from Lind as a clumsy attempt to tarnish the name of our country.”
      """,
      """
      The official rejected as groundless the Halmarian claim that 60,000 artillery \
      shells had left the port of Vell for the Ostrenian front, and accused Halmar \
      of inventing cargo lists.
      """,
      """
      “Halmar should produce the ship’s papers or keep its mouth shut,” the \
      statement said.
      """,
      """
      The vice director warned that any inspection of Dravonian vessels on the high \
      seas would be treated as an act of piracy.
      """,
      """
      DTA gave no further details.
      """,
    ],
    "arms-shipments/shipping-register": [
      """
      LIND, March 11 (Harbour Wire) - Dravonia is secretly supplying Ostrenia with \
      artillery shells through third countries, two Halmarian officials said on \
      Monday, citing newly declassified intelligence.
      """,
      """
      The officials, who asked not to be named, said around 60,000 shells had left \
      the Dravonian port of Vell in five shipments since October. They accused \
      Dravonia of breaking the embargo that all three countries signed in 2019.
      """,
      """
      "Our indications are that the Dravonians are covertly supplying, and that they \
      are trying to hide it by moving the shells through ports in the south," one of \
      the officials said.
      """,
      """
      The last of the five ships, the Talisman, docked at Port Senn last Tuesday, \
      according to harbour records seen by Harbour Wire. The records do not say what \
      was on board.
      """,
      """
      Dravonia's embassy in Lind did not respond to a request for comment. A \
      spokesman for Ostrenia's government would neither confirm nor deny that the \
      Talisman had carried arms.
      """,
      """
      National security spokeswoman Dora Quill said Halmar was watching three more \
      vessels. "We will not let this pass," Ms Quill told a briefing. She said the \
      shipments were "not going to change the course of the war".
      """,
    ],
    "greyfell-dam/lowbridge-herald": [
      """
      Ministry official denies that there was any warning of the Greyfell disaster.
      """,
      """
      ARVENHOLM, Oct 9 (TSP) – The Talvanian Mining Ministry received no warning \
      before the dam at Greyfell failed, an official at the ministry’s dam safety \
      department said on Wednesday.
      """,
      """
      “Claims that we knew of cracks are a lie from beginning to end,” said the \
      official, who asked not to be named. “The dam passed its inspection in June \
      and no letter from Corvane ever reached this building.”
      """,
      """
      The official put the number of dead at 14 and said that 27 people were \
      missing. He denied that rescue work had started late.
      """,
      """
      The ministry plans to publish the inspection report by the end of the month, \
      the official added.
      """,
      """
      TSP did not say whether the ministry had asked the company for its own \
      records.
      """,
    ],
    "greyfell-dam/northern-mail": [
      """
      Mining Minister Tomas Verrin has rejected accusations that his ministry \
      ignored warnings about the Greyfell dam, which collapsed early on Tuesday and \
      killed 14 people.
      """,
      """
      “We were never told of a crack, not by Corvane and not by anybody,” Mr Verrin \
      told parliament on Thursday. It was the ministry, he said, that had warned the \
      company about the state of the wall, in October last year.
      """,
      """
      The minister announced plans to inspect all 41 waste dams in the country \
      before the snow. He vowed to resign if a letter from Corvane was found in his \
      ministry.
      """,
      """
      State agency TSP on Wednesday reported an official at the ministry’s dam \
      safety department, who was not named, as saying that claims of an early \
      warning were “a lie from beginning to end”. The official said the dam had \
      passed its inspection in June.
      """,
      """
      Opposition leader Karla Wend dismissed the minister’s account as a fairy tale. \
      “He blames the company, the company blames him, and the valley buries its \
      children,” she said. Ms Wend called for an independent inquiry, and accused Mr \
      Verrin of hiding behind an official without a name.
      """,
      """
      Company gives its own figure
      """,
      """
      Corvane Minerals said in a statement that 2.3 million cubic metres of waste \
      had left the basin. It did not say how it had measured the amount.
      """,
      """
      Prosecutors in Lowbridge confirmed that they had opened an investigation and \
      that the site manager had been questioned. His lawyer could not be reached for \
      comment.
      """,
    ],
  ]
}
