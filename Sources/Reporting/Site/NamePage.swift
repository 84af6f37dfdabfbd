import GRDB

/// What the page of a person, an organization, a place or another thing shows.
struct NamePage {
    static let maximumListed = 40
    private static let maximumCompanions = 20

    struct Alias: Decodable, FetchableRecord {
        let name: String
        let articles: Int
        let percent: Int
        let evidence: String

        static let sql = """
            SELECT alias AS name, articles, CAST(round(100 * probability) AS INTEGER) AS percent, evidence
            FROM entity_aliases WHERE entity_id = ? ORDER BY articles DESC, alias, sense LIMIT 40
            """
    }

    struct Count: Decodable, FetchableRecord {
        let name: String
        let articles: Int

        static let byOutlet = """
            SELECT coalesce(o.name, 'no outlet') AS name, count(DISTINCT a.id) AS articles
            FROM article_entities x JOIN articles a ON a.id = x.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
            WHERE x.entity_id = ? AND a.duplicate_of IS NULL GROUP BY a.outlet_id ORDER BY articles DESC, name
            """
    }

    struct Companion {
        let name: String
        let kind: String
        let page: String?
        let articles: Int
    }

    struct Article {
        let day: String
        let outlet: String
        let title: String
        let page: String
    }

    let heading: String
    let kind: String
    let role: String?
    let country: String?
    let aliases: [Alias]
    let weeks: WeekChart?
    let outlets: [Count]
    let companions: [Companion]
    let quotations: [QuotationInContext]
    let articles: [Article]

    init(_ id: Int64, _ db: Database, _ names: NamePages, lastDay: String?) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT name, kind, role, country_code FROM entities WHERE id = ?"), arguments: [id]
        )
        heading = row?["name"] ?? ""
        kind = ["other": "another name"][row?["kind"] ?? ""] ?? row?["kind"] ?? ""
        role = row?["role"]
        country = row?["country_code"]
        aliases = try Alias.fetchAll(db.cachedStatement(sql: Alias.sql), arguments: [id])
        weeks = try lastDay.flatMap { try WeekChart(of: id, until: $0, db) }
        outlets = try Count.fetchAll(db.cachedStatement(sql: Count.byOutlet), arguments: [id])
        companions = try Row.fetchAll(
            db.cachedStatement(sql: Self.companionsSQL), arguments: ["id": id, "limit": Self.maximumCompanions]
        ).map {
            Companion(name: $0[1], kind: $0[2], page: names.path(of: $0[0]), articles: $0[3])
        }
        quotations = try QuotationInContext.latest(of: id, db, Self.maximumListed)
        articles = try Row.fetchAll(db.cachedStatement(sql: Self.articlesSQL), arguments: [id, Self.maximumListed]).map
        {
            Article(day: $0[0], outlet: $0[1], title: $0[2], page: SitePath.article($0[3]))
        }
    }

    private static let companionsSQL = """
        SELECT e.id, e.name, e.kind, p.articles FROM (
            SELECT b_id AS other, articles FROM entity_pairs WHERE a_id = :id
            UNION ALL SELECT a_id, articles FROM entity_pairs WHERE b_id = :id) p JOIN entities e ON e.id = p.other
        ORDER BY p.articles DESC, e.name, e.id LIMIT :limit
        """
    private static let articlesSQL = """
        SELECT coalesce(a.published_date, 'no day'), coalesce(o.name, 'no outlet'), coalesce(a.title, 'without title'), a.article_key
        FROM (SELECT DISTINCT article_id, published_at FROM article_entities WHERE entity_id = ?) x
            JOIN articles a ON a.id = x.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
        WHERE a.duplicate_of IS NULL ORDER BY x.published_at DESC, a.article_key LIMIT ?
        """
}

/// A quotation with the words around it.
struct QuotationInContext {
    let before: String
    let words: String
    let after: String
    let speaker: String?
    let day: String
    let outlet: String
    let title: String
    let page: String
    let certainty: String

    private static let contextLength = 120

    static func latest(of entity: Int64, _ db: Database, _ limit: Int) throws -> [QuotationInContext] {
        try Row.fetchAll(
            db.cachedStatement(sql: sql), arguments: ["id": entity, "limit": limit, "context": contextLength]
        ).map(QuotationInContext.init)
    }

    private init(_ row: Row) {
        words = row["words"]
        before = QuotationInContext.end(ofLine: row["before"])
        after = QuotationInContext.start(ofLine: row["after"])
        speaker = nil
        (day, outlet, title) = (row["day"], row["outlet"], row["title"])
        page = SitePath.article(row["key"])
        certainty = Saying.certainty(row["confidence"], of: row["probability"])
    }

    /// Returns what stands in the same paragraph, from the beginning of a word on.
    private static func end(ofLine text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count < 2, text.unicodeScalars.count == contextLength else { return String(lines.last ?? "") }
        return text.firstIndex(of: " ").map { "… " + text[text.index(after: $0)...] } ?? ""
    }

    /// Returns what stands in the same paragraph, up to the end of a word.
    private static func start(ofLine text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count < 2, text.unicodeScalars.count == contextLength else { return String(lines.first ?? "") }
        return text.lastIndex(of: " ").map { text[..<$0] + " …" } ?? ""
    }

    private static let sql = """
        SELECT substr(a.body, max(q.start_char - :context, 0) + 1, min(q.start_char, :context)) AS before,
            substr(a.body, q.start_char + 1, q.end_char - q.start_char) AS words,
            substr(a.body, q.end_char + 1, :context) AS after,
            coalesce(a.published_date, 'no day') AS day, coalesce(o.name, 'no outlet') AS outlet,
            coalesce(a.title, 'without title') AS title, a.article_key AS key, q.confidence, x.probability
        FROM quotes q JOIN articles a ON a.id = q.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
            LEFT JOIN entity_aliases x ON x.id = q.speaker_alias_id
        WHERE q.speaker_entity_id = :id AND q.kind <> 'indirect' AND a.duplicate_of IS NULL
        ORDER BY a.published_at DESC, a.article_key, q.ordinal LIMIT :limit
        """
}
