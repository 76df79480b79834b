// swift-tools-version: 6.2
import PackageDescription

/// Speed of the HTML reader beside libxml2 over a folder of pages.
///
/// A package of its own, because
/// only it needs libxml2 and zlib: `apt-get install libxml2-dev zlib1g-dev`.
///
///     swift run -c release HTMLBenchmark ../../../shared/data/articles
let package = Package(
  name: "html-benchmark",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "HearsayText"),
    .target(name: "HearsayHTML", dependencies: ["HearsayText"]),
    .target(
      name: "CBaseline",
      cSettings: [.unsafeFlags(["-O2", "-I/usr/include/libxml2"])],
      linkerSettings: [.linkedLibrary("xml2"), .linkedLibrary("z")]
    ),
    .executableTarget(name: "HTMLBenchmark", dependencies: ["HearsayHTML", "CBaseline"]),
  ]
)
