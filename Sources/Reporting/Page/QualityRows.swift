import GRDB

/// What one rule has removed from the pages.
struct RemovalRow: Decodable, FetchableRecord {
    let rule: String
    let reason: String
    let blocks: Int
    let characters: Int
    let example: String

    static func all(_ db: Database) throws -> [RemovalRow] {
        try fetchAll(
            db,
            sql: """
                SELECT rule, reason, sum(blocks) AS blocks, sum(characters) AS characters, min(example) AS example
                FROM removed_by_rule GROUP BY rule, reason ORDER BY blocks DESC, rule, reason LIMIT 50
                """)
    }
}

/// A reason to read articles with care.
struct FlagRow: Decodable, FetchableRecord {
    let flag: String
    let articles: Int
    let example: String

    static func all(_ db: Database) throws -> [FlagRow] {
        try fetchAll(
            db,
            sql: """
                SELECT flag, count(DISTINCT article_id) AS articles,
                    coalesce(min(coalesce(text, detail)), '') AS example
                FROM articles_to_read_with_care GROUP BY flag ORDER BY articles DESC, flag
                """)
    }
}

/// How well the bodies of an outlet are extracted.
struct QualityRow: Decodable, FetchableRecord {
    let outlet: String
    let articles: Int
    let median: Double
    let latest: Double?
    let earlier: Double?
    let doubtful: Int

    /// Returns the outlets, those whose quality has fallen most first.
    static func all(_ db: Database) throws -> [QualityRow] {
        try fetchAll(
            db,
            sql: """
                SELECT coalesce(outlet, 'no outlet') AS outlet, articles, median_quality AS median, latest_median AS latest,
                    earlier_median AS earlier, doubtful_articles AS doubtful
                FROM quality_by_outlet ORDER BY coalesce(fall, 0) DESC, median_quality, outlet LIMIT 50
                """)
    }
}

/// What one stage has done in one of the last runs.
struct StageRow: Decodable, FetchableRecord {
    let run: String
    let stage: String
    let status: String
    let input: Int
    let output: Int
    let unchanged: Int
    let skipped: Int
    let rejected: Int
    let speed: Double?
    let failedChecks: Int

    static func latest(_ db: Database) throws -> [StageRow] {
        try fetchAll(
            db,
            sql: """
                SELECT run, stage, status, n_in AS input, n_out AS output, n_unchanged AS unchanged,
                    n_skipped AS skipped, n_rejected AS rejected, articles_per_second AS speed,
                    failed_checks AS failedChecks
                FROM run_health
                WHERE run IN (SELECT DISTINCT run FROM run_health ORDER BY run DESC LIMIT 7)
                ORDER BY run DESC,
                    CASE stage WHEN 'fetch' THEN 1 WHEN 'clean' THEN 2 WHEN 'extract' THEN 3 ELSE 4 END
                """)
    }
}

/// A record that could not be taken in, and has not been since.
struct RejectRow: Decodable, FetchableRecord {
    let run: String
    let stage: String
    let reason: String
    let detail: String
    let file: String

    static func open(_ db: Database) throws -> [RejectRow] {
        try fetchAll(
            db,
            sql: """
                SELECT run, stage, reason, detail, source_uri AS file FROM open_rejects
                ORDER BY run DESC, stage, source_uri, reason LIMIT 50
                """)
    }
}
