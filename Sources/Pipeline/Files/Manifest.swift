import ArticleModel
import Foundation

/// The commit of a stage: until it is written, the stage has not happened.
package struct Manifest: Codable, Hashable, Sendable {
    package static let format = 1

    package struct Output: Codable, Hashable, Sendable {
        package let bytes: Int
        package let sha256: ContentHash

        package init(bytes: Int, sha256: ContentHash) {
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    package var format = Manifest.format
    package var run: String
    package var stage: Stage
    /// The version of the transform that made the output.
    package var version: String
    /// The digest of the settings that it obeyed.
    package var settings: ContentHash
    /// The run clock at fetch.
    package var startedAt: Timestamp
    /// The digests of the files that were read, by name; the name of an earlier run's file begins with that run's and
    /// `/`.
    package var inputs: [String: ContentHash]
    package var outputs: [String: Output]
    package var counts: RecordCounts
    /// The number of records that were rejected, by reason.
    package var reasons: [String: Int]
    /// What each source has brought, by its name; of a fetch alone.
    package var sources: [String: SourceSummary]?
    /// What an earlier fetch has rejected, and this one has read as a whole or found no more; nil where there is nothing.
    package var resolved: [ResolvedReject]?
    /// The sources for which neither robots.txt nor the delays between requests were kept; nil where there are none.
    package var impoliteSources: [String]?

    package init(
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

    /// The names of the sources that a fetch has listed; nil for other stages.
    package var sourceNames: Set<String>? { sources.map { Set($0.keys) } }

    /// The digests of the outputs that the next stage must have as its inputs to be fresh: of all but
    /// `clean.blocks.tsv`, which is for later runs.
    package var downstreamDigests: [String: ContentHash] {
        outputs.filter { $0.key != RunFolder.blocksName }.mapValues(\.sha256)
    }
}

/// A file whose bytes are not those that its manifest describes.
package struct ManifestMismatch: Failure {
    package let folder: RunFolder
    /// The stage that wrote the file.
    package let stage: Stage
    package let file: String
    package let found: String
    package let expected: String

    package init(_ file: String, of stage: Stage, in folder: RunFolder, found: String, expected: String) {
        self.folder = folder
        self.stage = stage
        self.file = file
        self.found = found
        self.expected = expected
    }

    package var kind: FailureKind { .badInput }

    /// Such as `var/runs/20261121T060000Z-7f3a/clean.manifest.json: digest of clean.jsonl is 3f…, but the manifest says
    /// 9a…`, with what to do on a line of its own.
    package var description: String {
        let manifest = folder.path(of: RunFolder.manifestName(of: stage))
        return "\(manifest): digest of \(file) is \(found), but the manifest says \(expected)\n"
            + folder.remedy(of: stage)
    }
}

extension RunFolder {
    /// Says what to do where a file of the stage is damaged.
    package func remedy(of stage: Stage) -> String {
        if isPruned {
            return
                "its pages were pruned, so that it cannot be made again: put \(path) back from a backup, or move it away, "
                + "which leaves its articles in the database until that is built anew"
        }
        return stage == .fetch
            ? "move \(path) away: the next copydesk run fetches its pages again where the sources still have them"
            : "do the stage again: copydesk-\(stage.rawValue) --run \(id), then copydesk run"
    }
}
