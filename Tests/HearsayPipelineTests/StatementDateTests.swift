import HearsayClaims
import HearsayText
import Testing

/// When claims were made, in plain words, through the whole pipeline.
///
/// Published on a Tuesday, 8 November 2022.
struct StatementDateTests {
  private func dates(_ text: String) throws -> [String?] {
    try Newsroom.shared.get().claims(text).map { $0.statementDate?.value }
  }

  @Test func theClauseOfTheCueDatesTheStatement() throws {
    let claims = try Newsroom.shared.get()
      .claims("Egypt said on Monday that Syria sold shells to Libya last week.")
    let claim = try #require(claims.first)
    #expect(claim.statementDate?.value == "2022-11-07")
    #expect(claim.statementDate?.anchor?.iso == "2022-11-08")
    #expect(claim.statementDate?.method == "publication")
    #expect(claim.eventDate?.value == "2022-W44")
    #expect(claim.eventDate?.interval?.lowerBound.iso == "2022-10-31")
  }

  private static let told =
    "A spokesman for the ministry said on Monday in a statement that Syria sold shells to Libya. "

  @Test(arguments: [
    "The official said Libya paid in wheat.", "“Libya paid in wheat,” the spokesman said.",
    "“Libya paid in wheat,” the statement said.",
  ])
  func theOccasionGoesOn(_ next: String) throws {
    #expect(try dates(Self.told + next) == ["2022-11-07", "2022-11-07"])
  }

  @Test(arguments: [
    "The port authority said Libya paid in wheat.", "The report said Libya paid in wheat.",
    "The ship sank. It was old. It was blue. The official said Libya paid in wheat.",
    "A second official said Libya paid in wheat.",
  ])
  func anotherOccasionHasNoDate(_ next: String) throws {
    #expect(try dates(Self.told + next) == ["2022-11-07", nil])
  }

  // MARK: The day of a report

  private static let today = "The ministry said on Tuesday that Syria sold shells to Libya. "

  @Test(arguments: [
    "The port authority said Libya paid in wheat.", "“Libya paid in wheat,” the mayor said.",
    "Libya denied that it paid in wheat.",
  ])
  func aReportOfItsDayDatesWhatItTells(_ next: String) throws {
    let claims = try Newsroom.shared.get().claims(Self.today + next)
    #expect(claims.map { $0.statementDate?.value } == ["2022-11-08", "2022-11-08"])
    #expect(claims.last?.statementDate?.method == "report-day")
  }

  @Test(arguments: [
    "The port authority had said Libya paid in wheat.",
    "Libya has always denied that it paid in wheat.",
    "A report said Libya paid in wheat.",
  ])
  func whatWasSaidBeforeHasNoDate(_ next: String) throws {
    #expect(try dates(Self.today + next) == ["2022-11-08", nil])
  }

  @Test func aLiveBlogTellsOfItsDay() throws {
    let text =
      "17:52 The ministry says Syria sold shells.\n\n17:40 It is over.\n\n"
      + "16:05 The mayor of Port Said has denied that Libya paid."
    #expect(try dates(text) == ["2022-11-08T17:52", "2022-11-08"])
  }

  /// Nobody can tell which of two "the official" is.
  @Test func twoUnnamedSpeakersAreTwoOccasions() throws {
    let text =
      "A diplomat said on Sunday that Syria sold shells to Libya. "
      + "A soldier said on Monday that Libya paid in wheat. The official said Egypt was told."
    #expect(try dates(text) == ["2022-11-06", "2022-11-07", nil])
  }
}
