import ArticleModel
import GRDB

/// Writes the history of the runs into the database: runs, stage_runs, source_runs, rejects and checks.
struct RunRecorder {
    let db: Database

    /// Writes the run and what the stages before the load did, in place of what was written of it before; returns its
    /// id.
    func begin(_ run: RunToLoad) throws -> Int64 {
        let id = try row(of: run)
        try clear(id)
        for stage in run.stages { try add(stage, to: id) }
        for source in run.sources { try add(source, to: id) }
        for reject in run.resolved { try add(reject, to: id) }
        for check in run.earlierFailures { try add(check, outcome: "rolledBack", to: id) }
        return id
    }

    /// Writes what is said of the run as a whole, and returns the id of that row.
    private func row(of run: RunToLoad) throws -> Int64 {
        try db.run(
            """
            INSERT INTO runs (run_uid, status, started_at, input_digest, settings_digest, tool_version, load_version)
            VALUES (?, 'succeeded', ?, ?, ?, ?, ?)
            ON CONFLICT (run_uid) DO UPDATE SET status = excluded.status, started_at = excluded.started_at,
                input_digest = excluded.input_digest, settings_digest = excluded.settings_digest,
                tool_version = excluded.tool_version, load_version = excluded.load_version
            """,
            [
                run.id, run.startedAt.description, run.inputDigest, run.settingsDigest, run.toolVersion,
                ArticleDatabase.version,
            ])
        guard let id = try db.integer("SELECT id FROM runs WHERE run_uid = ?", [run.id]) else {
            preconditionFailure("the run's row was just written")
        }
        return id
    }

    /// Deletes what was written of the run before, but for the checks that have undone earlier loads of it.
    private func clear(_ id: Int64) throws {
        try db.run("DELETE FROM stage_runs WHERE run_id = ?", [id])
        try db.run("DELETE FROM source_runs WHERE run_id = ?", [id])
        try db.run("DELETE FROM checks WHERE run_id = ? AND outcome = 'loaded'", [id])
        try db.run("DELETE FROM rejects WHERE run_id = ?", [id])
        try db.run("DELETE FROM resolved_rejects WHERE run_id = ?", [id])
    }

    /// Writes what the load itself did, how long that took, and how its checks went.
    func finish(_ run: RunToLoad, id: Int64, _ summary: LoadSummary, since start: ContinuousClock.Instant) throws {
        var load = StageSummary(stage: .load, version: ArticleDatabase.version, outputDigest: run.inputDigest)
        load.input = summary.written + summary.unchanged + summary.superseded
        load.output = summary.written
        load.unchanged = summary.unchanged
        load.skipped = summary.superseded
        load.wallMilliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
        try add(load, to: id)
        for check in summary.checks { try add(check, outcome: "loaded", to: id) }
        try db.run(
            """
            UPDATE runs SET status = 'partial' WHERE id = ?1
                AND EXISTS (SELECT 1 FROM stage_runs WHERE run_id = ?1 AND n_rejected > 0)
            """, [id])
    }

    /// Writes a record that a stage of the run could not take.
    func add(_ reject: RejectedRecord, to run: Int64) throws {
        let uri = ArticleRow.sourceURI(
            url: reject.url, source: reject.source, file: reject.file, key: reject.id?.value)
        try db.run(
            """
            INSERT INTO rejects (run_id, stage, article_key, source, source_uri, url, raw_sha256, reason, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                run, reject.rejection.stage.rawValue, reject.id?.value.withoutNUL, reject.source?.withoutNUL,
                uri.withoutNUL,
                reject.url?.withoutNUL, reject.contentHash?.value, reject.rejection.reason.rawValue,
                reject.rejection.detail.withoutNUL,
            ])
    }

    private func add(_ reject: ResolvedReject, to run: Int64) throws {
        try db.run(
            "INSERT INTO resolved_rejects (run_id, article_key) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [run, reject.id.value])
    }

    /// Returns the versions of the stages that made the articles of a run.
    func versions(of run: Int64) throws -> StageVersions {
        StageVersions(clean: try version(of: .clean, run), extract: try version(of: .extract, run))
    }

    private func version(of stage: Stage, _ run: Int64) throws -> String {
        try db.text("SELECT version FROM stage_runs WHERE run_id = ? AND stage = ?", [run, stage.rawValue]) ?? ""
    }

    private func add(_ stage: StageSummary, to run: Int64) throws {
        let sum = stage.output + stage.unchanged + stage.skipped + stage.rejected
        guard stage.input == sum else {
            throw PlainFailure(
                .badInput, "\(stage.stage.rawValue).manifest.json: \(stage.input) in, but \(sum) accounted for")
        }
        try db.run(
            """
            INSERT INTO stage_runs (run_id, stage, version, output_digest, n_in, n_out, n_unchanged, n_skipped,
                n_rejected, bytes_in, wall_ms, peak_rss_kb)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                run, stage.stage.rawValue, stage.version, stage.outputDigest, stage.input, stage.output,
                stage.unchanged, stage.skipped, stage.rejected, stage.bytesIn, stage.wallMilliseconds,
                stage.peakResidentKilobytes,
            ])
    }

    private func add(_ source: LoadedSource, to run: Int64) throws {
        let (brought, counts, name) = (source.summary, source.summary.counts, source.name.withoutNUL)
        try db.run(
            """
            INSERT INTO source_runs (run_id, source, is_polite, n_in, n_new, n_revised, n_unchanged, n_skipped, n_rejected,
                bytes_in, requests, received_bytes, wall_ms, n_feed_texts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                run, name, source.isPolite, counts.input, brought.new, brought.revised, counts.unchanged,
                counts.skipped,
                counts.rejected, brought.bytes, source.effort?.requests, source.effort?.receivedBytes,
                source.effort?.wallMilliseconds, brought.feedTexts ?? 0,
            ])
        for (reason, rejects) in brought.reasons.sorted(by: { $0.key < $1.key }) {
            try db.run(
                "INSERT INTO source_rejects (run_id, source, reason, rejects) VALUES (?, ?, ?, ?)",
                [run, name, reason, rejects])
        }
    }

    private func add(_ check: CheckResult, outcome: String, to run: Int64) throws {
        try db.run(
            """
            INSERT INTO checks (run_id, outcome, name, severity, passed, observed, expected)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET severity = excluded.severity, passed = excluded.passed,
                observed = excluded.observed, expected = excluded.expected
            """,
            [run, outcome, check.name, check.severity.rawValue, check.passed, check.observedInShort, check.expected])
    }
}
