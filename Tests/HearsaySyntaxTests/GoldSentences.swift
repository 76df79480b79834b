/// Hand-checked sentences: each word with its UPOS tag, verbs and auxiliaries with their form.
enum GoldSentences {
  static let text = #"""
    The/DET defense/NOUN ministry/NOUN denied/VERB.past on/ADP Monday/PROPN that/SCONJ it/PRON
    had/AUX.past sold/VERB.participle rockets/NOUN to/ADP Orin/PROPN ./PUNCT

    A/DET spokesman/NOUN said/VERB.past the/DET report/NOUN was/AUX.past "/PUNCT groundless/ADJ
    "/PUNCT and/CCONJ called/VERB.past it/PRON a/DET lie/NOUN ./PUNCT

    North/PROPN Velmar/PROPN 's/PART state/NOUN news/NOUN agency/NOUN carried/VERB.past a/DET
    statement/NOUN by/ADP an/DET unnamed/ADJ official/NOUN ./PUNCT

    Officials/NOUN declined/VERB.past to/PART comment/VERB.base on/ADP the/DET allegation/NOUN
    ./PUNCT

    The/DET vice/NOUN director/NOUN said/VERB.past his/PRON country/NOUN had/AUX.past never/ADV
    exported/VERB.participle weapons/NOUN and/CCONJ would/AUX.base not/PART do/VERB.base so/ADV
    ./PUNCT

    President/PROPN Lena/PROPN Mara/PROPN accused/VERB.past her/PRON rivals/NOUN of/SCONJ
    spreading/VERB.gerund false/ADJ claims/NOUN ./PUNCT

    "/PUNCT We/PRON have/VERB.base no/DET plan/NOUN to/PART ship/VERB.base shells/NOUN ,/PUNCT
    "/PUNCT the/DET minister/NOUN told/VERB.past reporters/NOUN in/ADP Orin/PROPN ./PUNCT

    The/DET two/NUM leaders/NOUN will/AUX.base meet/VERB.base next/ADJ week/NOUN ,/PUNCT
    according/VERB.gerund to/ADP people/NOUN familiar/ADJ with/ADP the/DET matter/NOUN ./PUNCT

    Police/NOUN found/VERB.past the/DET car/NOUN near/ADP the/DET border/NOUN ,/PUNCT but/CCONJ
    the/DET driver/NOUN had/AUX.past fled/VERB.participle ./PUNCT

    He/PRON was/AUX.past arrested/VERB.participle after/ADP protesters/NOUN blocked/VERB.past
    the/DET road/NOUN ./PUNCT

    The/DET company/NOUN plans/VERB.third to/PART cut/VERB.base 300/NUM jobs/NOUN by/ADP
    March/PROPN ./PUNCT

    Experts/NOUN fear/VERB.base that/SCONJ the/DET drought/NOUN could/AUX.base last/VERB.base
    for/ADP years/NOUN ./PUNCT

    She/PRON did/AUX.past not/PART say/VERB.base who/PRON ordered/VERB.past the/DET attack/NOUN
    ./PUNCT

    Two/NUM soldiers/NOUN were/AUX.past killed/VERB.participle and/CCONJ at/ADP least/ADJ 30/NUM
    civilians/NOUN were/AUX.past wounded/VERB.participle ./PUNCT

    The/DET White/ADJ House/PROPN has/AUX.third repeatedly/ADV warned/VERB.participle that/SCONJ
    such/ADJ transfers/NOUN violate/VERB.base sanctions/NOUN ./PUNCT

    It/PRON is/AUX.third not/PART clear/ADJ when/ADV the/DET talks/NOUN will/AUX.base
    resume/VERB.base ./PUNCT

    Russia/PROPN wants/VERB.third to/PART buy/VERB.base millions/NOUN of/ADP shells/NOUN ,/PUNCT
    U.S./PROPN intelligence/NOUN shows/VERB.third ./PUNCT

    The/DET court/NOUN ruled/VERB.past that/SCONJ the/DET law/NOUN was/AUX.past
    unconstitutional/ADJ ./PUNCT

