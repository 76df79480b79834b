// swift-tools-version: 6.2
import PackageDescription

/// Language mode 6 comes with the tools version; these are the stricter checks on top of it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// For the targets that compute networks: without the optimizer they are a hundred times slower, too
/// slow for tests.
let optimized = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A library target.
///
/// `uses` is the row of the module table in ARCHITECTURE.md.
func library(
  _ name: String,
  uses: [String],
  products: [Target.Dependency] = [],
  settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name,
    dependencies: uses.map { .target(name: $0) } + products,
    swiftSettings: settings
  )
}

/// The tests of a target, in `Tests/<name>Tests`.
func tests(_ name: String, uses: [String], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: uses.map { .target(name: $0) },
    exclude: exclude,
    swiftSettings: strict
  )
}

/// What every language stage works on.
let tables = ["HearsayText", "HearsayDocument", "HearsayModels"]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

let package = Package(
  name: "hearsay",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "hearsay", targets: ["hearsay"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // Layer 0
    library("HearsayText", uses: []),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Layer 1
    library("HearsayHTML", uses: ["HearsayText"]),
    library("HearsayDocument", uses: ["HearsayText"]),
    library(
      "HearsayModels",
      uses: ["HearsayText"],
      products: [crypto],
      settings: optimized
    ),
    // Layer 2
    library("HearsayCapture", uses: ["HearsayText", "CZlib"], products: [crypto]),
    library("HearsayArticle", uses: ["HearsayText", "HearsayHTML"]),
    library(
      "HearsaySyntax",
      uses: ["HearsayText", "HearsayDocument", "HearsayModels"],
      settings: optimized
    ),
    library("HearsayEntities", uses: ["HearsayText", "HearsayDocument", "HearsayModels"]),
    library("HearsayTime", uses: ["HearsayText", "HearsayDocument", "HearsayModels"]),
    library("HearsayAttribution", uses: ["HearsayText", "HearsayDocument", "HearsayModels"]),
    // Layer 3
    library(
      "HearsayPipeline",
      uses: [
        "HearsaySyntax", "HearsayEntities", "HearsayTime", "HearsayAttribution", "HearsayModels",
        "HearsayDocument", "HearsayText",
      ]
    ),
    library("HearsayClaims", uses: ["HearsayDocument", "HearsayText", "HearsayModels"]),
    // Layer 4
    library("HearsayReports", uses: ["HearsayClaims", "HearsayDocument", "HearsayText"]),
    // Layer 5
    library(
      "HearsayCase",
      uses: [
        "HearsayCapture", "HearsayHTML", "HearsayArticle", "HearsayPipeline", "HearsayClaims",
        "HearsayReports", "HearsayModels", "HearsayDocument", "HearsayText",
      ]
    ),
    // Layer 6
    .executableTarget(
      name: "hearsay",
      dependencies: [
        "HearsayCase", "HearsayReports", "HearsayClaims", "HearsayText", arguments,
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "hearsay-bench",
      dependencies: [
        "HearsayText", "HearsayHTML", "HearsayDocument", "HearsayModels", "HearsayCapture",
        "HearsayArticle", "HearsaySyntax", "HearsayEntities", "HearsayTime", "HearsayAttribution",
        "HearsayClaims", crypto,
      ],
      swiftSettings: strict
    ),
    // Training
    library(
      "HearsayTraining",
      uses: [
        "HearsaySyntax", "HearsayEntities", "HearsayModels", "HearsayDocument", "HearsayText",
      ],
      settings: optimized
    ),
    .executableTarget(
      name: "hearsay-train",
      dependencies: ["HearsayTraining", "HearsayModels", "HearsayDocument", arguments],
      swiftSettings: strict
    ),
    // Tests
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("HearsayText", uses: ["HearsayText", "TestSupport"]),
    tests(
      "HearsayHTML",
      uses: ["HearsayHTML", "HearsayText", "TestSupport"],
      exclude: ["Cases", "known-failures.txt"]
    ),
    tests("HearsayDocument", uses: ["HearsayDocument", "HearsayText", "TestSupport"]),
    tests("HearsayModels", uses: ["HearsayModels"]),
    tests("HearsayCapture", uses: ["HearsayCapture", "HearsayText"]),
    tests("HearsayArticle", uses: ["HearsayArticle", "HearsayHTML", "HearsayText", "TestSupport"]),
    tests("HearsaySyntax", uses: ["HearsaySyntax", "TestSupport"] + tables),
    tests("HearsayEntities", uses: ["HearsayEntities", "TestSupport"] + tables),
    tests("HearsayTime", uses: ["HearsayTime", "TestSupport"] + tables),
    tests(
      "HearsayAttribution",
      uses: ["HearsayPipeline"] + tables,
      exclude: ["known-failures.txt"]
    ),
    tests(
      "HearsayReports",
      uses: ["HearsayReports", "HearsayClaims", "HearsayDocument", "HearsayText", "TestSupport"],
      exclude: ["Golden"]
    ),
    tests(
      "HearsayClaims",
      uses: ["HearsayClaims", "HearsayDocument", "HearsayText", "TestSupport"]
    ),
    tests(
      "HearsayTraining",
      uses: ["HearsayTraining", "HearsaySyntax", "HearsayEntities"] + tables
    ),
    tests("HearsayPipeline", uses: ["HearsayPipeline", "HearsayClaims", "TestSupport"] + tables),
    tests(
      "HearsayCase",
      uses: [
        "HearsayCase", "HearsayClaims", "HearsayDocument", "HearsayModels", "HearsayReports",
        "HearsayText", "TestSupport",
      ]
    ),
    tests(
      "Evaluation",
      uses: [
        "HearsayCase", "HearsayClaims", "HearsayCapture", "HearsayDocument", "HearsayReports",
        "HearsayText",
      ],
      exclude: ["Fixtures"]
    ),
    tests("House", uses: ["HearsayModels", "hearsay"]),
    tests("HearsayCommand", uses: ["hearsay", "HearsayCase"]),
  ]
)
