/// The sizes of the network, fixed by the model format.
package enum NetworkShape {
  /// The width of a word's encoding.
  package static let width = 128
  /// Numbers that each direction of a recurrence carries.
  package static let carried = 64
  /// Tokens each side that the window reads.
  package static let windowParts = 3
  /// Numbers of a word as dependent, as head, and as either end of a labelled arc.
  package static let arc = 64

  /// The outputs of the last layer, in lanes of eight.
  package enum Lanes {
    package static let upos = 0..<3
    package static let xpos = 3..<10
    package static let dependent = 10..<18
    package static let head = 18..<26
    package static let labelDependent = 26..<34
    package static let labelHead = 34..<42
    package static let count = 42
  }

  /// Lanes of the scores of relations.
  package static let relationLanes = 7

  /// How many classes of distance from dependent to head there are; a multiple of eight.
  package static let distances = 16

  /// How many classes an arc can be of by its distance and by what it spans; a multiple of eight.
  package static let arcClasses = distances + 24

  /// The class of the distance from a dependent to a head.
  ///
  /// - Precondition: the two are not the same.
  package static func distance(from dependent: Int, to head: Int) -> Int {
    let words = abs(head - dependent)
    let step =
      switch words {
      case ...4: words - 1
      case ...6: 4
      case ...10: 5
      case ...18: 6
      default: 7
      }
    return head < dependent ? step : step + 8
  }
}
