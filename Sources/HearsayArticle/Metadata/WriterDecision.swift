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
    if let most = fuller.max(by: { $0.bylines.count < $1.bylines.count }) { return most.bylines }
    return (witnesses.map(\.witness).first { isSpelling($0, of: best) } ?? best).bylines
  }

  /// Links, and elements far from the headline, name those who checked and edited, too.
  private static let ofAnybody: Set<String> = ["far", "link"]
  private static let data: Set<String> = ["json-ld", "meta"]

  /// Data for machines gives the names of a line without what the line has beside them, and whole:
  /// "Jane Doe", where the page shows "Jane Doe Rivers and Lakes" or "Jane".
  private func isSpelling(_ other: WriterWitness, of best: WriterWitness) -> Bool {
    guard Self.data.contains(other.source), !Self.data.contains(best.source),
      other.names.best != .single, other.names.writers.count == best.names.writers.count
    else { return false }
    return zip(other.names.writers, best.names.writers).allSatisfy { first, second in
      let (first, second) = (Self.words(first), Self.words(second))
      return first.starts(with: second) || second.starts(with: first)
    }
  }

  private static func words(_ name: WriterName) -> [Substring] {
    name.text.lowercased().split(separator: " ")
  }

  private func isFuller(_ other: WriterWitness, than best: WriterWitness) -> Bool {
    let names = Set(other.names.writers.map { $0.text.lowercased() })
    return !Self.ofAnybody.contains(other.source)
      && names.count > best.names.writers.count
      && other.names.writers.allSatisfy { $0.kind == .person }
      && best.names.writers.allSatisfy { names.contains($0.text.lowercased()) }
  }
}
