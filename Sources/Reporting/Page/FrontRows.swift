import GRDB

/// A place that the news of the last month is about.
struct PlaceRow {
    let place: String
    let page: String?
    let country: String?
    let articles: Int

    static func latest(_ db: Database, _ site: Site) throws -> [PlaceRow] {
        try Row.fetchAll(db, sql: sql).map {
            PlaceRow(place: $0[1], page: site.path(ofName: $0[0]), country: $0[2], articles: $0[3])
        }
    }

    private static let sql = """
        WITH recent AS MATERIALIZED (
            SELECT id FROM articles WHERE duplicate_of IS NULL AND published_date >= (
                SELECT date(max(published_date), '-30 days') FROM articles WHERE duplicate_of IS NULL))
        SELECT e.id, e.name, e.country_code, count(DISTINCT x.article_id) AS articles
        FROM recent r CROSS JOIN article_entities x ON x.article_id = r.id JOIN entities e ON e.id = x.entity_id
        WHERE e.kind = 'place' GROUP BY e.id ORDER BY articles DESC, e.name, e.id LIMIT 25
        """
}

/// A check of the last run that has failed.
struct WarningRow: Decodable, FetchableRecord {
    let check: String
    let severity: String
    let observed: String
    let expected: String

    static func latest(_ db: Database) throws -> [WarningRow] {
        try fetchAll(
            db,
            sql: """
                SELECT name AS "check", severity, observed, expected FROM failed_checks
                WHERE run = (SELECT max(run_uid) FROM runs) ORDER BY severity, name
                """)
    }
}

/// The last runs as a picture: how many articles each took in, and how many records it rejected.
struct RunStrip {
    private static let runs = 30
    private static let (width, height, gap) = (18, 60, 3)

    let svg: String

    /// Nil where no run is loaded.
    init?(_ db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT r.run_uid, coalesce(sum(CASE WHEN s.stage = 'extract' THEN s.n_out END), 0), coalesce(sum(s.n_rejected), 0)
                FROM (SELECT id, run_uid FROM runs ORDER BY run_uid DESC LIMIT ?) r LEFT JOIN stage_runs s ON s.run_id = r.id
                GROUP BY r.id ORDER BY r.run_uid
                """, arguments: [Self.runs])
        guard !rows.isEmpty else { return nil }
        let counts = rows.map { (run: $0[0] as String, taken: $0[1] as Int, rejected: $0[2] as Int) }
        svg = Self.svg(counts)
    }

    private static func svg(_ counts: [(run: String, taken: Int, rejected: Int)]) -> String {
        let highest = max(counts.map { $0.taken + $0.rejected }.max() ?? 0, 1)
        let escape = HTMLEscaping().escapeText
        let bars = counts.enumerated().map { index, count in
            let place = index * (width + gap)
            let taken = length(count.taken, highest)
            let rejected = length(count.rejected, highest)
            let text = "\(escape(count.run)): \(count.taken) articles, \(count.rejected) rejected"
            return "<g><title>\(text)</title>"
                + #"<rect class="hit" x="\#(place)" y="0" width="\#(width)" height="\#(height)"/>"#
                + #"<rect x="\#(place)" y="\#(height - taken)" width="\#(width)" height="\#(taken)"/>"#
                + #"<rect class="rejected" x="\#(place)" y="\#(height - taken - rejected)" width="\#(width)" height="\#(rejected)"/></g>"#
        }
        let total = runs * (width + gap)
        let sums = (counts.reduce(0) { $0 + $1.taken }, counts.reduce(0) { $0 + $1.rejected })
        return """
            <svg class="strip" viewBox="0 0 \(total) \(height + 1)" role="img" aria-label="The last \(counts.count) runs: \(sums.0) \
            articles taken in, \(sums.1) records rejected"><path d="M0 \(height)H\(total)"/>\(bars.joined())</svg>
            """
    }

    private static func length(_ count: Int, _ highest: Int) -> Int {
        count == 0 ? 0 : max(1, count * height / highest)
    }
}
