import ArticleModel
import GRDB

extension ArticleDatabase {
    /// Keeps what other rules or settings have changed, for those who ask later why the rows are others.
    package func record(_ totals: ChangeTotals, at clock: Timestamp) throws {
        try DatabaseFailure.wrapping(path) {
            try queue.write { db in
                for (group, count) in totals.sortedGroups {
                    try db.run(
                        """
                        INSERT INTO rule_changes (changed_at, what, change, rule, n_rows, n_articles) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET n_rows = n_rows + excluded.n_rows,
                            n_articles = max(n_articles, excluded.n_articles)
                        """,
                        [
                            clock.description, group.what, group.change.rawValue, group.rule ?? "", count.rows,
                            count.articles,
                        ])
                }
            }
        }
    }
}
