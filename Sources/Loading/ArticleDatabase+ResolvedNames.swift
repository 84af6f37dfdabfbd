import GRDB

/// A name of an article, with the entity that it stands for.
package struct ResolvedName: Hashable, Sendable {
    /// The id of the article, as its record gives it.
    package let article: String
    package let kind: String
    package let name: String
    /// The entity's number in the database.
    package let entity: Int64
    /// The probability that the name means the entity.
    package let probability: Double
    /// What says so, as the column `evidence` of `entity_aliases` has it.
    package let evidence: String
}

extension ArticleDatabase {
    /// Returns the names of all articles, as each article spells them.
    package func resolvedNames() throws -> [ResolvedName] {
        try read { db in
            try db.prepared(
                """
                SELECT a.article_key, x.kind, x.alias, n.entity_id, x.probability, x.evidence FROM article_entities n
                JOIN articles a ON a.id = n.article_id JOIN entity_aliases x ON x.id = n.alias_id
                ORDER BY a.article_key, x.kind, x.alias, x.sense
                """
            ).all([]) { row in
                ResolvedName(
                    article: row.text(0), kind: row.text(1), name: row.text(2), entity: row.integer(3),
                    probability: row.real(4),
                    evidence: row.text(5))
            }
        }
    }
}
