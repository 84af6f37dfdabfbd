import ArticleModel
import GRDB

/// Puts one run into the database: works within the load's transaction.
final class RunLoader {
    typealias Former = (_ run: String, _ id: ArticleID) throws -> ArticleRecord?

    private let db: Database
    private let run: LoadedRun
    private let runID: Int64
    private let ledger: Ledger
    private let revisions: Revisions
    private let writer: ArticleWriter
    /// Which stages made the run's articles.
    private let versions: StageVersions
    private let former: Former
    private let began = ContinuousClock.now
    private var summary = LoadSummary()

    init(_ db: Database, _ run: LoadedRun, pins: NameOverrides, former: @escaping Former) throws {
        self.db = db
        self.run = run
        self.former = former
        ledger = Ledger(db: db)
        revisions = Revisions(db: db)
        writer = ArticleWriter(db, pins: pins)
        runID = try ledger.begin(run)
        versions = try ledger.versions(of: runID)
    }

    /// Replaces what the run loaded before by `articles` and `rejects`, and checks what it touched.
    func load(
        articles: () throws -> ArticleRecord?, rejects: () throws -> RejectedRecord?
    ) throws -> LoadSummary {
        var gone = try revisions.keys(of: runID)
        while let record = try articles() { gone.remove(try take(record)) }
        for key in gone.sorted() { try giveUp(key) }
        while let reject = try rejects() { try ledger.add(reject, to: runID) }
        try writer.settle()
        try check()
        try ledger.finish(run, id: runID, summary, since: began)
        return summary
    }

    /// Returns the article's key.
    private func take(_ record: ArticleRecord) throws -> String {
        let article = record.article
        guard let id = article.article.id, !id.value.utf8.contains(0) else {
            throw PlainFailure(.badInput, "\(run.id)/extract.jsonl: an article has no id")
        }
        let digest = record.digest(versions)
        try revisions.put(id.value, run: runID, fetchedAt: article.article.fetchedAt, digest: digest)
        switch try settle(id.value, given: (article, digest)) {
        case .written: summary.written += 1
        case .unchanged: summary.unchanged += 1
        case .overtaken, .removed: summary.overtaken += 1
        }
        return id.value
    }

    /// The run no longer holds the article.
    private func giveUp(_ key: String) throws {
        try revisions.remove(key, run: runID)
        switch try settle(key, given: nil) {
        case .written, .unchanged: summary.fellBack += 1
        case .removed: summary.removed += 1
        case .overtaken: break
        }
    }

    private func check() throws {
        let checks = LoadChecks(db, run, runID: runID, articles: writer.written)
        (summary.quotes, summary.entities) = try checks.counts()
        summary.checks = try checks.results(writer.faults)
        try requireKnown(run.accepted, among: summary.checks.map(\.name))
        let failed = summary.checks.filter { !$0.passed && $0.severity == .error && !run.accepted.contains($0.name) }
        if !failed.isEmpty { throw ChecksFailed(checks: failed) }
    }

    /// A misspelt name would accept nothing, and nobody would see why.
    private func requireKnown(_ accepted: Set<String>, among names: [String]) throws {
        guard let unknown = accepted.subtracting(names).min() else { return }
        throw PlainFailure(
            .badUsage, "there is no check \(unknown)\nthe checks are \(names.joined(separator: ", "))")
    }
}

// MARK: - One article

extension RunLoader {
    private enum Outcome { case written, unchanged, overtaken, removed }

    /// Makes the rows under `key` those of its current revision.
    private func settle(_ key: String, given: (article: ExtractedArticle, digest: String)?) throws -> Outcome {
        while let current = try revisions.current(key) {
            if current.run == runID, let given {
                return try write(given.article, key: key, digest: given.digest, run: runID)
            }
            if try isLoaded(key, from: current.run) { return .overtaken }
            if let outcome = try fallBack(key, to: current) { return given == nil ? outcome : .overtaken }
            try revisions.remove(key, run: current.run)
        }
        if let id = try db.number("SELECT id FROM articles WHERE article_key = ?", [key]) { try writer.remove(id) }
        return .removed
    }

    private func isLoaded(_ key: String, from run: Int64) throws -> Bool {
        try db.number("SELECT 1 FROM articles WHERE article_key = ? AND run_id = ?", [key, run]) != nil
    }

    /// Nil where that run's file no longer has the article.
    private func fallBack(_ key: String, to revision: Revisions.Revision) throws -> Outcome? {
        guard let record = try former(revision.runUID, ArticleID(key)) else { return nil }
        let digest = record.digest(try ledger.versions(of: revision.run))
        return try write(record.article, key: key, digest: digest, run: revision.run)
    }

    /// Leaves the rows as they are where they are those of the same article.
    private func write(_ article: ExtractedArticle, key: String, digest: String, run: Int64) throws -> Outcome {
        if let same = try db.number("SELECT id FROM articles WHERE article_key = ? AND row_sha256 = ?", [key, digest]) {
            try db.run(
                "UPDATE articles SET run_id = ?, fetched_at = ? WHERE id = ?",
                [run, article.article.fetchedAt?.description, same])
            return .unchanged
        }
        let versions = try run == runID ? versions : ledger.versions(of: run)
        let row = ArticleRow(article.article, key: key, versions: versions)
        try writer.write(article, as: row, digest: digest, run: run)
        return .written
    }
}
