import HearsayModels
import HearsayText

/// Universal Dependencies' features of a word, as far as they follow from its form and tags.
struct FeatureTable: Sendable {
  /// For forms with their tags.
  private let forms: TextTable
  /// For tags alone: keys without a form.
  private let tags: TextTable

  init(_ file: ModelFile) throws(DataPackError) {
    forms = try TextTable(file, "features")
    tags = try TextTable(file, "features.defaults")
  }

  /// The features as CoNLL-U writes them; empty where there are none.
  func features(of form: ArraySlice<UInt8>, _ pair: SyntaxModel.TagPair) -> String {
    let digits = form.map { $0.isASCIIDigit ? .ascii("0") : $0 }
    return forms.text(LemmaKey.key(digits[...], pair.upos, pair.xpos))
      ?? tags.text(LemmaKey.key([], pair.upos, pair.xpos)) ?? ""
  }
}
