/// The writers that one source of a page names.
struct WriterWitness {
  /// A witness of the evidence table.
  let source: String
  let names: WriterNames
  let bylines: [Byline]
}

/// Decides between the sources that name writers: the one worth most together with the kind of its
/// names, or another that names all of its writers and more.
struct WriterDecision {
  private let witnesses: [(witness: WriterWitness, worth: Int)]

  init(_ witnesses: [WriterWitness], _ evidence: EvidenceTable) {
    self.witnesses = witnesses.compactMap { witness in
      guard let best = witness.names.best else { return nil }
      let worth =
        evidence.worth(.writer, witness.source)
        + evidence.worth(.writer, best.rawValue)
      return (witness, worth)
    }
  }

  var writers: [Byline] {
    guard let best = witnesses.max(by: { $0.worth < $1.worth })?.witness else { return [] }
    let fuller = witnesses.map(\.witness).filter { isFuller($0, than: best) }
    return (fuller.max { $0.bylines.count < $1.bylines.count } ?? best).bylines
  }

  /// Elements near the headline name those who checked and edited, too.
  private static let ofAnybody: Set<String> = ["class", "link"]

  private func isFuller(_ other: WriterWitness, than best: WriterWitness) -> Bool {
    let names = Set(other.names.writers.map { $0.text.lowercased() })
    return !Self.ofAnybody.contains(other.source)
      && names.count > best.names.writers.count
      && other.names.writers.allSatisfy { $0.kind == .person }
      && best.names.writers.allSatisfy { names.contains($0.text.lowercased()) }
  }
}
