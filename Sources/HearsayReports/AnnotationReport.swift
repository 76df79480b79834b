public import HearsayDocument
import HearsayText

/// An annotated plain text to be shown.
public struct AnnotationReport: Sendable {
  /// What the input calls it: a path, or the `id` of a JSON line.
  let id: String
  let document: AnnotatedDocument
  private let codePoints: CodePointIndex

  public init(id: String, _ document: AnnotatedDocument) {
    self.id = id
    self.document = document
    codePoints = CodePointIndex(document.text)
  }

  /// A run of tokens in code points of the text.
  ///
  /// - Precondition: the run is not empty.
  func span(of tokens: Range<Int>) -> Range<Int> {
    codePoints.codePoints(of: document.tokens.bytes(of: tokens))
  }

  func span(of token: Int) -> Range<Int> {
    codePoints.codePoints(of: document.tokens.ranges[token])
  }

  func words(_ tokens: Range<Int>) -> String {
    document.text.string(document.tokens.bytes(of: tokens))
  }

  /// Whether the document's sentences have been parsed.
  var hasTrees: Bool { document.dependencies.count == document.tokens.count }

  /// The names, each in its own words without title or article and none inside another: the
  /// entities of the stable shapes.
  var names: [(tokens: Range<Int>, label: EntityLabel, country: String?)] {
    document.mentions.nameRows.compactMap { row in
      let mention = document.mentions[row]
      return mention.label.map { (mention.tokens, $0, mention.country) }
    }
  }
}

// MARK: - JSON Lines

extension AnnotationReport {
  /// One object and a line feed; offsets count code points of the text.
  ///
  /// `head` is the place of a token's head among `tokens`, from 0, and null for the root of a
  /// sentence.
  public func jsonLine() -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("id", id)
      json.array("sentences", document.sentences.runs) { $0.value(span(of: $1)) }
      json.array("tokens", document.tokens.indices) { write(token: $1, to: &$0) }
      json.array("entities", names) { json, name in
        json.object { json in
          writeBounds(name.tokens, to: &json)
          json.field("label", name.label.rawValue)
          if let country = name.country { json.field("country", country) }
        }
      }
      json.array("timexes", document.timexes.timexes) { write($1, to: &$0) }
      json.array("attributions", document.attributions.whole) { write($1, to: &$0) }
    }
    json.endLine()
    return json.string
  }

  private func writeBounds(_ tokens: Range<Int>, to json: inout JSONWriter) {
    let span = span(of: tokens)
    json.field("start", span.lowerBound)
    json.field("end", span.upperBound)
  }

  private func write(token: Int, to json: inout JSONWriter) {
    json.object { json in
      writeBounds(token..<token + 1, to: &json)
      json.field("lemma", document.tags.lemma(token))
      json.field("upos", document.tags.upos[token].name)
      json.field("head", optional: hasTrees ? document.dependencies.head(of: token) : nil)
      json.field("deprel", hasTrees ? document.dependencies.relations[token].rawValue : nil)
    }
  }

  private func write(_ timex: Timex, to json: inout JSONWriter) {
    json.object { json in
      writeBounds(timex.tokens, to: &json)
      json.field("type", timex.kind.rawValue)
      json.field("value", timex.date.value)
      json.field("mod", timex.date.modifier?.rawValue)
      json.field("first", timex.date.interval?.lowerBound.iso)
      json.field("last", timex.date.interval?.upperBound.iso)
      json.field("method", timex.date.method)
    }
  }

  private func write(_ attribution: Attribution, to json: inout JSONWriter) {
    json.object { json in
      let phrases = attribution.phrases
      writeSpans("source", [phrases.source].compactMap(\.self), to: &json)
      writeSpans("cue", phrases.cue, to: &json)
      writeSpans("content", phrases.content, to: &json)
      json.field("stance", attribution.stance.rawValue)
    }
  }

  private func writeSpans(_ name: String, _ runs: [Range<Int>], to json: inout JSONWriter) {
    json.array(name, runs) { $0.value(span(of: $1)) }
  }
}

// MARK: - CoNLL-U

extension AnnotationReport {
  /// Universal Dependencies v2, with `TokenRange` in code points of the text.
  ///
  /// What is not known is `_`.
  public func conllu() -> String {
    var text = "# newdoc id = \(Self.field(id))\n"
    for (number, tokens) in document.sentences.runs.enumerated() where !tokens.isEmpty {
      text += "# sent_id = \(Self.field(id))-\(number + 1)\n# text = \(joined(tokens))\n"
      for token in tokens { text += row(token, of: tokens) + "\n" }
      text += "\n"
    }
    return text
  }

  private func row(_ token: Int, of sentence: Range<Int>) -> String {
    let tags = document.tags
    return [
      String(token - sentence.lowerBound + 1), Self.field(words(token..<token + 1)),
      Self.filled(Self.field(tags.lemma(token))), tags.upos[token].name,
      tags.xpos[token]?.rawValue ?? "_", Self.filled(tags.features(token)),
      arc(token, of: sentence), "_", miscellany(token, isLast: token + 1 == sentence.upperBound),
    ].joined(separator: "\t")
  }

