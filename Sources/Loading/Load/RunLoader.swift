import ArticleModel
import GRDB
import Linking

/// Loads one run into the database, within the transaction of the load.
final class RunLoader {
    /// Reads an article as an earlier run has it; nil where that run has it no more.
    typealias RevisionReader = (_ run: String, _ id: ArticleID) throws -> ArticleRecord?

    let db: Database
    private let run: RunToLoad
    let runID: Int64
    let recorder: RunRecorder
    let revisions: Revisions
    let addresses: RevisionAddresses
    let comparisons: RevisionComparisons
    let writer: ArticleWriter
    /// The versions of the stages that made the run's articles.
    private let versions: StageVersions
    let earlierRevision: RevisionReader
    /// Ids of which it has changed with which others they stand for one article.
    var regrouped: Set<String> = []
    private let start = ContinuousClock.now
    private var summary = LoadSummary()

    init(
        _ db: Database, _ run: RunToLoad, overrides: NameOverrides, earlierRevision: @escaping RevisionReader
    ) throws {
        self.db = db
        self.run = run
        self.earlierRevision = earlierRevision
        recorder = RunRecorder(db: db)
        revisions = Revisions(db: db)
        addresses = RevisionAddresses(db: db, idAtAddress: run.idAtAddress)
        comparisons = RevisionComparisons(db, recorder, record: earlierRevision)
        writer = ArticleWriter(db, overrides: overrides)
        runID = try recorder.begin(run)
        versions = try recorder.versions(of: runID)
    }

    /// Replaces what the run loaded before by `articles` and `rejects`, and checks what it has changed.
    func load(
        articles: () throws -> ArticleRecord?, rejects: () throws -> RejectedRecord?
    ) throws -> LoadSummary {
        var missing = try revisions.keys(of: runID)
        var loaded: [String] = []
        while let record = try articles() { loaded.append(try load(record)) }
        missing.subtract(loaded)
        for key in missing.sorted() { try remove(key) }
        try regroup(loaded)
        try updatePages()
        while let reject = try rejects() { try recorder.add(reject, to: runID) }
        try writer.finish()
        try check()
        try recorder.finish(run, id: runID, summary, since: start)
        return summary
    }

    /// Returns the article's key.
    private func load(_ record: ArticleRecord) throws -> String {
        let article = record.article
        guard let id = article.article.id, !id.value.utf8.contains(0) else {
            throw PlainFailure(.badInput, "\(run.id)/extract.jsonl: an article has no id")
        }
        let digest = record.digest(versions)
        let content = RevisionContent(of: article)
        try noteGroup(of: id.value)
        try notingFirstFetch(of: id.value) {
            try revisions.add(article.article, id.value, run: runID, digest: digest, content: content.hash)
        }
        try noteAddresses(of: article.article, key: id.value)
        // The rows are still those of the revision before.
        try compareRevisions(of: id.value, loading: .init(key: id.value, run: runID, content: content))
        switch try update(id.value, loading: (article, digest)) {
        case .written: summary.written += 1
        case .unchanged: summary.unchanged += 1
        case .superseded, .removed: summary.superseded += 1
        }
        return id.value
    }

    /// Notes where the change to the revisions tells another time at which the article was fetched first, which may give its
    /// story another key.
    private func notingFirstFetch(of key: String, _ change: () throws -> Void) throws {
        let former = try revisions.firstFetch(of: key)
        try change()
        if let former, try revisions.firstFetch(of: key) != former { try writer.markStoryChanged(of: key) }
    }

    /// Removes an article that the run no longer holds; another run may still hold it.
    private func remove(_ key: String) throws {
        try noteGroup(of: key)
        try notingFirstFetch(of: key) { try revisions.remove(key, run: runID) }
        try compareRevisions(of: key)
        switch try update(key, loading: nil) {
        case .written, .unchanged: summary.reverted += 1
        case .removed: summary.removed += 1
        case .superseded: break
        }
    }

