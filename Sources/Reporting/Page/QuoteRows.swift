import Foundation
import GRDB

/// A person, with how often each outlet quotes them.
struct SpeakerRow {
    let speaker: String
    let page: String?
    let role: String?
    let quoteCount: Int
    let byOutlet: String
    /// The quotations as a percentage of those of the person who is quoted most.
    let percent: Int

    private init(_ row: Row, _ site: Site) {
        (speaker, role, quoteCount) = (row["speaker"], row["role"], row["quoteCount"])
        (byOutlet, percent) = (row["byOutlet"], row["percent"])
        page = site.path(ofName: row["entity_id"])
    }

    static func mostQuoted(_ db: Database, _ site: Site) throws -> [SpeakerRow] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT entity_id, speaker, role, sum(n) AS quoteCount,
                    group_concat(coalesce(outlet, 'no outlet') || ' ' || n, ' · ') AS byOutlet,
                    100 * sum(n) / max(sum(n)) OVER () AS percent
                FROM (
                    SELECT entity_id, speaker, role, outlet, count(*) AS n FROM quotes_by_speaker
                    WHERE speaker IS NOT NULL AND NOT is_copy
                    GROUP BY entity_id, outlet ORDER BY entity_id, n DESC, outlet)
                GROUP BY entity_id ORDER BY quoteCount DESC, speaker, entity_id LIMIT 25
                """
        ).map { SpeakerRow($0, site) }
    }
}

/// A quotation with the text around it.
struct QuoteRow {
    let before: String
    let quote: String
    let after: String
    let speaker: String
    let quotedRole: String?
    let day: String
    let outlet: String
    let title: String
    let page: String

    static func latest(_ db: Database) throws -> [QuoteRow] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT quote, context, coalesce(speaker, speaker_description, 'speaker not named') AS speaker, role,
                    coalesce(day, 'no day') AS day, coalesce(outlet, 'no outlet') AS outlet,
                    coalesce(title, 'without title') AS title, (
                        SELECT article_key FROM articles a WHERE a.id = article_id) AS article_key
                FROM quotes_by_speaker
                WHERE NOT is_copy AND kind <> 'indirect'
                ORDER BY quotes_by_speaker.day DESC, article_id, ordinal LIMIT 30
                """)
        return rows.map(QuoteRow.init)
    }

    private init(_ row: Row) {
        quote = row["quote"]
        let context: String = row["context"]
        let range = context.range(of: row["quote"] as String, options: .literal)
        before = range.map { String(context[..<$0.lowerBound]) } ?? ""
        after = range.map { String(context[$0.upperBound...]) } ?? ""
        speaker = row["speaker"]
        quotedRole = row["role"]
        day = row["day"]
        outlet = row["outlet"]
        title = row["title"]
        page = SitePath.article(row["article_key"])
    }
}
