import ArticleModel
import Foundation

/// The commit of a stage: while it is not there, the stage has not happened.
public struct Manifest: Codable, Hashable, Sendable {
    public static let format = 1

    public struct Output: Codable, Hashable, Sendable {
        public let bytes: Int
        public let sha256: ContentHash

        public init(bytes: Int, sha256: ContentHash) {
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    public var format = Manifest.format
    public var run: String
    public var stage: Stage
    /// Of the transform that made the output.
    public var version: String
    /// Of the settings that it obeyed.
    public var settings: ContentHash
    /// The run clock at fetch.
    public var startedAt: Timestamp
    /// Digest by file name.
    public var inputs: [String: ContentHash]
    public var outputs: [String: Output]
    public var counts: RecordCounts
    /// How many were rejected for each reason.
    public var reasons: [String: Int]

    public init(
        run: String, stage: Stage, version: String, settings: ContentHash, startedAt: Timestamp,
        inputs: [String: ContentHash], outputs: [String: Output], counts: RecordCounts, reasons: [String: Int]
    ) {
        precondition(counts.isBalanced, "a stage lost count of its records")
        self.run = run
        self.stage = stage
        self.version = version
        self.settings = settings
        self.startedAt = startedAt
        self.inputs = inputs
        self.outputs = outputs
        self.counts = counts
        self.reasons = reasons
    }

    /// The digests of the outputs that the next stage must have as its inputs to be fresh: of all but what is
    /// for later runs.
    public var outputDigests: [String: ContentHash] {
        outputs.filter { $0.key != RunFolder.blocksName }.mapValues(\.sha256)
    }
}

/// A file whose bytes are not those that its manifest describes.
public struct ManifestMismatch: Failure {
    public let manifest: String
    public let file: String
    public let found: String
    public let expected: String

    public init(manifest: String, file: String, found: String, expected: String) {
        self.manifest = manifest
        self.file = file
        self.found = found
        self.expected = expected
    }

    public var kind: FailureKind { .badInput }

    /// Such as `clean.manifest.json: digest of clean.jsonl is 3f…, but the manifest says 9a…`.
    public var description: String {
        "\(manifest): digest of \(file) is \(found), but the manifest says \(expected)"
    }
}
