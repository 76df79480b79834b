/// One who is named as a writer.
struct WriterName: Hashable {
  /// The raw value is the word of the evidence table.
  enum Kind: String {
    /// Two words or more that read like a person's name.
    case person
    /// One word: a first name, a pen name, an account.
    case single
    /// A person's role alone, where a field for machines has no more: "Staff Writer".
    case role
    /// A team, firm or outlet.
    case organization
    /// The page's own site.
    case site
  }

  let text: String
  let kind: Kind
}

/// The writers and agencies that a text names.
struct WriterNames {
  var writers: [WriterName] = []
  var agencies: [String] = []

  var isEmpty: Bool { writers.isEmpty && agencies.isEmpty }

  /// The best kind of its names.
  var best: WriterName.Kind? {
    [WriterName.Kind.person, .single, .organization, .site, .role].first { kind in
      writers.contains { $0.kind == kind }
    }
  }

  /// The same where the source says that the writer is no person.
  func ofOrganization(_ name: String) -> Self {
    guard best == .person || best == .single else { return self }
    return Self(writers: [WriterName(text: name, kind: .organization)], agencies: agencies)
  }

  mutating func add(_ other: Self) {
    writers += other.writers.filter { new in
      !writers.contains { $0.text.lowercased() == new.text.lowercased() }
    }
    agencies += other.agencies.filter { !agencies.contains($0) }
  }
}
