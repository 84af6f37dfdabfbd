import ArticleModel
import GRDB

// MARK: - Articles that are known under several ids

extension RunLoader {
    /// Notes that a revision of the article comes or goes: those with which it was one may need other rows.
    func noteGroup(of key: String) throws {
        let group = try ArticleGroup(of: key, db)
        if !group.isSingle { regrouped.formUnion(group.keys) }
    }

    /// Notes what a revision tells of addresses, and forgets what its former text has shown.
    func noteAddresses(of article: CleanArticle, key: String) throws {
        try addresses.note(article, key: key, run: runID)
        let shown = try db.texts(
            """
            SELECT former_key FROM same_articles WHERE (former_key = ?1 AND former_run_id = ?2)
                OR (article_key = ?1 AND run_id = ?2)
            UNION SELECT article_key FROM same_articles WHERE (former_key = ?1 AND former_run_id = ?2)
                OR (article_key = ?1 AND run_id = ?2)
            """, [key, runID])
        if shown.isEmpty { return }
        regrouped.formUnion(shown)
        try db.run(
            "DELETE FROM same_articles WHERE (former_key = ?1 AND former_run_id = ?2) OR (article_key = ?1 AND run_id = ?2)",
            [key, runID])
    }

    /// Finds out which of the articles that were loaded are one with others, and gives each such group its rows.
    func regroup(_ loaded: [String]) throws {
        let same = SameArticles(db, addresses) { [self] key, run in
            guard let uid = try db.text("SELECT run_uid FROM runs WHERE id = ?", [run]) else { return nil }
            return try earlierRevision(uid, ArticleID(key)).map { ArticleBody(of: $0.article.article.paragraphs).text }
        }
        for key in loaded { regrouped.formUnion(try same.compare(key, run: runID)) }
        // Where a revision is gone that showed two to be one, another may show it too.
        for key in regrouped.subtracting(loaded).sorted() {
            guard let current = try revisions.current(of: key) else { continue }
            regrouped.formUnion(try same.compare(key, run: current.run))
        }
        var done: Set<ArticleGroup> = []
        for key in regrouped.sorted() {
            let group = try ArticleGroup(of: key, db)
            guard done.insert(group).inserted else { continue }
            try comparisons.update(group.keys)
            _ = try update(key, loading: nil)
        }
    }

    /// Makes the rows of a group those of its newest revision, with the address and the outlet that are known of any.
    func update(_ group: ArticleGroup) throws -> Outcome {
        for key in group.formerKeys {
            try db.run(
                """
                INSERT INTO former_ids (former_key, article_key) VALUES (?1, ?2)
                ON CONFLICT (former_key) DO UPDATE SET article_key = excluded.article_key
                """, [key, group.root])
            try writer.remove(key)
        }
        try db.run("DELETE FROM former_ids WHERE former_key = ?", [group.root])
        let records = try newestRecords(of: group)
        guard let (newest, record) = records.first else {
            try db.run("DELETE FROM former_ids WHERE article_key = ?", [group.root])
            try writer.remove(group.root)
            return .removed
        }
        var extracted = record.article
        let articles = records.map(\.record.article.article)
        let root = records.first { $0.revision.key == group.root }?.record.article.article
        extracted.article.url = root?.url ?? articles.lazy.compactMap(\.url).first
        extracted.article.outlet = articles.lazy.compactMap(\.outlet).first
        let known = "\(record.digest(try recorder.versions(of: newest.run))) \(extracted.article.url ?? "") "
        let digest = ContentHash(of: known + (extracted.article.outlet ?? "")).value
        return try write(extracted, key: group.root, digest: digest, run: newest.run)
    }

    /// Returns the newest revision of each id that a run still holds, the newest of all first.
    private func newestRecords(
        of group: ArticleGroup
    ) throws -> [(revision: Revisions.Revision, record: ArticleRecord)] {
        var found: [(revision: Revisions.Revision, record: ArticleRecord)] = []
        for key in group.keys {
            for revision in try revisions.all(of: key) {
                guard let record = try earlierRevision(revision.runUID, ArticleID(key)) else { continue }
                found.append((revision, record))
                break
            }
        }
        return found.sorted {
            let (left, right) = ($0.revision, $1.revision)
            return (left.fetchedAt, left.runUID, left.key == group.root ? 1 : 0, right.key)
                > (right.fetchedAt, right.runUID, right.key == group.root ? 1 : 0, left.key)
        }
    }
}
