import HearsayClaims
import HearsayDocument
import HearsayText

/// The words that every human-readable report uses for the same things.
enum Wording {
  /// What the holder does, in the third person: "denies".
  static func verb(_ stance: Stance) -> String {
    switch stance {
    case .deny: "denies"
    case .accuse: "accuses"
    case .criticize: "criticizes"
    case .promise: "promises"
    case .decline, .confirm, .threaten, .warn, .demand, .support, .question, .assert:
      stance.rawValue + "s"
    }
  }

  static func difference(_ kind: Relation.Kind) -> String {
    switch kind {
    case .agree: "Both say the same"
    case .deny: "One denies what the other says"
    case .reverse: "The roles are turned round"
    case .number: "The figures differ"
    case .date: "The dates differ"
    case .place: "The places differ"
    case .scope: "One says more than the other"
    case .unrelated: "Not about the same"
    case .undecided: "Undecided"
    }
  }

  /// "1 claim", "2 claims".
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// "A", "A and B", "A, B and C"; beyond `most` the rest is counted.
  static func list(_ items: [String], most: Int = .max) -> String {
    guard items.count <= most else {
      return items.prefix(most).joined(separator: ", ") + " and \(items.count - most) more"
    }
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The words up to about two lines, cut at a space where there is one, with a mark where cut.
  static func beginning(of text: String) -> String {
    let start = text.unicodeScalars.prefix(mostShown)
    guard start.endIndex < text.unicodeScalars.endIndex else { return text }
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return String(start[..<end]) + " …"
  }

  private static let mostShown = 150

  /// At most two decimals, as in the JSON.
  static func decimal(_ number: Double) -> String {
    var json = JSONWriter()
    json.value(number)
    return json.string
  }

  static func quoted(_ text: String) -> String { "“" + text + "”" }
}

// MARK: - Holders and chains

extension Wording {
  static func name(_ holder: Holder?) -> String {
    holder.map { neutral($0.name) } ?? "a holder the text does not name"
  }

  /// The holder with what a reader must know of them: country, and whether they stay unnamed.
  static func holder(_ holder: Holder?) -> String {
    guard let holder else { return name(nil) }
    var notes = [holder.country.map(neutral)].compactMap(\.self)
    switch holder.anonymity {
    case .named: break
    case .unnamed: notes.append("unnamed")
    case .requested: notes.append("unnamed at their own request")
    }
    if holder.kind == .document { notes.append("document") }
    return notes.isEmpty ? name(holder) : name(holder) + " (" + notes.joined(separator: ", ") + ")"
  }

  /// ", via the ministry, via KCNA": nearest the holder first; empty where there is no chain.
  static func chain(_ links: [Link]) -> String {
    links.map { ", via " + neutral($0.passage.text) }.joined()
  }

  /// How the words are the holder's; nil for a direct quotation, which needs no note.
  static func quotation(_ quotation: Quotation) -> String? {
    switch quotation {
    case .direct: nil
    case .mixed: "partly quoted"
    case .indirect: "reported speech"
    }
  }
}

// MARK: - Dates

extension Wording {
  /// When it was said, with the words it was read from; "undated" where nothing says.
  static func statementDate(_ date: DatedValue?) -> String {
    guard let date else { return "undated" }
    guard let words = date.text.map(neutral) else {
      return readable(date) + " (the article’s date)"
    }
    return date.interval == nil ? quoted(words) : readable(date) + " (" + quoted(words) + ")"
  }

  /// When it was published, and how that is known.
  static func publication(_ date: DatedValue?) -> String {
    guard let date else { return "date unknown" }
    return readable(date) + ", " + origin(ofDate: date.method)
  }

  /// "7 Nov 2022", "Nov 2022", "week of 31 Oct 2022"; TimeML's value where it is none of these.
  static func readable(_ date: DatedValue) -> String {
    guard let first = date.interval?.lowerBound else { return neutral(date.value) }
    switch date.precision {
    case .day, .time: return day(first)
    case .week: return "week of " + day(first)
    case .month: return month(first) + " \(first.year)"
    case .year: return String(first.year)
    case .season, .quarter, .decade, .century, .none: return neutral(date.value)
    }
  }

  static func day(_ date: CalendarDate) -> String {
    "\(date.day) \(month(date)) \(date.year)"
  }

  private static func month(_ date: CalendarDate) -> String {
    [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][date.month - 1]
  }

  /// The raw values of the methods by which a page's date is found, in words.
  static func origin(ofDate method: String) -> String {
    switch method {
    case "given": "as given"
    case "sidecar": "as given beside the capture"
    case "field": "from a field of the capture"
    case "labelled-line": "from a line that names it"
    case "line": "from a line of its own"
    case "dateline": "from the dateline"
    case "json-ld": "from the page’s JSON-LD"
    case "meta": "from the page’s metadata"
    case "time": "from a time element"
    case "microdata": "from the page’s microdata"
    case "class": "from an element named date"
    case "url": "from the address"
    case "relative": "counted from when the page was retrieved"
    case "modified": "the day of its last change; the page gives no other"
    default: "by " + neutral(method)
    }
  }
}