    Analysts/NOUN say/VERB.base the/DET missile/NOUN can/AUX.base reach/VERB.base the/DET
    mainland/NOUN ./PUNCT

    Mr./PROPN Oda/PROPN ,/PUNCT who/PRON leads/VERB.third the/DET party/NOUN ,/PUNCT
    rejected/VERB.past the/DET offer/NOUN ./PUNCT

    The/DET ship/NOUN left/VERB.past port/NOUN on/ADP Nov./PROPN 2/NUM carrying/VERB.gerund
    grain/NOUN ./PUNCT

    "/PUNCT Why/ADV should/AUX.base we/PRON believe/VERB.base them/PRON ?/PUNCT "/PUNCT she/PRON
    asked/VERB.past ./PUNCT

    The/DET bank/NOUN raised/VERB.past interest/NOUN rates/NOUN by/ADP 0.5/NUM %/SYM to/PART
    fight/VERB.base inflation/NOUN ./PUNCT

    Thousands/NOUN of/ADP people/NOUN have/AUX.base left/VERB.participle their/PRON homes/NOUN
    because/ADP of/ADP the/DET fighting/NOUN ./PUNCT

    Neither/DET side/NOUN has/AUX.third confirmed/VERB.participle the/DET deal/NOUN ./PUNCT

    The/DET government/NOUN is/AUX.third trying/VERB.gerund to/PART find/VERB.base out/ADP
    what/PRON happened/VERB.past ./PUNCT

    They/PRON must/AUX.base stop/VERB.base firing/VERB.gerund missiles/NOUN ,/PUNCT the/DET
    alliance/NOUN said/VERB.past in/ADP a/DET joint/ADJ statement/NOUN ./PUNCT

    A/DET senior/ADJ aide/NOUN told/VERB.past the/DET newspaper/NOUN that/SCONJ the/DET
    president/NOUN was/AUX.past furious/ADJ ./PUNCT

    The/DET army/NOUN 's/PART claim/NOUN could/AUX.base not/PART be/AUX.base independently/ADV
    verified/VERB.participle ./PUNCT

    If/SCONJ the/DET rebels/NOUN attack/VERB.base ,/PUNCT we/PRON will/AUX.base respond/VERB.base
    ./PUNCT

    He/PRON said/VERB.past he/PRON would/AUX.base resign/VERB.base ,/PUNCT but/CCONJ his/PRON
    office/NOUN later/ADV denied/VERB.past the/DET report/NOUN ./PUNCT

    There/PRON is/VERB.third little/ADJ evidence/NOUN that/SCONJ the/DET drones/NOUN were/AUX.past
    made/VERB.participle abroad/ADV ./PUNCT

    The/DET prime/ADJ minister/NOUN 's/PART visit/NOUN comes/VERB.third amid/ADP
    growing/VERB.gerund tension/NOUN between/ADP the/DET two/NUM neighbors/NOUN ./PUNCT

    Critics/NOUN call/VERB.base the/DET vote/NOUN a/DET sham/NOUN ./PUNCT

    The/DET river/NOUN flooded/VERB.past dozens/NOUN of/ADP villages/NOUN ,/PUNCT
    leaving/VERB.gerund many/ADJ without/ADP power/NOUN ./PUNCT

    Her/PRON lawyer/NOUN insists/VERB.third that/SCONJ she/PRON is/AUX.third innocent/ADJ ./PUNCT

    The/DET agency/NOUN quoted/VERB.past the/DET official/NOUN as/SCONJ saying/VERB.gerund the/DET
    rumor/NOUN was/AUX.past false/ADJ ./PUNCT

    Velmar/PROPN has/AUX.third long/ADV accused/VERB.participle its/PRON neighbor/NOUN of/SCONJ
    hiding/VERB.gerund the/DET militants/NOUN ./PUNCT

    Let/VERB.base 's/PRON wait/VERB.base and/CCONJ see/VERB.base ,/PUNCT the/DET mayor/NOUN
    joked/VERB.past ./PUNCT

