import ArticleModel
import Foundation

/// The files of records and of rejected records that a stage is writing.
package final class StageOutput {
    package private(set) var counts = RecordCounts()
    package private(set) var reasons: [String: Int] = [:]
    private let stage: Stage
    private let folder: RunFolder
    private let records: OutputFile
    private let rejected: OutputFile

    package init(_ stage: Stage, in folder: RunFolder) throws {
        self.stage = stage
        self.folder = folder
        records = try OutputFile(path: folder.recordsPath(of: stage))
        rejected = try OutputFile(path: folder.rejectedPath(of: stage))
    }

    package func write(_ outcome: EncodedOutcome) throws {
        counts.input += 1
        switch outcome {
        case .produced(let line):
            counts.output += 1
            try records.write(line: line)
        case .rejected(let record):
            if record.isJoined {
                counts.skipped += 1
            } else {
                counts.rejected += 1
                reasons[record.rejection.reason.rawValue, default: 0] += 1
            }
            try rejected.write(line: JSONLine().encode(record))
        }
    }

    /// Replaces the counts, for fetch, which counts for itself.
    package func setCounts(_ counts: RecordCounts) { self.counts = counts }

    /// Throws where too many were rejected; the unfinished files are left to be looked at.
    package func requireAllowed(by limits: RejectLimits) throws {
        guard limits.verdict(on: counts, reasons) == .fail else { return }
        try records.flushPartial()
        try rejected.flushPartial()
        throw TooManyRejects(
            stage: stage, counts: counts, reasons: reasons, file: folder.rejectedPath(of: stage) + ".partial")
    }

    /// Waits until what was written is on the disk, and returns the unfinished files as they are.
    package func synchronizePartial() throws -> [String: Manifest.Output] {
        [
            RunFolder.recordsName(of: stage): try records.synchronizePartial(),
            RunFolder.rejectedName(of: stage): try rejected.synchronizePartial(),
        ]
    }

    /// Gives the files their names and writes the manifest, which makes them and the `additionalOutputs` count.
    ///
    /// The stage has taken the time since `start`, and of that, and of the network, what `sources` says.
    package func commit(
        additionalOutputs: [String: Manifest.Output] = [:], since start: ContinuousClock.Instant,
        sources: [String: SourceEffort]? = nil,
        makeManifest: (_ outputs: [String: Manifest.Output]) -> Manifest
    ) throws -> Manifest {
        try folder.removeManifest(of: stage)
        var outputs = additionalOutputs
        outputs[RunFolder.recordsName(of: stage)] = try records.commit()
        outputs[RunFolder.rejectedName(of: stage)] = try rejected.commit()
        try StageTiming(since: start, sources: sources).write(to: folder.path(of: RunFolder.timingName(of: stage)))
        let manifest = makeManifest(outputs)
        try folder.write(manifest)
        return manifest
    }
}

/// A stage has rejected more than `limits.failRejects` allows; it is not committed.
package struct TooManyRejects: Failure {
    package let stage: Stage
    package let counts: RecordCounts
    package let reasons: [String: Int]
    package let file: String

    package var kind: FailureKind { .badInput }

    /// Such as `clean rejected 14 of 20 articles (noBody 12, tooLarge 2), more than limits.failRejects allows`.
    package var description: String {
        let list = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
        return "\(stage.rawValue) rejected \(counts.rejected) of \(counts.input) articles "
            + "(\(list.joined(separator: ", "))), more than limits.failRejects allows\nsee \(file)"
    }
}
