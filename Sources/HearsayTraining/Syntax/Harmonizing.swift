import HearsayDocument

extension Treebank {
  /// The treebank with the tags on which EWT and GUM differ as EWT has them.
  ///
  /// In names GUM tags participles as verbs ("United Nations" VERB NNP), EWT as adjectives; a
  /// name's part is no verb to those who read the tags.
  var harmonized: Treebank {
    Treebank(
      sentences.map { sentence in
        TreebankSentence(
          sentence.words.map { word in
            let isNamePart = word.xpos == .nnp || word.xpos == .nnps
            return word.upos == .verb && isNamePart ? word.tagged(.adj) : word
          },
          startsParagraph: sentence.startsParagraph
        )
      }
    )
  }
}
