// swift-tools-version: 6.2

import PackageDescription

// The targets stand in floor order: a target imports only from floors below its own, never a
// neighbour. `FloorTests` reads the imports of every source file and holds them against this.

// Where `COPYDESK_FUZZ` is set, to the folder of the compiler's runtime libraries, what is ours is built to be fuzzed by
// `scripts/fuzz`: watched by the sanitizers, and counting the branches it takes. libFuzzer needs a folder of its own to be
// built in, since all objects differ.
let fuzzing = Context.environment["COPYDESK_FUZZ"]
let fuzzed: [SwiftSetting] = fuzzing == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer,address"])]
let fuzzedC: [CSetting] =
    fuzzing == nil
    ? []
    : [.unsafeFlags(["-fsanitize=fuzzer-no-link,address,undefined", "-fno-sanitize-recover=undefined"])]

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)] + fuzzed

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let network = ["NIOCore", "NIOHTTP1", "NIOPosix"].map { Target.Dependency.product(name: $0, package: "swift-nio") }
let tls = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let http2 = Target.Dependency.product(name: "NIOHTTP2", package: "swift-nio-http2")

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
    .target(name: "CDescriptors", cSettings: [.treatAllWarnings(as: .error)]),
    .target(name: "CAllocations", cSettings: [.treatAllWarnings(as: .error)]),
    .target(
        name: "CTagger",
        exclude: ["data"],
        cSettings: [
            .treatAllWarnings(as: .error), .disableWarning("c23-extensions"),
            // The kernel of the network is too slow without, even for tests.
            .unsafeFlags(["-O2"]),
        ] + fuzzedC),
    .target(
        name: "CPageChecksums",
        // Every page that is read or written is summed up: too slow without.
        cSettings: [.treatAllWarnings(as: .error), .unsafeFlags(["-O2"])],
        linkerSettings: [.linkedLibrary("sqlite3")]),
]

let floor1: [Target] = [
    library("ArticleModel", [crypto]),
    library("Randomness"),
    library("Archive", ["CZlib", crypto]),
]

let floor2: [Target] = [
    library(
        "Text", ["ArticleModel"],
        embedding: [
            "Lexicons/affiliation-words.txt",
            "Lexicons/author-placeholders.txt",
            "Lexicons/byline-roles.txt",
            "Lexicons/credit-jobs-beside-writing.txt",
            "Lexicons/credit-openings.txt",
            "Lexicons/institution-words.txt",
            "Lexicons/office-words.txt",
            "Lexicons/personal-titles.tsv",
            "Lexicons/timestamp-words.txt",
        ])
]

let floor3: [Target] = [
    library("Language", ["Text", "CTagger"], embedding: ["Lexicons"]),
    library("Linking", ["Text", "CTagger"], embedding: ["Lexicons"]),
    library("Markup", ["Text", "CLibXML2"]),
    library("Rights", ["ArticleModel", "Text"]),
    library("Queries", ["ArticleModel", grdb]),
]

let floor4: [Target] = [
    library(
        "Fetching", ["ArticleModel", "Archive", "Text", "Markup", "Rights", grdb]),
    library("Cleaning", ["ArticleModel", "Markup", "Rights", "Text", "Language", "Linking"], embedding: ["Lexicons"]),
    library("Extracting", ["ArticleModel", "Text", "Language", "Linking"], embedding: ["Lexicons"]),
    library(
        "Loading", ["ArticleModel", "Text", "Language", "Linking", "Rights", "Queries", "CPageChecksums", grdb],
        embedding: ["Schema/Migrations", "Schema/Views", "Schema/Descriptions"]),
    library(
        "Reporting", ["ArticleModel", "Queries", grdb, mustache],
        embedding: ["Questions", "Datasets", "Site/Templates", "Page/page.mustache", "Page/page.css"]),
]

let floor5: [Target] = [
    library("Network", ["Fetching", httpClient, tls, http2] + network),
    library("Pipeline", ["ArticleModel", "Archive", "Fetching", "Cleaning", "Extracting", "Loading", "Reporting"]),
]

