import GRDB

/// A copy with the first article of its group, by the ids that the records give them.
package struct GroupedCopy: Hashable, Sendable {
    package let article: String
    package let first: String
    /// `exact`, `near` or `contained`, of the earliest article that it is similar to.
    package let kind: String
}

extension ArticleDatabase {
    /// Returns all articles that are copies of earlier ones.
    package func copies() throws -> [GroupedCopy] {
        try read { db in
            try db.prepared(
                """
                SELECT a.article_key, f.article_key, d.kind FROM duplicates d JOIN articles a ON a.id = d.article_id
                    JOIN articles f ON f.id = d.first_article_id
                ORDER BY 1
                """
            ).all([]) { GroupedCopy(article: $0.text(0), first: $0.text(1), kind: $0.text(2)) }
        }
    }
}
