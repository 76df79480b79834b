import Foundation
import HearsayCapture

/// Captures to measure with: some folders, as many times over as make a few megabytes.
struct Corpus {
  /// The least number of bytes of page.
  static let leastBytes = 2_000_000

  let captures: [Capture]
  /// Captures that one dossier is made of, as indices: those of one folder, once.
  let affairs: [Range<Int>]

  var bytes: Int { captures.reduce(0) { $0 + $1.bytes.count } }

  /// - Returns: nil where no folder holds a page.
  init?(folders: [String]) {
    let once = folders.map(Self.captures).filter { !$0.isEmpty }
    let bytesOfOne = once.joined().reduce(0) { $0 + $1.bytes.count }
    guard bytesOfOne > 0 else { return nil }
    var captures: [Capture] = []
    var affairs: [Range<Int>] = []
    for _ in 0...(Self.leastBytes / bytesOfOne) {
      for affair in once {
        affairs.append(captures.count..<captures.count + affair.count)
        captures += affair
      }
    }
    self.captures = captures
    self.affairs = affairs
  }

  /// The folders in a folder, sorted.
  static func folders(in root: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.sorted().map { root + "/" + $0 }.filter { path in
      (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
    }
  }

  private static func captures(in folder: String) -> [Capture] {
    CaptureLister.list(paths: [folder]).compactMap { listed in
      (try? listed.get()).flatMap { try? CaptureReader.read($0) }
    }
  }
}
