import Foundation

/// Turns the paths of a command line into pages, in the order given.
///
/// A folder stands for the files in it and in its folders, sorted by path, without hidden files
/// and sidecars (`*.meta.json`). A folder that is reached twice by links is listed once. A path
/// that cannot be listed becomes an entry of its own and stops nothing.
public enum CaptureLister {
  /// Lists pages.
  ///
  /// - Parameters:
  ///   - paths: files, folders, or `-` for standard input.
  ///   - filesFrom: a file with more paths, one a line, or `-` to read them from standard input;
  ///     they follow `paths`.
  public static func list(paths: [String], filesFrom: String? = nil) -> [ListedCapture] {
    var listing = Listing()
    if filesFrom == "-" { listing.standardInputIsTaken = true }
    for path in paths { listing.add(path) }
    if let filesFrom { listing.addLines(of: filesFrom) }
    return listing.entries
  }
}

/// A listing in the making.
private struct Listing {
  private(set) var entries: [ListedCapture] = []
  var standardInputIsTaken = false
  private let files = FileManager.default

  mutating func add(_ path: String) {
    if path == "-" {
      addStandardInput()
    } else if !files.fileExists(atPath: path) {
      fail(.notFound, path, "no such file or folder")
    } else if FileBytes.isFolder(path) {
      addFolder(path)
    } else {
      entries.append(.success(CaptureSource(path: path)))
    }
  }

  private mutating func addStandardInput() {
    guard !standardInputIsTaken else {
      fail(.inputTaken, "-", "can be read only once")
      return
    }
    standardInputIsTaken = true
    entries.append(.success(CaptureSource(path: "-")))
  }

  private mutating func addFolder(_ path: String) {
    let before = entries.count
    var walk = FolderWalk()
    walk.visit(path, depth: 0)
    entries += walk.entries
    if entries.count == before { fail(.emptyFolder, path, "the folder holds no pages") }
  }

  mutating func addLines(of list: String) {
    do {
      let bytes = try FileBytes.read(list, limit: CaptureLimits.maximumListBytes)
      let isLineEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
      for line in bytes.split(whereSeparator: isLineEnd) {
        add(String(decoding: line, as: UTF8.self))
      }
    } catch {
      entries.append(.failure(error))
    }
  }

  private mutating func fail(_ reason: CaptureError.Reason, _ path: String, _ words: String) {
    entries.append(.failure(CaptureError(reason, path, words)))
  }
}

/// Collects the pages under one folder.
private struct FolderWalk {
  private(set) var entries: [ListedCapture] = []
  /// Real paths of the folders seen: a link back into one of them is a loop.
  private var seen: Set<String> = []
  private let files = FileManager.default

  mutating func visit(_ folder: String, depth: Int) {
    guard seen.insert(Folder.realPath(of: folder)).inserted else { return }
    guard depth <= CaptureLimits.maximumDepth else {
      fail(folder, "folders nested too deeply")
      return
    }
    guard let names = try? files.contentsOfDirectory(atPath: folder) else {
      fail(folder, "the folder cannot be read")
      return
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    for name in names.sorted(by: Folder.byBytes) where Folder.isPage(name) {
      let path = prefix + name
      if FileBytes.isFolder(path) {
        visit(path, depth: depth + 1)
      } else if files.fileExists(atPath: path) {
        entries.append(.success(CaptureSource(path: path)))
      }
    }
  }

  private mutating func fail(_ folder: String, _ words: String) {
    entries.append(.failure(CaptureError(.unreadable, folder, words)))
  }
}

/// How folders and the names in them are taken.
private enum Folder {
  static func isPage(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix(CaptureSource.sidecarSuffix)
  }

  /// The same order everywhere, whatever the language of the system.
  static func byBytes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  static func realPath(of path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }
}
