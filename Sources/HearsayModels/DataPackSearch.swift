import Foundation

/// Where a data pack is looked for: the first of these folders that holds a manifest.
///
/// 1. the folder of `--data`; 2. the folder of the environment variable `HEARSAY_DATA`, and
/// nowhere else when one of the two is given; 3. `../share/hearsay` and `Data` beside the program;
/// 4. `Data` in a folder above the program, then in the working folder or above it (a checkout).
public struct DataPackSearch: Sendable {
  /// The folders, in order.
  public let places: [String]

  /// - Parameters:
  ///   - option: the folder of `--data`.
  ///   - environment: the value of `HEARSAY_DATA`.
  ///   - executable: the path of the running program, links resolved.
  ///   - workingFolder: where the program was started.
  public init(
    option: String? = nil,
    environment: String? = nil,
    executable: String? = nil,
    workingFolder: String
  ) {
    if let named = [option, environment].compactMap({ $0 }).first(where: { !$0.isEmpty }) {
      places = [named]
      return
    }
    let programFolders = executable.map(Self.foldersAbove) ?? []
    let installed = programFolders.dropFirst().first.map { [$0 + "/share/hearsay"] } ?? []
    let workingFolders = [workingFolder] + Self.foldersAbove(workingFolder)
    let checkouts = (programFolders + workingFolders).map { $0 + "/Data" }
    var seen = Set<String>()
    places = (installed + checkouts).filter { seen.insert($0).inserted }
  }

  /// The search of the running process.
  public static func ofProcess(option: String? = nil) -> Self {
    Self(
      option: option,
      environment: ProcessInfo.processInfo.environment["HEARSAY_DATA"],
      executable: Bundle.main.executableURL?.resolvingSymlinksInPath().path,
      workingFolder: FileManager.default.currentDirectoryPath
    )
  }

  /// The folder that holds `path`, the one above it, and so on without the root.
  private static func foldersAbove(_ path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/"), slash > rest.startIndex {
      rest = rest[..<slash]
      folders.append(String(rest))
    }
    return folders
  }
}

extension DataPack {
  /// The pack that the search finds first.
  public static func find(_ search: DataPackSearch = .ofProcess()) throws(DataPackError) -> Self {
    let found = search.places.first { place in
      FileManager.default.fileExists(atPath: join(place, Manifest.fileName))
    }
    guard let found else { throw .notFound(searched: search.places) }
    return try Self(at: found)
  }
}
