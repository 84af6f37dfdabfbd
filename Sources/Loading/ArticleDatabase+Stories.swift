import GRDB
import Linking

extension ArticleDatabase {
    /// Returns the key of the story that each article tells, by the id of the article; those that tell one alone are left out.
    package func storiesOfArticles() throws -> [String: String] {
        try read { db in
            Dictionary(
                uniqueKeysWithValues: try db.prepared(
                    """
                    SELECT a.article_key, s.story_key FROM story_articles m JOIN stories s ON s.id = m.story_id
                        JOIN articles a ON a.id = m.article_id
                    """
                ).all([]) { ($0.text(0), $0.text(1)) })
        }
    }

    /// Returns what the model of stories sees of each pair of articles that it compares, by their ids.
    package func storyEvidence() throws -> [(one: String, other: String, evidence: StoryEvidence)] {
        try read { db in
            let hours = try db.row("SELECT min(hour), max(hour) FROM story_terms")
            guard let first: Int64 = hours?[0], let last: Int64 = hours?[1] else { return [] }
            let window = try StoryWindow(around: StoryTermsChange.Span(hours: first...last, changes: []), db)
            let pairs = StoryPairs(window, db)
            return try window.indices.flatMap { article in
                try pairs.candidates(of: article).filter { $0.other > article }.map { other, hasSameQuotation in
                    (
                        try key(of: window.id(article), db), try key(of: window.id(other), db),
                        pairs.evidence(article, other, hasSameQuotation: hasSameQuotation)
                    )
                }
            }
        }
    }

    private func key(of id: Int64, _ db: Database) throws -> String {
        try db.text("SELECT article_key FROM articles WHERE id = ?", [id]) ?? ""
    }
}
