import ArticleModel
import Foundation

/// One stage over one run: reads the records of the stage before, hands each to the stage, and commits.
package struct StageRun: Sendable {
    let key: StageKey
    let folder: RunFolder
    let input: StageInput
    let context: RunContext

    /// Throws where the stage before has not been done.
    package init(_ stage: Stage, in folder: RunFolder, _ context: RunContext) throws {
        input = try StageInput(of: stage, in: folder, context)
        key = try StageKey(stage, context.configuration)
        self.folder = folder
        self.context = context
    }

    /// Does the whole stage, or with `only` that article, while the others are taken over as they are.
    ///
    /// The manifest is written last; until then the stage has not happened.
    package func run(_ stage: some RecordStage, only: RecordSelection? = nil) async throws -> Manifest {
        let began = ContinuousClock.now
        if only != nil { try requireFresh() }
        let previous = PreviousOutcomes(key.stage, in: folder)
        let output = try StageOutput(key.stage, in: folder)
        let review = try stage.review(RunReviewKind(isPartial: only != nil, isDryRun: false))
        try await forEachOutcome(of: stage, only: only, review) { outcome in
            switch outcome {
            case .made(let outcome): try output.write(outcome)
            case .takenOver(let id): try output.write(previous.takenOver(id))
            }
        }
        try output.requireAllowed(by: context.configuration.limits)
        return try output.commit(
            more: try review?.commit() ?? [:], manifest(of: output, review?.inputs ?? [:]), began: began)
    }

    /// Shows what the stage would do, and writes nothing: `consume` gets the outcome that each article has now, nil
    /// where there is none, and the one that it would have.
    package func dryRun(
        _ stage: some RecordStage, only: RecordSelection? = nil,
        consume: (_ previous: EncodedOutcome?, _ new: EncodedOutcome) throws -> Void
    ) async throws {
        let previous = PreviousOutcomes(key.stage, in: folder)
        let review = try stage.review(RunReviewKind(isPartial: only != nil, isDryRun: true))
        try await forEachOutcome(of: stage, only: only, review) { outcome in
            guard case .made(let new) = outcome else { return }
            try consume(try previous.outcome(of: new.id), new)
        }
    }

    /// Hands on what becomes of each record, in order; where the run is reviewed, after the review has seen all.
    private func forEachOutcome<Work: RecordStage>(
        of stage: Work, only: RecordSelection?, _ review: (any RunReview<Work.Output>)?,
        consume: (RunOutcome<Data>) throws -> Void
    ) async throws {
        var found = 0
        try await input.forEachLine(for: key.stage) { line in
            StageRun.outcome(of: line, by: stage, only: only)
        } consume: { outcome in
            if case .made = outcome { found += 1 }
            if let review { try review.add(outcome) } else { try consume(outcome.map(\.line)) }
        }
        if let only, found == 0 { throw notFound(only) }
        try await review?.forEachOutcome(jobs: context.jobs) { outcome in
            try context.stop.check()
            try consume(outcome)
        }
    }

    private static func outcome<Work: RecordStage>(
        of line: Data, by stage: Work, only: RecordSelection?
    ) -> RunOutcome<EncodedRecord<Work.Output>> {
        if let only {
            let names = RecordSelection.names(in: line)
            guard let names, only.matches(names) else { return .takenOver(names?.id) }
        }
        return .made(stage.outcome(ofLine: line).encoded)
    }
}

extension StageRun {
    /// Articles may be taken over only where the rules and settings of now made them.
    private func requireFresh() throws {
        guard try folder.state(of: key.stage, context.configuration) == .fresh else {
            throw PlainFailure(
                .badUsage,
                "--only: the other articles of \(folder.id) were not made by the rules of now\n"
                    + "look with --dry-run --diff, or run copydesk-\(key.stage.rawValue) --run \(folder.id) "
                    + "for all of them")
        }
    }

    /// Whoever names an article wants to hear that there is none.
    private func notFound(_ article: RecordSelection) -> PlainFailure {
        PlainFailure(
            .missingInput, "--only: \(folder.id) has no article \(article.name) for \(key.stage.rawValue)")
    }

    private func manifest(of output: StageOutput, _ more: [String: ContentHash]) -> (
        _ outputs: [String: Manifest.Output]
    ) -> Manifest {
        { outputs in
            Manifest(
                run: folder.id, stage: key.stage, version: key.version, settings: key.settings,
                startedAt: input.manifest.startedAt,
                inputs: input.manifest.outputDigests.merging(more) { first, _ in first },
                outputs: outputs, counts: output.counts, reasons: output.reasons)
        }
    }
}
