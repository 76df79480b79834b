public import HearsayModels

extension AttributionTagger {
  /// The tagger over the lexicons of a data pack.
  public init(_ pack: DataPack) throws {
    let cues = try pack.table("lexicons/cues.tsv").cells(["cue", "kind", "stance", "frames"])
    let media = try pack.table("lexicons/agencies.tsv").cells(["name", "short", "kind", "aliases"])
    let objects = try pack.table("lexicons/objects.tsv").cells(["word", "use", "stance"])
    self.init(
      cues: try CueLexicon(rows: cues, inflection: try Inflection(pack)),
      objects: try ObjectLexicon(rows: objects),
      carriers: CarrierLexicon(rows: media)
    )
  }
}
