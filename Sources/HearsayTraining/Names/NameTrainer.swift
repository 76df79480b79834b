import HearsayEntities
package import HearsayModels

/// Trains the weights of the model: a linear-chain conditional random field, learnt by stochastic
/// gradients, one sentence a step, in an order drawn from a seed.
///
/// Tags that a set leaves open are summed over: the step goes from what the model thinks possible
/// toward what it thinks of the tags allowed.
package struct NameTrainer {
  package struct Settings: Sendable {
    package var passes = 4
    /// The first steps of the hashed features; the last are a tenth of it.
    package var rate: Float = 0.02
    /// The chance that a word's own features are left out in a pass.
    package var lexicalDropout: Float = 0.15
    /// The chance that parts of speech are left out: the tagger has seen some of the texts, and is
    /// surer of them than of others.
    package var tagDropout: Float = 0.15
    /// The chance that what the lexicons know is left out: most names of tomorrow are in none.
    package var knowledgeDropout: Float = 0.1
    package var dropout: Float = 0.05
    package var bits = 18
    package var seed: UInt64 = 1
    package var networkRate: Float = 0.06
    package var unitDropout: Float = 0.3
    package var vectorDropout: Float = 0.1
    /// Sentences between two steps of the network.
    package var batch = 4

    package init() {}
  }

  private static let tags = NameTag.count
  private static let width = 16

  private let settings: Settings
  /// Sixteen weights per bucket, for all tags but `outside`, whose weights are always zero.
  private var weights: [SIMD16<Float>]
  private var squares: [SIMD16<Float>]
  /// Where in `weights` those begin that only explain the habits of single sets.
  private let ownStart: Int
  private var transitions: [Float]
  private var transitionSquares: [Float]
  private var random: SplitMix64
  private var lattice = NameLattice()
  private(set) var network: NameNetworkTrainer
  private let scales: [Float]
  private var steps = 0

  package init(_ settings: Settings, vectors: WordVectors) {
    self.settings = settings
    let buckets = 1 << settings.bits
    ownStart = buckets
    weights = Array(repeating: .zero, count: 2 * buckets)
    squares = Array(repeating: SIMD16(repeating: 1), count: 2 * buckets)
    transitions = Array(repeating: 0, count: Self.tags * Self.tags)
    transitionSquares = Array(repeating: 1, count: Self.tags * Self.tags)
    random = SplitMix64(seed: settings.seed)
    scales = vectors.scales
    network = NameNetworkTrainer(vectors, &random)
  }

  /// The score of a token being outside of all names in the shipped model; less would find more
  /// names and more that are none.
  package static let outside: Float = 0

  /// The trained weights.
  package var model: NameWeights {
    NameWeights(
      bits: settings.bits,
      weights: weights[..<ownStart],
      transitions: transitions,
      network: network,
      scales: scales
    )
  }

  package mutating func train(_ examples: NameExamples, onPass: (Int, Self) -> Void) {
    var order = Array(examples.sentences.indices)
    for pass in 0..<settings.passes {
      random.shuffle(&order)
      let rate = settings.rate * (1 - 0.9 * Float(pass) / Float(max(settings.passes - 1, 1)))
      for sentence in order { step(examples, sentence, rate) }
      onPass(pass, self)
    }
  }

  // MARK: One sentence

  private mutating func step(_ examples: NameExamples, _ sentence: Int, _ rate: Float) {
    let run = examples.sentences[sentence]
    let habit = examples.habits[sentence]
    let active = run.map { activeFeatures(examples, $0, habit) }
    let deep = network.scores(
      examples,
      run,
      dropout: settings.unitDropout,
      wordDropout: settings.vectorDropout,
      &random
    )
    var scores = [Float](repeating: 0, count: run.count * Self.tags)
    for (row, features) in active.enumerated() {
      var sum = deep[row]
      for bucket in features { sum += weights[bucket] }
      for tag in 0..<Self.width { scores[row * Self.tags + tag] = sum[tag] }
    }
    lattice.run(scores, transitions, Array(examples.allowed[run]))
    for (row, features) in active.enumerated() { update(row, features, rate) }
    updateTransitions(rate)
    network.add(run.indices.map { gradient($0 - run.lowerBound) })
    steps += 1
    if steps % settings.batch == 0 { network.update(settings.networkRate * rate / settings.rate) }
  }

  private mutating func activeFeatures(
    _ examples: NameExamples,
    _ token: Int,
    _ habit: UInt32
  ) -> [Int] {
    let skipped = skippedFeatures()
    let start = token * NameFeatures.count
    let shift = UInt32(32 - settings.bits)
    var active: [Int] = []
    active.reserveCapacity(NameFeatures.count)
    for index in 0..<NameFeatures.count where !skipped.contains(index) {
      if settings.dropout > 0, random.unit() < settings.dropout { continue }
      let feature = examples.features[start + index]
      active.append(Int(feature >> shift))
      if habit > 0 {
        let own = (feature ^ habit &* 0x9E37_79B9) &* 0x85EB_CA6B
        active.append(ownStart + Int(own >> shift))
      }
    }
    return active
  }

  /// The groups of features that are left out this time.
  private mutating func skippedFeatures() -> RangeSet<Int> {
    var skipped = RangeSet<Int>()
    if random.unit() < settings.lexicalDropout { skipped.insert(contentsOf: NameFeatures.lexical) }
    if random.unit() < settings.tagDropout { skipped.insert(contentsOf: NameFeatures.tagged) }
    if random.unit() < settings.knowledgeDropout {
      skipped.insert(contentsOf: NameFeatures.knowledge)
    }
    return skipped
  }

  private mutating func update(_ row: Int, _ features: [Int], _ rate: Float) {
    let gradient = gradient(row)
    let square = gradient * gradient
    if square.sum() < 1e-8 { return }
    for bucket in features {
      squares[bucket] += square
      weights[bucket] -= rate * gradient / squares[bucket].squareRoot()
    }
  }

  private func gradient(_ row: Int) -> SIMD16<Float> {
    var gradient = SIMD16<Float>.zero
    for tag in 0..<Self.width { gradient[tag] = lattice.gradient[row * Self.tags + tag] }
    return gradient
  }

  private mutating func updateTransitions(_ rate: Float) {
    for index in transitions.indices {
      let gradient = lattice.transitionGradient[index]
      if gradient == 0 { continue }
      transitionSquares[index] += gradient * gradient
      transitions[index] -= rate * gradient / transitionSquares[index].squareRoot()
    }
  }
}
