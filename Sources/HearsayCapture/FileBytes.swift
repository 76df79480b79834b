import Foundation

/// Reads files and standard input whole, within a limit.
enum FileBytes {
  private static let chunk = 1 << 20

  /// The bytes of a file, or of standard input for `-`.
  ///
  /// What has no size of its own, such as a pipe, is read until it ends or passes the limit.
  static func read(_ path: String, limit: Int) throws(CaptureError) -> [UInt8] {
    let handle = try open(path)
    var bytes: [UInt8] = []
    while let next = try nextChunk(of: handle, path), !next.isEmpty {
      bytes.append(contentsOf: next)
      guard bytes.count <= limit else {
        throw CaptureError(.tooLarge, path, "larger than \(limit >> 20) MiB")
      }
    }
    return bytes
  }

  private static func open(_ path: String) throws(CaptureError) -> FileHandle {
    if path == "-" { return .standardInput }
    var isFolder = false
    guard Self.exists(path, isFolder: &isFolder) else {
      throw CaptureError(.notFound, path, "no such file or folder")
    }
    if isFolder { throw CaptureError(.isDirectory, path, "a folder, not a file") }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CaptureError(.unreadable, path, "cannot be opened for reading")
    }
    return handle
  }

  private static func nextChunk(
    of handle: FileHandle,
    _ path: String
  ) throws(CaptureError) -> Data? {
    do {
      return try handle.read(upToCount: chunk)
    } catch {
      throw CaptureError(.unreadable, path, "reading failed")
    }
  }

  static func exists(_ path: String, isFolder: inout Bool) -> Bool {
    var flag = ObjCBool(false)
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &flag)
    isFolder = flag.boolValue
    return exists
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return exists(path, isFolder: &isFolder) && isFolder
  }
}
