import HearsayDocument
import HearsayEntities
import HearsaySyntax
import HearsayText

/// How many names of a set are found exactly.
package struct NameScores: Sendable {
  package private(set) var gold = 0
  package private(set) var found = 0
  package private(set) var right = 0

  package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  package var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  package var f1: Double { gold + found == 0 ? 0 : 2 * Double(right) / Double(gold + found) }

  package init() {}

  /// Compares spans; articles and possessive marks at their edges do not count.
  package mutating func add(gold: [NameText.Span], found: [NameText.Span], of text: [UInt8]) {
    let wanted = Set(gold.map { Key($0, text) })
    let got = Set(found.map { Key($0, text) })
    self.gold += wanted.count
    self.found += got.count
    right += wanted.intersection(got).count
  }

  private struct Key: Hashable {
    let start: Int
    let end: Int
    let label: EntityLabel?

    init(_ span: NameText.Span, _ text: [UInt8]) {
      var (start, end) = (span.range.lowerBound, span.range.upperBound)
      for article in ["the ", "The ", "a ", "A ", "an ", "An "]
      where text[start..<end].starts(with: article.utf8) {
        start += article.utf8.count
        break
      }
      for mark in [" 's", "'s", "’s"] where end - start > mark.utf8.count {
        if text[(end - mark.utf8.count)..<end].elementsEqual(mark.utf8) {
          end -= mark.utf8.count
          break
        }
      }
      self.start = start
      self.end = end
      label = span.label
    }
  }
}
