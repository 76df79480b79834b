// swift-tools-version: 6.2
import PackageDescription

/// A libFuzzer target with the address sanitizer: bytes to tree to HTML and back.
///
///     ./run.sh 600     # seconds
let sanitized: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer,address"])]

let package = Package(
  name: "fuzz-html",
  platforms: [.macOS(.v15)],
  products: [.library(name: "FuzzHTML", type: .static, targets: ["FuzzHTML"])],
  targets: [
    .target(name: "HearsayText", swiftSettings: sanitized),
    .target(name: "HearsayHTML", dependencies: ["HearsayText"], swiftSettings: sanitized),
    .target(name: "FuzzHTML", dependencies: ["HearsayHTML"], swiftSettings: sanitized),
  ]
)
