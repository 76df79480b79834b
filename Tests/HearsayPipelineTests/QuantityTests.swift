import HearsayClaims
import Testing

/// Figures as the claims carry them: an interval of values and what is counted.
struct QuantityTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: String
    let range: ClosedRange<Double>
    let unit: String

    init(_ words: String, _ range: ClosedRange<Double>, _ unit: String) {
      self.words = words
      self.range = range
      self.unit = unit
    }

    init(_ words: String, _ value: Double, _ unit: String) { self.init(words, value...value, unit) }

    var testDescription: String { words }
  }

  static let plain = [
    Case("12 miners", 12, "miner"), Case("twelve miners", 12, "miner"),
    Case("twenty-one miners", 21, "miner"), Case("60,000 shells", 60_000, "shell"),
    Case("a dozen miners", 12, "miner"), Case("two dozen miners", 24, "miner"),
    Case("a hundred miners", 100, "miner"), Case("three hundred miners", 300, "miner"),
    Case("2.5 million tonnes of grain", 2.5e6, "tonne"),
    Case("half a million barrels", 500_000, "barrel"),
    Case("two and a half million barrels", 2.5e6, "barrel"),
    Case("12 people", 12, "person"), Case("15 of the miners", 15, "miner"),
    Case("one ship", 1, "ship"),
  ]

  static let money = [
    Case("$5m", 5e6, "$"), Case("$5 million", 5e6, "$"), Case("5 million dollars", 5e6, "$"),
    Case("€2.5bn", 2.5e9, "€"), Case("£300", 300, "£"), Case("$1,200", 1200, "$"),
  ]

  static let shares = [
    Case("30 per cent of the miners", 30, "%"), Case("30 percent of the miners", 30, "%"),
    Case("30% of the miners", 30, "%"), Case("half of the miners", 50, "%"),
    Case("a quarter of the miners", 25, "%"), Case("three quarters of the miners", 75, "%"),
    Case("one in five miners", 20, "%"), Case("three in ten miners", 30, "%"),
  ]

  static let compared = [
    Case("at least 12 miners", 12...Double.infinity, "miner"),
    Case("more than 12 miners", 12...Double.infinity, "miner"),
    Case("over 12 miners", 12...Double.infinity, "miner"),
    Case("no fewer than 12 miners", 12...Double.infinity, "miner"),
    Case("not less than 12 miners", 12...Double.infinity, "miner"),
    Case("fewer than 12 miners", 0...12, "miner"), Case("less than 12 miners", 0...12, "miner"),
    Case("up to 12 miners", 0...12, "miner"), Case("at most 12 miners", 0...12, "miner"),
    Case("as many as 12 miners", 0...12, "miner"),
    Case("no more than 12 miners", 0...12, "miner"),
    Case("about 100 miners", 90...110, "miner"), Case("some 100 miners", 90...110, "miner"),
    Case("around 100 miners", 90...110, "miner"), Case("nearly 100 miners", 90...100, "miner"),
    Case("more than half a million miners", 500_000...Double.infinity, "miner"),
    Case("more than $5 million", 5e6...Double.infinity, "$"),
    Case("at least a dozen miners", 12...Double.infinity, "miner"),
    Case("between 10 and 15 miners", 10...15, "miner"), Case("10 to 15 miners", 10...15, "miner"),
    Case("10-15 miners", 10...15, "miner"), Case("10 to 15 million barrels", 10e6...15e6, "barrel"),
    Case("dozens of miners", 24...Double.infinity, "miner"),
    Case("thousands of miners", 2000...Double.infinity, "miner"),
  ]

  @Test(arguments: plain + money + shares + compared)
  func figure(_ sample: Case) throws {
    let claims = try Newsroom.shared.get().claims("Iran said Syria had counted \(sample.words).")
    let found = try #require(claims.first?.statement.quantities)
    #expect(found.count == 1)
    let quantity = try #require(found.first)
    #expect(quantity.unit == sample.unit)
    #expect(isNear(quantity.lowest, sample.range.lowerBound), "\(quantity.lowest)")
    #expect(isNear(quantity.highest, sample.range.upperBound), "\(quantity.highest)")
  }

  private func isNear(_ a: Double, _ b: Double) -> Bool { a == b || abs(a - b) < 1e-6 * abs(b) }

  @Test(arguments: [
    "for more than two years", "in 2019", "on 2 November", "at 11.40pm", "for the first time",
    "with one of them", "many times", "last week",
  ])
  func timesAndOthersAreNoFigures(_ words: String) throws {
    let claims = try Newsroom.shared.get().claims("Iran said Syria had sold shells \(words).")
    #expect(claims.first?.statement.quantities.isEmpty == true)
  }

  @Test func figuresBelongToTheNearestAct() throws {
    let claims = try Newsroom.shared.get()
      .claims("Police said 12 people were killed and 30 others were injured in the blast.")
    let quantities = claims.flatMap(\.statement.quantities)
    #expect(quantities.map(\.act) == ["kill", "injure"])
    #expect(quantities.map(\.lowest) == [12, 30])
  }
}
