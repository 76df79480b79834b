import Foundation
import Testing

/// The program away from the checkout it was built in.
@Suite struct MovedProgramTests {
  @Test func dataCanBeNamed() throws {
    try withMovedProgram { moved in
      var program = moved
      program.environment["HEARSAY_DATA"] = Checkout.root.appending(path: "Data").path
      let page = Checkout.root.appending(path: Checkout.page).path
      let byEnvironment = try program.run("claims", page)
      let option = Checkout.root.appending(path: "Data").path
      let byOption = try moved.run("claims", "--data", option, page)
      #expect(byEnvironment.code == 0)
      #expect(byOption.output == byEnvironment.output)
    }
  }

  @Test func withoutDataItSaysWhereItLooked() throws {
    try withMovedProgram { program in
      let outcome = try program.run("claims", Checkout.root.appending(path: Checkout.page).path)
      #expect(outcome.code == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("hearsay: no data found"))
      #expect(outcome.errors.contains(program.folder.lastPathComponent))
    }
  }

  private func withMovedProgram(_ body: (Program) throws -> Void) throws {
    let built = try Program()
    try withScratchFolder { folder in
      let url = folder.appending(path: "hearsay")
      try FileManager.default.copyItem(at: built.url, to: url)
      var program = Program(at: url)
      program.folder = folder
      try body(program)
    }
  }
}
