// swift-tools-version: 6.2

import PackageDescription

// The targets stand in floor order: a target imports only from floors below its own, never a
// neighbour. `FloorTests` reads the imports of every source file and holds them against this.

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], embedding files: [String] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: files.map { .embedInCode($0) }, swiftSettings: strict)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies + ["CommandSupport", arguments], swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, exclude: data, swiftSettings: strict)
}

let floor0: [Target] = [
    .systemLibrary(
        name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
        name: "CTagger",
        exclude: ["data"],
        cSettings: [
            .treatAllWarnings(as: .error), .disableWarning("c23-extensions"),
            // The kernel of the network is too slow without, even for tests.
            .unsafeFlags(["-O2"]),
        ]),
]

let floor1: [Target] = [
    library("ArticleModel", [crypto]),
    library("Markup", ["CLibXML2"]),
    library("Archive", ["CZlib"]),
]

let floor2: [Target] = [
    library("Text", ["ArticleModel"])
]

let floor3: [Target] = [
    library("Language", ["Text", "CTagger"]),
    library("Linking", ["Text", "CTagger"]),
]

let floor4: [Target] = [
    library("Fetching", ["ArticleModel", "Archive", grdb]),
    library("Cleaning", ["ArticleModel", "Markup", "Text", "Language", "Linking"]),
    library("Extracting", ["ArticleModel", "Text", "Language", "Linking"], embedding: ["Lexicons"]),
    library("Loading", ["ArticleModel", "Linking", grdb]),
    library(
        "Reporting", ["ArticleModel", grdb, mustache],
        embedding: ["Questions", "Page/page.mustache", "Page/page.css"]),
]

let floor5: [Target] = [
    library("Pipeline", ["ArticleModel", "Archive", "Fetching", "Cleaning", "Extracting", "Loading", "Reporting"])
]

let floor6: [Target] = [
    library("Stages", ["Pipeline"]),
    library("Evaluation", ["Pipeline"]),
]

let floor7: [Target] = [
    library("CommandSupport", ["Stages", "Evaluation", arguments])
]

let floor8: [Target] = [
    program("copydesk", []),
    program("copydesk-fetch", []),
    program("copydesk-clean", []),
    program("copydesk-extract", []),
    program("copydesk-load", []),
    program("copydesk-report", []),
    program("copydesk-evaluate", []),
]

let testTargets: [Target] = [
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("ArticleModelTests", ["ArticleModel"]),
    tests("MarkupTests", ["Markup"]),
    tests("ArchiveTests", ["Archive"]),
    tests("LanguageTests", ["Language", "CTagger", "TestSupport"], data: ["PartOfSpeech/recorded.txt"]),
    tests("LinkingTests", ["Linking"]),
    tests("FetchingTests", ["Fetching", grdb]),
    tests("CleaningTests", ["Cleaning"], data: ["Pages"]),
    tests("ExtractingTests", ["Extracting", "TestSupport"]),
    tests("LoadingTests", ["Loading", "TestSupport"]),
    tests("ReportingTests", ["Reporting", "Loading", grdb]),
    tests("PipelineTests", ["Pipeline"]),
    tests(
        "StagesTests", ["Stages", "Evaluation"],
        data: ["Evaluation/Links/articles.txt", "Evaluation/Reports/articles.txt"]),
    tests(
        "ExecutableTests",
        [
            "CommandSupport", "TestSupport", grdb, "copydesk", "copydesk-fetch", "copydesk-clean", "copydesk-extract",
            "copydesk-load", "copydesk-report", "copydesk-evaluate",
        ]),
]

let package = Package(
    name: "Copydesk",
    products: floor8.map { .executable(name: $0.name, targets: [$0.name]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.5.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    ],
    targets: floor0 + floor1 + floor2 + floor3 + floor4 + floor5 + floor6 + floor7 + floor8 + testTargets
)
