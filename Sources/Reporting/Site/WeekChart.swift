import GRDB

/// In how many articles a name was, week by week, as a picture; and the last four weeks against the four before.
struct WeekChart {
    private static let weeks = 26
    private static let (width, height, gap) = (14, 80, 2)

    let svg: String
    let latest: Int
    let earlier: Int

    /// Counts the weeks that end with the day `last`; nil where the name is in none of them.
    init?(of entity: Int64, until last: String, _ db: Database) throws {
        var counts = Array(repeating: 0, count: Self.weeks)
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: Self.sql), arguments: ["id": entity, "last": last, "weeks": Self.weeks])
        for row in rows { counts[Self.weeks - 1 - (row[0] as Int)] = row[1] }
        guard let highest = counts.max(), highest > 0 else { return nil }
        latest = counts.suffix(4).reduce(0, +)
        earlier = counts.dropLast(4).suffix(4).reduce(0, +)
        svg = Self.svg(counts, highest, last)
    }

    private static func svg(_ counts: [Int], _ highest: Int, _ last: String) -> String {
        let bars = counts.enumerated().map { week, count in
            let length = count == 0 ? 0 : max(1, count * height / highest)
            let ago = counts.count - 1 - week
            let text = ago == 0 ? "week up to \(last): \(count)" : "\(ago) weeks before: \(count)"
            return #"<rect x="\#(week * (width + gap))" y="\#(height - length)" width="\#(width)" height="\#(length)">"#
                + "<title>\(text)</title></rect>"
        }
        let total = counts.count * (width + gap)
        return """
            <svg class="weeks" viewBox="0 0 \(total) \(height + 1)" role="img" aria-label="Articles a week, for \(counts.count) \
            weeks up to \(last): \(counts.map(String.init).joined(separator: ", "))"><path d="M0 \(height)H\(total)"/>\
            \(bars.joined())</svg>
            """
    }

    private static let sql = """
        SELECT CAST((julianday(:last) - julianday(a.published_date)) / 7 AS INTEGER) AS ago, count(DISTINCT a.id)
        FROM article_entities x JOIN articles a ON a.id = x.article_id
        WHERE x.entity_id = :id AND a.duplicate_of IS NULL AND a.published_date <= :last
            AND x.published_at >= date(:last, (-7 * :weeks) || ' days')
            AND a.published_date > date(:last, (-7 * :weeks) || ' days')
        GROUP BY ago
        """
}
