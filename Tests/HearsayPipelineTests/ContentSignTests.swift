import HearsayClaims
import Testing

/// Whether what a content says is negated, and whether it is so, will be so or may be.
struct ContentSignTests {
  @Test(arguments: [
    ("Mr Orlo said the fund was not empty.", Polarity.negative),
    ("Mr Orlo said no one had left.", .negative),
    ("Mr Orlo said neither harbor was open.", .negative),
    ("Mr Orlo said the toys no longer contained lead.", .negative),
    ("Mr Orlo said at no time had the doors been open.", .negative),
    ("Mr Orlo said the road was not only wet but icy.", .positive),
    ("Mr Orlo said no fewer than nine ships were missing.", .positive),
    ("Mr Orlo said no more than 40 people were inside.", .positive),
    ("Mr Orlo said the army left without warning.", .positive),
  ])
  func polarity(text: String, polarity: Polarity) throws {
    let claim = try #require(try Newsroom.shared.get().claims(text).first)
    #expect(claim.polarity == polarity, "\(claim.content.text)")
  }

  @Test(arguments: [
    ("Mr Orlo said the tunnel might flood.", Modality.possible),
    ("Mr Orlo said the road would reopen on Friday.", .future),
    ("Mr Orlo said talks were about to begin.", .future),
    ("Mr Orlo said the taps would run dry unless it rained.", .conditional),
    ("Mr Orlo said prices would rise even if demand fell.", .future),
    ("Mr Orlo said the firm should have been faster.", .actual),
    ("Mr Orlo demanded that the swings be repaired.", .future),
    ("“Put the gun down,” Mr Orlo told the man.", .future),
    ("The rebels claim to have freed the men.", .actual),
    ("Mr Orlo pleaded not guilty to smuggling eels.", .actual),
  ])
  func modality(text: String, modality: Modality) throws {
    let claim = try #require(try Newsroom.shared.get().claims(text).first)
    #expect(claim.modality == modality, "\(claim.content.text)")
  }
}
