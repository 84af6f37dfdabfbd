import Foundation
import GRDB

/// One person, how often quoted, and where.
struct SpeakerLine: Decodable, FetchableRecord {
    let speaker: String
    let role: String?
    let quoteCount: Int
    let byOutlet: String
    /// Of the most quoted.
    let percent: Int

    static func mostQuoted(_ db: Database) throws -> [SpeakerLine] {
        try fetchAll(
            db,
            sql: """
                SELECT speaker, role, sum(n) AS quoteCount,
                    group_concat(coalesce(outlet, 'no outlet') || ' ' || n, ' · ') AS byOutlet,
                    100 * sum(n) / max(sum(n)) OVER () AS percent
                FROM (
                    SELECT entity_id, speaker, role, outlet, count(*) AS n FROM quotes_by_speaker
                    WHERE speaker IS NOT NULL AND NOT is_copy
                    GROUP BY entity_id, outlet ORDER BY entity_id, n DESC, outlet)
                GROUP BY entity_id ORDER BY quoteCount DESC, speaker, entity_id LIMIT 25
                """)
    }
}

/// One quotation within the words around it.
struct QuoteLine {
    let before: String
    let quote: String
    let after: String
    let speaker: String
    let quotedRole: String?
    let cue: String?
    let day: String
    let outlet: String
    let title: String
    let link: String?

    static func latest(_ db: Database) throws -> [QuoteLine] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT quote, context, coalesce(speaker, speaker_description, 'speaker not named') AS speaker, role,
                    cue, coalesce(day, 'no day') AS day, coalesce(outlet, 'no outlet') AS outlet,
                    coalesce(title, 'without title') AS title, url
                FROM quotes_by_speaker
                WHERE NOT is_copy AND kind <> 'indirect'
                ORDER BY quotes_by_speaker.day DESC, article_id, ordinal LIMIT 30
                """)
        return rows.map(QuoteLine.init)
    }

    private init(_ row: Row) {
        quote = row["quote"]
        let context: String = row["context"]
        let place = context.range(of: row["quote"] as String, options: .literal)
        before = place.map { String(context[..<$0.lowerBound]) } ?? ""
        after = place.map { String(context[$0.upperBound...]) } ?? ""
        speaker = row["speaker"]
        quotedRole = row["role"]
        cue = row["cue"]
        day = row["day"]
        outlet = row["outlet"]
        title = row["title"]
        link = webLink(row["url"])
    }
}
