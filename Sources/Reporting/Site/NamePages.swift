import GRDB

/// The entities that have a page of their own: those that speak, and those that are in more than one article.
///
/// Of the others their one article tells all.
struct NamePages {
    private let paths: [Int64: String]

    init(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT e.id, e.kind, e.normalized FROM entities e
                WHERE EXISTS (SELECT 1 FROM speakers s WHERE s.entity_id = e.id)
                    OR (SELECT count(*) FROM (SELECT DISTINCT x.article_id FROM article_entities x WHERE x.entity_id = e.id LIMIT 2)) = 2
                """)
        var found: [Int64: String] = [:]
        while let row = try rows.next() { found[row[0]] = SitePath.name(kind: row[1], normalized: row[2]) }
        paths = found
    }

    var entities: [Int64] { paths.keys.sorted { (paths[$0] ?? "") < (paths[$1] ?? "") } }

    /// Returns the path of the entity's page; nil where it has none.
    func path(of entity: Int64?) -> String? { entity.flatMap { paths[$0] } }
}
