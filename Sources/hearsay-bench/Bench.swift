import Foundation
import HearsayModels

/// `hearsay-bench [FOLDER...]`: how fast each stage is over the captures of some folders, each
/// folder being one affair; without any, over those of `Examples`.
@main
enum Bench {
  static func main() throws {
    let named = Array(CommandLine.arguments.dropFirst())
    let folders = named.isEmpty ? Corpus.folders(in: "Examples") : named
    guard let corpus = Corpus(folders: folders) else {
      throw BenchError(description: "no pages in \(named.isEmpty ? "Examples" : "these folders")")
    }
    let report = try Stages(DataPack.find()).measured(on: corpus)
    print(report.text(corpus))
  }
}

struct BenchError: Error, CustomStringConvertible {
  let description: String
}

/// The laps of a run as a table.
struct Report {
  let laps: [Stopwatch.Lap]
  /// In the articles of the corpus.
  let words: Int

  func text(_ corpus: Corpus) -> String {
    let heading = """
      \(corpus.captures.count) pages, \(megabytes(corpus.bytes)) MB, \(words) words of article; \
      processor time of one thread, median of \(Stopwatch.rounds) rounds.
      MB/s: of the page up to "article", then of the article's text. \
      Cost: time per byte, \(Stages.baseline) being 1.
      """
    let titles = row("stage", "MB/s", "words/s", "cost")
    return ([heading, "", titles] + laps.map(row) + ["", total(corpus)]).joined(separator: "\n")
  }

  private func row(_ lap: Stopwatch.Lap) -> String {
    row(
      lap.stage,
      String(format: "%.2f", lap.bytesPerSecond / 1e6),
      String(format: "%.0f", Double(words) / lap.seconds),
      String(format: "%.1f", baseline / lap.bytesPerSecond)
    )
  }

  private func row(_ stage: String, _ cells: String...) -> String {
    cells.reduce(stage + String(repeating: " ", count: max(1, 14 - stage.count))) { line, cell in
      line + String(repeating: " ", count: max(1, 12 - cell.count)) + cell
    }
  }

  /// From page to dossier.
  private func total(_ corpus: Corpus) -> String {
    let seconds = laps.filter { $0.stage != Stages.baseline }.reduce(0) { $0 + $1.seconds }
    return row(Stopwatch.Lap(stage: "all stages", bytes: corpus.bytes, seconds: seconds))
  }

  private var baseline: Double {
    laps.first { $0.stage == Stages.baseline }?.bytesPerSecond ?? 1
  }

  private func megabytes(_ bytes: Int) -> String { String(format: "%.1f", Double(bytes) / 1e6) }
}
