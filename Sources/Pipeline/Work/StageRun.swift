import ArticleModel
import Foundation

/// One stage over one run: reads the records of the stage upstream, hands each to the stage, and commits.
package struct StageRun: Sendable {
    let fingerprint: StageFingerprint
    let folder: RunFolder
    let input: StageInput
    let context: RunContext

    private var stage: Stage { fingerprint.stage }

    /// Throws where the stage upstream has not been done.
    package init(_ stage: Stage, in folder: RunFolder, _ context: RunContext) throws {
        input = try StageInput(of: stage, in: folder, context)
        let sources = try folder.validManifest(of: .fetch)?.sourceNames
        fingerprint = try StageFingerprint(stage, context.configuration, sources: stage == .clean ? sources : nil)
        self.folder = folder
        self.context = context
    }

    /// Does the whole stage, or with `only` that article, while the others are carried over as they are.
    ///
    /// The manifest is written last; until then the stage has not happened.
    package func run(_ recordStage: some RecordStage, only: ArticleReference? = nil) async throws -> Manifest {
        let start = ContinuousClock.now
        if only != nil { try requireFresh() }
        let previous = PreviousOutcomes(stage, in: folder)
        let output = try StageOutput(stage, in: folder)
        let secondPass = try recordStage.secondPass(SecondPassOptions(isPartial: only != nil, isDryRun: false))
        try await forEachDisposition(by: recordStage, only: only, secondPass) { disposition in
            switch disposition {
            case .processed(let outcome): try output.write(outcome)
            case .carriedOver(let id): try output.write(previous.carriedOver(id))
            }
        }
        try output.requireAllowed(by: context.configuration.limits)
        return try output.commit(
            additionalOutputs: try secondPass?.commit() ?? [:], since: start,
            makeManifest: manifest(of: output, secondPass?.inputs ?? [:]))
    }

    /// Shows what the stage would do, and writes nothing: `consume` gets the outcome that each article has now, nil
    /// where there is none, and the one that it would have.
    package func dryRun(
        _ recordStage: some RecordStage, only: ArticleReference? = nil,
        consume: (_ previous: EncodedOutcome?, _ new: EncodedOutcome) throws -> Void
    ) async throws {
        let previous = PreviousOutcomes(stage, in: folder)
        let secondPass = try recordStage.secondPass(SecondPassOptions(isPartial: only != nil, isDryRun: true))
        try await forEachDisposition(by: recordStage, only: only, secondPass) { disposition in
            guard case .processed(let new) = disposition else { return }
            try consume(try previous.outcome(of: new.id), new)
        }
    }

    /// Hands on what becomes of each record, in order; where there is a second pass, after it has seen all.
    private func forEachDisposition(
        by recordStage: some RecordStage, only: ArticleReference?, _ secondPass: (any SecondPass)?,
        consume: (RecordDisposition<Data>) throws -> Void
    ) async throws {
        var found = 0
        try await input.forEachRecord(for: recordStage, only: only) { disposition in
            if case .processed = disposition { found += 1 }
            if let secondPass { try secondPass.add(disposition) } else { try consume(disposition.map(\.line)) }
        }
        if let only, found == 0 { throw notFound(only) }
        try await secondPass?.forEachDisposition(jobs: context.jobs) { disposition in
            try context.stop.check()
            try consume(disposition)
        }
    }
}

extension StageRun {
    /// Articles may be carried over only where the rules and settings of now made them.
    private func requireFresh() throws {
        guard try folder.state(of: stage, context.configuration) == .fresh else {
            throw PlainFailure(
                .badUsage,
                "--only: the other articles of \(folder.id) were not made by the rules of now\n"
                    + "look with --dry-run --diff, or run copydesk-\(stage.rawValue) --run \(folder.id) "
                    + "for all of them")
        }
    }

    /// Whoever names an article wants to hear that there is none.
    private func notFound(_ article: ArticleReference) -> PlainFailure {
        PlainFailure(
            .missingInput, "--only: \(folder.id) has no article \(article.text) for \(stage.rawValue)")
    }

    private func manifest(of output: StageOutput, _ earlierRunInputs: [String: ContentHash]) -> (
        _ outputs: [String: Manifest.Output]
    ) -> Manifest {
        { outputs in
            Manifest(
                run: folder.id, stage: stage, version: fingerprint.version, settings: fingerprint.settings,
                startedAt: input.manifest.startedAt,
                inputs: input.manifest.downstreamDigests.merging(earlierRunInputs) { first, _ in first },
                outputs: outputs, counts: output.counts, reasons: output.reasons)
        }
    }
}
