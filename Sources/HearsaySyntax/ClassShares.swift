/// How likely each class is for one word, kept sparse: most words have one to three.
struct ClassShares {
  private var shares: [Float]
  private(set) var classes: [WordClasses.ID] = []

  init(classes: Int) { shares = [Float](repeating: 0, count: classes) }

  @inline(__always)
  subscript(id: WordClasses.ID) -> Float { shares[Int(id)] }

  @inline(__always)
  mutating func add(_ share: Float, to id: WordClasses.ID) {
    if shares[Int(id)] == 0 { classes.append(id) }
    shares[Int(id)] += share
  }

  mutating func clear() {
    for id in classes { shares[Int(id)] = 0 }
    classes.removeAll(keepingCapacity: true)
  }

  var largest: Float { classes.reduce(0) { max($0, shares[Int($1)]) } }
}
