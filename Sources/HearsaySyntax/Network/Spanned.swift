package import HearsayDocument

/// What the arcs of some sentences span: how many verbs and how many marks of punctuation lie
/// between their ends.
///
/// The words on both sides of an arc say little about what it leaps over; a verb or a comma in
/// between makes most arcs unlikely.
package struct Spanned {
  /// For each row how many verbs and marks stand before it.
  private var verbs: [Int32] = [0]
  private var marks: [Int32] = [0]

  package init() {}

  /// Begins anew.
  package mutating func clear() {
    verbs.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    verbs.append(0)
    marks.append(0)
  }

  /// Takes the next row.
  package mutating func append(_ tag: UPOS) {
    verbs.append(verbs[verbs.count - 1] + (tag == .verb ? 1 : 0))
    marks.append(marks[marks.count - 1] + (tag == .punct ? 1 : 0))
  }

  /// The class of an arc: one of 18, behind the classes of distances.
  package func arcClass(from dependent: Int, to head: Int) -> Int {
    let (first, last) = (min(dependent, head) + 1, max(dependent, head))
    let verbs = min(2, Int(verbs[last] - verbs[first]))
    let marks = min(2, Int(marks[last] - marks[first]))
    let side = head < dependent ? 0 : 9
    return NetworkShape.distances + side + 3 * verbs + marks
  }
}
