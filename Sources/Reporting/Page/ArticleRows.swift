import GRDB

/// A number at the head of the page.
struct TotalRow: Decodable, FetchableRecord {
    let label: String
    let number: Int

    static func all(_ db: Database) throws -> [TotalRow] {
        try fetchAll(
            db,
            sql: """
                SELECT 'articles' AS label, count(*) AS number FROM articles
                UNION ALL SELECT 'of them copies', count(*) FROM articles WHERE duplicate_of IS NOT NULL
                UNION ALL SELECT 'outlets', count(DISTINCT outlet_id) FROM articles
                UNION ALL SELECT 'stories', count(*) FROM stories
                UNION ALL SELECT 'quotes', count(*) FROM quotes
                UNION ALL SELECT 'with a named speaker', count(*) FROM quotes WHERE speaker_entity_id IS NOT NULL
                UNION ALL SELECT 'names', count(*) FROM entities
                UNION ALL SELECT 'blocks removed', count(*) FROM removed_blocks
                UNION ALL SELECT 'open rejects', count(*) FROM open_rejects
                """)
    }
}

/// A day, with what each outlet published on it.
struct DayRow: Decodable, FetchableRecord {
    let day: String
    let articles: Int
    let copies: Int
    let byOutlet: String
    /// The articles as a percentage of those of the busiest day.
    let percent: Int

    static func latest(_ db: Database) throws -> [DayRow] {
        try fetchAll(
            db,
            sql: """
                SELECT coalesce(day, 'no day') AS day, sum(articles) AS articles, sum(copies) AS copies,
                    group_concat(coalesce(outlet, 'no outlet') || ' ' || articles, ' · ') AS byOutlet,
                    100 * sum(articles) / max(sum(articles)) OVER () AS percent
                FROM (SELECT * FROM articles_by_day_and_outlet ORDER BY day, articles DESC, outlet)
                GROUP BY day ORDER BY day IS NULL, day DESC LIMIT 31
                """)
    }
}

/// An outlet over all days.
struct OutletRow: Decodable, FetchableRecord {
    let outlet: String
    let articles: Int
    let copies: Int
    let words: Int
    let firstDay: String?
    let lastDay: String?

    static func all(_ db: Database) throws -> [OutletRow] {
        try fetchAll(
            db,
            sql: """
                SELECT coalesce(outlet, 'no outlet') AS outlet, sum(articles) AS articles, sum(copies) AS copies,
                    sum(words) AS words, min(day) AS firstDay, max(day) AS lastDay
                FROM articles_by_day_and_outlet GROUP BY outlet ORDER BY articles DESC, outlet LIMIT 50
                """)
    }
}