let floor6: [Target] = [
    library("Stages", ["Pipeline"]),
    library("Evaluation", ["Pipeline", "Randomness"]),
]

let floor7: [Target] = [
    library("CommandSupport", ["Stages", "CDescriptors", "CAllocations", arguments])
]

let floor8: [Target] = [
    program("copydesk", ["Network"]),
    program("copydesk-fetch", ["Network"]),
    program("copydesk-clean", []),
    program("copydesk-extract", []),
    program("copydesk-load", []),
    program("copydesk-report", []),
    program("copydesk-ask", []),
    program("copydesk-evaluate", ["Evaluation"]),
]

let fuzzingTargets: [Target] = [
    .target(
        name: "Fuzzing",
        dependencies: [
            "ArticleModel", "Randomness", "Archive", "Text", "Language", "Linking", "Markup", "Rights", "Fetching",
            "Cleaning",
            "Extracting", "Pipeline", "Stages",
        ],
        path: "Tests/Fuzzing", swiftSettings: strict)
]

/// The program that is fuzzed. libFuzzer's library without a `main` is linked, because Swift programs have their own.
let fuzzingDriver: [Target] =
    fuzzing.map { libraries in
        [
            .executableTarget(
                name: "copydesk-fuzz", dependencies: ["Fuzzing"], path: "Tests/FuzzingDriver", swiftSettings: strict,
                linkerSettings: [
                    .unsafeFlags([
                        "-sanitize=address", "-L\(libraries)", "-lclang_rt.fuzzer_no_main-x86_64", "-lstdc++",
                    ])
                ])
        ]
    } ?? []

let testTargets: [Target] = [
    .target(
        name: "TestSupport", dependencies: [grdb, tls, http2] + network, path: "Tests/TestSupport",
        swiftSettings: strict),
    tests("ArticleModelTests", ["ArticleModel"]),
    tests("TextTests", ["Text"]),
    tests("MarkupTests", ["Markup"]),
    tests("RightsTests", ["ArticleModel", "Rights"]),
    tests("ArchiveTests", ["Archive", "TestSupport"]),
    tests("LanguageTests", ["Language", "CTagger", "Randomness"], data: ["PartOfSpeech/recorded.txt"]),
    tests("LinkingTests", ["Linking"]),
    tests(
        "FetchingTests", ["Fetching", "Network", "Rights", "Randomness", "TestSupport", grdb],
        data: ["Web/Faults/faults.tsv"]),
    tests("CleaningTests", ["Cleaning", "Rights", "Randomness", "TestSupport"], data: ["Pages"]),
    tests("ExtractingTests", ["Extracting", "Randomness", "TestSupport"]),
    tests("LoadingTests", ["Loading", "Rights", "Randomness", "TestSupport"]),
    tests("ReportingTests", ["Reporting", "Queries", "Loading", "TestSupport", grdb]),
    tests("PipelineTests", ["Pipeline", "Rights", "TestSupport"]),
    tests("StagesTests", ["Stages", "TestSupport"]),
    tests(
        "EvaluationTests", ["Evaluation", "Stages", "TestSupport"],
        data: ["IndirectSpeech/articles.txt", "Links/articles.txt"]),
    tests("FuzzingTests", ["Fuzzing", "ArticleModel", "TestSupport"], data: ["Cases", "effort.tsv"]),
    tests(
        "GoldenTests", ["Fetching", "Cleaning", "Extracting", "Evaluation", "TestSupport"],
        data: ["clean.digest", "extract.digest"]),
    tests(
        "ExecutableTests",
        [
            "Archive", "CLibXML2", "CommandSupport", "Randomness", "TestSupport", "copydesk", "copydesk-fetch",
            "copydesk-clean",
            "copydesk-extract",
            "copydesk-load", "copydesk-report", "copydesk-ask", "copydesk-evaluate",
        ]),
]

let package = Package(
    name: "Copydesk",
    products: floor8.map { .executable(name: $0.name, targets: [$0.name]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.36.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.5.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    ],
    targets: floor0 + floor1 + floor2 + floor3 + floor4 + floor5 + floor6 + floor7 + floor8 + fuzzingTargets
        + fuzzingDriver + testTargets
)