    /// Compares the revisions of an article under one id; those of one under several are compared at the end of the load.
    private func compareRevisions(of key: String, loading: RevisionComparisons.Loading? = nil) throws {
        let group = try ArticleGroup(of: key, db)
        if group.isSingle { try comparisons.update([key], loading: loading) } else { regrouped.formUnion(group.keys) }
    }

    private func check() throws {
        let checks = LoadChecks(db, run, runID: runID, articles: writer.written)
        (summary.quotes, summary.entities) = try checks.counts()
        summary.checks = try checks.results(writer.faults)
        try requireKnown(run.accepted, among: summary.checks.map(\.name))
        let failed = summary.checks.filter { !$0.passed && $0.severity == .error && !run.accepted.contains($0.name) }
        if !failed.isEmpty { throw ChecksFailed(checks: failed) }
    }

    /// Refuses a misspelt name, which would accept nothing without anybody seeing why.
    private func requireKnown(_ accepted: Set<String>, among names: [String]) throws {
        guard let unknown = accepted.subtracting(names).min() else { return }
        throw PlainFailure(
            .badUsage, "there is no check \(unknown)\nthe checks are \(names.joined(separator: ", "))")
    }
}

// MARK: - One article

extension RunLoader {
    enum Outcome { case written, unchanged, superseded, removed }

    /// Makes the rows of the article those of its current revision, which may be the one that is being loaded.
    func update(_ key: String, loading: (article: ExtractedArticle, digest: String)?) throws -> Outcome {
        let group = try ArticleGroup(of: key, db)
        if !group.isSingle { return try update(group) }
        try db.run("DELETE FROM former_ids WHERE former_key = ?", [key])
        while let current = try revisions.current(of: key) {
            if try isPartOfNewerArticle(current) { break }
            if current.run == runID, let loading {
                return try write(loading.article, key: key, digest: loading.digest, run: runID)
            }
            if try revisions.rowID(of: key, run: current.run) != nil { return .superseded }
            if let outcome = try revert(key, to: current) { return loading == nil ? outcome : .superseded }
            try notingFirstFetch(of: key) { try revisions.remove(key, run: current.run) }
            try compareRevisions(of: key)
        }
        try writer.remove(key)
        return .removed
    }

    /// Gives the pages that articles have joined to them, or had, rows of their own or none.
    private func updatePages() throws {
        var (done, rest) = (Set<String>(), writer.joinedPages)
        while !rest.isEmpty {
            for page in rest.sorted() { _ = try update(page, loading: nil) }
            done.formUnion(rest)
            rest = writer.joinedPages.subtracting(done)
        }
    }

    /// Whether an article of a later run has the text of this one, which is a page of it.
    private func isPartOfNewerArticle(_ page: Revisions.Revision) throws -> Bool {
        try db.integer(
            """
            SELECT 1 FROM article_pages p JOIN articles a ON a.id = p.article_id JOIN runs r ON r.id = a.run_id
            WHERE p.page_key = ?1 AND a.article_key <> ?1 AND r.run_uid > ?2
            """, [page.key, page.runUID]) != nil
    }

    /// Writes the rows of an earlier revision; nil where that run's file no longer has the article.
    private func revert(_ key: String, to revision: Revisions.Revision) throws -> Outcome? {
        guard let record = try earlierRevision(revision.runUID, ArticleID(key)) else { return nil }
        let digest = record.digest(try recorder.versions(of: revision.run))
        return try write(record.article, key: key, digest: digest, run: revision.run)
    }

    /// Writes the article, but leaves the rows as they are where they have its digest.
    func write(_ article: ExtractedArticle, key: String, digest: String, run: Int64) throws -> Outcome {
        if let same = try db.integer("SELECT id FROM articles WHERE article_key = ? AND row_sha256 = ?", [key, digest])
        {
            writer.notePages(of: article.article)
            try db.run(
                "UPDATE articles SET run_id = ?, fetched_at = ? WHERE id = ?",
                [run, article.article.fetchedAt?.description, same])
            return .unchanged
        }
        let versions = try run == runID ? versions : recorder.versions(of: run)
        let row = ArticleRow(article.article, key: key, versions: versions)
        try writer.write(article, as: row, digest: digest, run: run)
        return .written
    }
}
