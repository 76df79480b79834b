import HearsayCapture
import Testing

@Suite struct CaptureListerTests {
  private func names(_ entries: [ListedCapture], in folder: TemporaryFolder) -> [String] {
    entries.map { entry in
      switch entry {
      case .success(let source) where source.path.hasPrefix(folder.path + "/"):
        String(source.path.dropFirst(folder.path.utf8.count + 1))
      case .success(let source): source.path
      case .failure(let error): error.reason.rawValue
      }
    }
  }

  @Test func foldersAreListedInOrderWithoutSidecarsAndHiddenFiles() throws {
    let folder = try TemporaryFolder()
    for name in ["b.html", "a.txt", "a.txt.meta.json", ".hidden", "c/z", "c/.git/x", "Z", "é"] {
      try folder.write(name, "x")
    }
    let entries = CaptureLister.list(paths: [folder.path])
    #expect(names(entries, in: folder) == ["Z", "a.txt", "b.html", "c/z", "é"])
  }

  @Test func theOrderGivenIsKeptAndFailuresStayInPlace() throws {
    let folder = try TemporaryFolder()
    let b = try folder.write("b", "x")
    let a = try folder.write("a", "x")
    let entries = CaptureLister.list(paths: [b, folder.path + "/no", a, "-", "-"])
    #expect(names(entries, in: folder) == ["b", "not-found", "a", "-", "input-taken"])
  }

  @Test func loopsOfLinksEnd() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/page", "x")
    try folder.link("in/back", to: folder.path)
    try folder.link("in/self", to: folder.path + "/in/self")
    try folder.link("gone", to: folder.path + "/nothing")
    let entries = CaptureLister.list(paths: [folder.path])
    #expect(names(entries, in: folder) == ["in/page"])
  }

  @Test func anEmptyFolderIsAFailureOfItsOwn() throws {
    let folder = try TemporaryFolder()
    try folder.write("only.meta.json", "{}")
    #expect(names(CaptureLister.list(paths: [folder.path]), in: folder) == ["empty-folder"])
  }

  @Test func pathsFromAList() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("a page", "x")
    let list = try folder.write("list", "\(page)\r\n\n/no/such\n\(page)")
    let entries = CaptureLister.list(paths: [page], filesFrom: list)
    #expect(names(entries, in: folder) == ["a page", "a page", "not-found", "a page"])
    let missing = CaptureLister.list(paths: [page], filesFrom: list + "x")
    #expect(names(missing, in: folder) == ["a page", "not-found"])
  }
}