  /// HEAD, from 1 in the sentence with 0 for the root, and DEPREL.
  private func arc(_ token: Int, of sentence: Range<Int>) -> String {
    guard hasTrees else { return "_\t_" }
    let head = document.dependencies.head(of: token).map { $0 - sentence.lowerBound + 1 } ?? 0
    return "\(head)\t\(document.dependencies.relations[token].rawValue)"
  }

  private static func filled(_ cell: String) -> String { cell.isEmpty ? "_" : cell }

  private func miscellany(_ token: Int, isLast: Bool) -> String {
    let span = span(of: token)
    let range = "TokenRange=\(span.lowerBound):\(span.upperBound)"
    return touchesNext(token) && !isLast ? "SpaceAfter=No|" + range : range
  }

  /// The tokens with one space where white space stands between them, as `SpaceAfter` says.
  private func joined(_ tokens: Range<Int>) -> String {
    tokens.map { token in
      let isLast = token + 1 == tokens.upperBound
      return Self.field(words(token..<token + 1)) + (isLast || touchesNext(token) ? "" : " ")
    }.joined()
  }

  private func touchesNext(_ token: Int) -> Bool {
    let ranges = document.tokens.ranges
    return token + 1 < ranges.count && ranges[token].end == ranges[token + 1].start
  }

  /// A cell holds neither tabs nor line breaks.
  private static func field(_ text: String) -> String {
    text.utf8.contains { $0 < 0x20 } ? neutral(text) : text
  }
}

// MARK: - Text

extension AnnotationReport {
  /// Each sentence with what was found in it and its tree, wrapped at `width` characters.
  public func text(width: Int = 80, style: Style = .plain) -> String {
    var paper = Paper(width: width, style: style)
    paper.paragraph([Run(neutral(id), .heading)])
    var marks = document.sentences.runs.map { _ in [Mark]() }
    for mark in allMarks { marks[document.sentences.sentence(of: mark.token)].append(mark) }
    for (index, tokens) in document.sentences.runs.enumerated() where !tokens.isEmpty {
      paper.blank()
      paper.paragraph(
        [Run(neutral(words(tokens)))],
        hanging: 4,
        label: Run("\(index + 1)", .strong)
      )
      for mark in marks[index] {
        paper.paragraph([Run(mark.words)], indent: 4, hanging: Self.column, label: mark.label)
      }
      if hasTrees { draw(tokens, on: &paper) }
    }
    return paper.text
  }

  private static let column = 16

  /// The tree of a sentence: each word under its head, with its relation and tag.
  private func draw(_ sentence: Range<Int>, on paper: inout Paper) {
    let lines = TreeDrawing(of: sentence, document.dependencies).lines
    let words = lines.map { $0.branch + neutral(self.words($0.token..<$0.token + 1)) }
    let column = min(Self.widestTree, words.map(\.count).max() ?? 0) + 6
    for (line, word) in zip(lines, words) {
      let relation = document.dependencies.relations[line.token].rawValue
      let tag = document.tags.upos[line.token].name
      paper.paragraph(
        [Run(relation + " " + tag, .faint)],
        indent: 4,
        hanging: column,
        label: Run(word)
      )
    }
  }

  /// Relations stand in a column at most this far from the words' left edge.
  private static let widestTree = 40

  /// One line under the sentence that holds `token`.
  private struct Mark {
    let token: Int
    let label: Run
    let words: String
  }

  private var allMarks: [Mark] {
    nameMarks + document.timexes.timexes.map(mark)
      + document.attributions.attributions.compactMap(mark)
  }

  private var nameMarks: [Mark] {
    names.map { name in
      let words = neutral(words(name.tokens)) + (name.country.map { " (\($0))" } ?? "")
      return Mark(
        token: name.tokens.lowerBound,
        label: Run(name.label.rawValue, .faint),
        words: words
      )
    }
  }

  private func mark(_ timex: Timex) -> Mark {
    Mark(
      token: timex.tokens.lowerBound,
      label: Run(timex.kind.rawValue, .faint),
      words: neutral(words(timex.tokens)) + " = " + timex.date.value
    )
  }

  private func mark(_ attribution: Attribution) -> Mark? {
    guard let first = (attribution.content + attribution.cue).first else { return nil }
    let source = attribution.source.map { neutral(words($0)) } ?? "(no source)"
    let cue = attribution.cue.map { neutral(words($0)) }.joined(separator: " … ")
    let content = attribution.content.map { neutral(words($0)) }.joined(separator: " … ")
    return Mark(
      token: first.lowerBound,
      label: Run(attribution.stance.rawValue, .strong),
      words: [source, cue, Wording.quoted(content)].filter { !$0.isEmpty }.joined(separator: " | ")
    )
  }
}
