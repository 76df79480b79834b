extension MentionTable {
  /// The rows of the plain names, as sets marked with names count them: each name's own words
  /// without title and article, and no name inside another ("Korean" in "Korean Air").
  public var nameRows: [Int] {
    var rows: [Int] = []
    var reach = 0
    for row in indices where isPlainName(row) && self[row].tokens.lowerBound >= reach {
      rows.append(row)
      reach = self[row].tokens.upperBound
    }
    return rows
  }

  /// True for the shortest name of its entity with its head; the wider ones before it add titles
  /// and roles.
  private func isPlainName(_ row: Int) -> Bool {
    let mention = self[row]
    guard mention.form == .name else { return false }
    var later = row + 1
    while later < count, self[later].tokens.lowerBound < mention.tokens.upperBound {
      let inner = self[later]
      if inner.form == .name, inner.head == mention.head, inner.entity == mention.entity {
        return false
      }
      later += 1
    }
    return true
  }
}
