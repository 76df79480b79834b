import HearsayTraining
import Testing

struct SplitMix64Tests {
  /// The first numbers of the published reference for seed 1234567.
  @Test func givesTheNumbersOfTheReference() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }

  @Test func shufflesWithoutLoss() {
    var random = SplitMix64(seed: 1)
    var numbers = Array(0..<100)
    random.shuffle(&numbers)
    #expect(numbers != Array(0..<100))
    #expect(numbers.sorted() == Array(0..<100))
  }
}
