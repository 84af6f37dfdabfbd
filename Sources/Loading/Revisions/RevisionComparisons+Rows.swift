import GRDB
import Linking

extension RevisionComparisons {
    /// Writes what changed; nothing where nothing did.
    func write(_ difference: RevisionDifference, _ former: ComparedRevision, _ revision: ComparedRevision) throws {
        if difference.changes.isEmpty { return }
        let time = { (fetchedAt: String) in fetchedAt.isEmpty ? nil : fetchedAt }
        try db.run(
            """
            INSERT INTO revision_comparisons (article_key, run_id, former_key, former_run_id, seen_at, former_seen_at, changes)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                revision.key, revision.run, former.key, former.run, time(revision.fetchedAt), time(former.fetchedAt),
                difference.count,
            ])
        let id = db.lastInsertedRowID
        for (ordinal, change) in difference.changes.enumerated() { try write(change, ordinal, of: id) }
    }

    private func write(_ change: RevisionChange, _ ordinal: Int, of comparison: Int64) throws {
        try db.run(
            """
            INSERT INTO revision_changes (comparison_id, ordinal, what, change, detail, before_paragraph, after_paragraph,
                before_words, after_words, before_text, after_text, facts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                comparison, ordinal, change.subject.rawValue, change.kind.rawValue, change.detail,
                change.before?.position, change.after?.position, change.before?.words, change.after?.words,
                change.before?.text, change.after?.text,
                change.facts.isEmpty ? nil : change.facts.map(\.rawValue).joined(separator: ", "),
            ])
    }
}
