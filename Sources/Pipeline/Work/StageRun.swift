import ArticleModel
import Foundation

/// One stage over one run: reads the records of the stage before, hands each to the transform, and commits.
package struct StageRun: Sendable {
    package typealias Transform = @Sendable (Data) -> RecordOutcome

    let key: StageKey
    let folder: RunFolder
    let input: Manifest
    let context: RunContext

    /// Throws where the stage before has not been done.
    package init(_ stage: Stage, in folder: RunFolder, _ context: RunContext) throws {
        guard let before = stage.before, let input = try folder.manifest(before) else {
            let name = stage.before?.rawValue ?? ""
            throw PlainFailure(
                .missingInput,
                "\(folder.path): \(name) has not been done\nrun copydesk-\(name) --run \(folder.id) first")
        }
        if try folder.state(of: before, context.configuration) == .stale(.input) {
            throw PlainFailure(
                .missingInput,
                "\(folder.path): \(before.rawValue) is older than what it was made from\n"
                    + "run copydesk-\(before.rawValue) --run \(folder.id) first")
        }
        key = try StageKey(stage, context.configuration)
        self.folder = folder
        self.input = input
        self.context = context
    }

    /// Does the whole stage, or with `only` that article, the others being taken over as they are.
    ///
    /// The manifest is written last; until then the stage has not happened.
    package func run(only: RecordSelection? = nil, _ work: StageWork) async throws -> Manifest {
        let began = ContinuousClock.now
        let former = try only == nil ? nil : formerOutcomes()
        let output = try StageOutput(key.stage, in: folder)
        let review = try work.review?(RunReviewKind(isPartial: only != nil, isDryRun: false))
        try await forEachOutcome(only: only, work.transform, review) { line, outcome in
            try output.write(try outcome ?? former?.outcome(of: RecordSelection.names(in: line)?.id))
        }
        try output.requireAllowed(by: context.configuration.limits)
        return try output.commit(
            more: try review?.commit() ?? [:], manifest(of: output, review?.inputs ?? [:]), began: began)
    }

    /// Shows what the stage would do, and writes nothing: `consume` gets each article's line in the input,
    /// what there is of it now, and what would come.
    package func dryRun(
        only: RecordSelection? = nil, _ work: StageWork,
        consume: (_ former: RecordOutcome?, _ now: RecordOutcome) throws -> Void
    ) async throws {
        let former = try PreviousOutcomes(key.stage, in: folder)
        let review = try work.review?(RunReviewKind(isPartial: only != nil, isDryRun: true))
        try await forEachOutcome(only: only, work.transform, review) { line, outcome in
            guard let outcome else { return }
            try consume(try former?.outcome(of: RecordSelection.names(in: line)?.id), outcome)
        }
    }

    /// Hands on each record with what becomes of it, nil where it is not among those asked for; where the
    /// whole run is looked at, after that look.
    private func forEachOutcome(
        only: RecordSelection?, _ transform: @escaping Transform, _ review: (any RunReview)?,
        consume: (Data, RecordOutcome?) throws -> Void
    ) async throws {
        var found = 0
        try await forEachRecord { line in
            (line, only?.takes(line) ?? true ? transform(line) : nil)
        } consume: { line, outcome in
            if outcome != nil { found += 1 }
            if let review { try review.note(line, outcome) } else { try consume(line, outcome) }
        }
        try requireFound(found, only)
        try review?.giveOn { line, outcome in
            try context.stop.check()
            try consume(line, outcome)
        }
    }

    private func forEachRecord<Result: Sendable>(
        transform: @escaping @Sendable (Data) -> Result, consume: (Result) throws -> Void
    ) async throws {
        let before = input.stage
        try folder.verify(RunFolder.archiveName, of: input)
        let reader = try LineReader(path: folder.records(before))
        var done = 0
        try await OrderedWork(jobs: context.jobs).run(next: reader.next, transform: transform) { result in
            try context.stop.check()
            try consume(result)
            done += 1
            context.messages.progress("\(key.stage.rawValue) \(folder.id)", done, input.counts.output)
        }
        try verify(reader, RunFolder.recordsName(before))
    }

    private func verify(_ reader: LineReader, _ name: String) throws {
        let expected = input.outputs[name]?.sha256
        guard reader.digest() == expected else {
            throw ManifestMismatch(
                manifest: folder.file(RunFolder.manifestName(input.stage)), file: name,
                found: reader.digest().value, expected: expected?.value ?? "nothing")
        }
    }

    /// Taking articles over is honest only where the same rules made them.
    private func formerOutcomes() throws -> PreviousOutcomes {
        let stage = key.stage.rawValue
        guard try folder.state(of: key.stage, context.configuration) == .fresh,
            let former = try PreviousOutcomes(key.stage, in: folder)
        else {
            throw PlainFailure(
                .badUsage,
                "--only: the other articles of \(folder.id) were not made by the rules of now\n"
                    + "look with --dry-run --diff, or run copydesk-\(stage) --run \(folder.id) for all of them")
        }
        return former
    }

    /// Whoever names an article wants to hear that there is none.
    private func requireFound(_ count: Int, _ only: RecordSelection?) throws {
        guard let only, count == 0 else { return }
        throw PlainFailure(.missingInput, "--only: \(folder.id) has no article \(only.name) for \(key.stage.rawValue)")
    }

    private func manifest(of output: StageOutput, _ more: [String: ContentHash]) -> (
        _ outputs: [String: Manifest.Output]
    ) -> Manifest {
        { outputs in
            Manifest(
                run: folder.id, stage: key.stage, version: key.version, settings: key.settings,
                startedAt: input.startedAt, inputs: input.outputDigests.merging(more) { first, _ in first },
                outputs: outputs, counts: output.counts,
                reasons: output.reasons)
        }
    }
}