    More/ADV than/ADP 1,000/NUM workers/NOUN went/VERB.past on/ADP strike/NOUN on/ADP
    Tuesday/PROPN ./PUNCT

    The/DET new/ADJ rules/NOUN take/VERB.base effect/NOUN immediately/ADV ./PUNCT

    Scientists/NOUN believe/VERB.base the/DET virus/NOUN came/VERB.past from/ADP bats/NOUN ./PUNCT

    The/DET general/NOUN promised/VERB.past that/SCONJ those/DET responsible/ADJ would/AUX.base
    be/AUX.base punished/VERB.participle ./PUNCT

    Oil/NOUN prices/NOUN fell/VERB.past sharply/ADV after/ADP the/DET announcement/NOUN ./PUNCT

    The/DET suspect/NOUN ,/PUNCT 34/NUM ,/PUNCT was/AUX.past charged/VERB.participle with/ADP
    murder/NOUN ./PUNCT

    "/PUNCT I/PRON do/AUX.base n't/PART know/VERB.base anything/PRON about/ADP that/PRON ,/PUNCT
    "/PUNCT Mara/PROPN said/VERB.past ./PUNCT

    Both/DET countries/NOUN agreed/VERB.past to/PART open/VERB.base the/DET bridge/NOUN again/ADV
    ./PUNCT

    The/DET paper/NOUN published/VERB.past documents/NOUN showing/VERB.gerund that/SCONJ the/DET
    firm/NOUN had/AUX.past paid/VERB.participle bribes/NOUN ./PUNCT

    The/DET foreign/ADJ secretary/NOUN urged/VERB.past all/DET parties/NOUN to/PART show/VERB.base
    restraint/NOUN ./PUNCT

    They/PRON ca/AUX.base n't/PART prove/VERB.base it/PRON ,/PUNCT he/PRON added/VERB.past ./PUNCT

    The/DET strike/NOUN hit/VERB.past a/DET hospital/NOUN ,/PUNCT killing/VERB.gerund three/NUM
    nurses/NOUN ./PUNCT

    Some/DET lawmakers/NOUN want/VERB.base the/DET inquiry/NOUN to/PART continue/VERB.base ./PUNCT

    It/PRON remains/VERB.third unknown/ADJ how/ADV many/ADJ ships/NOUN sank/VERB.past ./PUNCT

    The/DET minister/NOUN dismissed/VERB.past the/DET allegation/NOUN as/ADP unfair/ADJ and/CCONJ
    prejudiced/ADJ ./PUNCT

    The/DET satellite/NOUN images/NOUN appear/VERB.base to/PART show/VERB.base trucks/NOUN
    crossing/VERB.gerund the/DET border/NOUN at/ADP night/NOUN ./PUNCT

    Few/ADJ expected/VERB.past him/PRON to/PART win/VERB.base ./PUNCT

    Orin/PROPN 's/PART largest/ADJ opposition/NOUN party/NOUN will/AUX.base boycott/VERB.base
    the/DET election/NOUN ./PUNCT

    The/DET team/NOUN has/AUX.third not/PART been/AUX.participle paid/VERB.participle since/ADP
    August/PROPN ./PUNCT

    The/DET ministry/NOUN said/VERB.past it/PRON was/AUX.past investigating/VERB.gerund ,/PUNCT
    and/CCONJ asked/VERB.past witnesses/NOUN to/PART come/VERB.base forward/ADV ./PUNCT

    We/PRON condemn/VERB.base this/DET brutal/ADJ attack/NOUN in/ADP the/DET strongest/ADJ
    terms/NOUN ./PUNCT

    The/DET UN/PROPN secretary/NOUN -/PUNCT general/NOUN called/VERB.past for/ADP an/DET
    immediate/ADJ halt/NOUN to/ADP the/DET tests/NOUN ./PUNCT

    Residents/NOUN heard/VERB.past a/DET loud/ADJ explosion/NOUN shortly/ADV before/ADP dawn/NOUN
    ./PUNCT
    """#
}
