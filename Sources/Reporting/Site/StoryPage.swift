import GRDB

/// What the page of a story shows: how it was told by whom, in which words, and with whom.
struct StoryPage {
    struct Article {
        let published: String
        let outlet: String
        let title: String
        let page: String
        let isCopy: Bool
        let isFirst: Bool
        let words: Int

        init(_ row: Row, isFirst: Bool) {
            (published, outlet, title) = (row["published"] ?? "no day", row["outlet"], row["title"])
            page = SitePath.article(row["key"])
            (isCopy, words) = (row["is_copy"], row["words"])
            self.isFirst = isFirst
        }
    }

    struct Voice {
        let speaker: String
        let page: String?
        let quotes: Int
        let outlets: String
        /// The outlets of the story that do not quote the speaker; nil where all do.
        let missing: String?
    }

    struct OwnNames {
        let outlet: String
        let names: String
    }

    let heading: String
    let outletCount: Int
    let articles: [Article]
    let wordings: [SharedQuotation]
    let voices: [Voice]
    let own: [OwnNames]

    init(_ id: Int64, _ db: Database, _ names: NamePages) throws {
        articles = try Row.fetchAll(db.cachedStatement(sql: Self.told), arguments: [id]).enumerated().map {
            Article($1, isFirst: $0 == 0)
        }
        heading = try String.fetchOne(db.cachedStatement(sql: Self.heading), arguments: [id]) ?? "without title"
        let outlets = articles.reduce(into: [String]()) { if !$0.contains($1.outlet) { $0.append($1.outlet) } }
        outletCount = outlets.count
        wordings = try SharedQuotation.all(of: id, db, names)
        voices = try Self.voices(of: id, db, names, outlets)
        own = try Self.own(of: id, db)
    }

    private static let heading = """
        SELECT f.title FROM stories s JOIN articles f ON f.id = s.first_article_id WHERE s.id = ?
        """
    private static let told = """
        SELECT \(ArticlePage.timeOfPublication) AS published, coalesce(o.name, 'no outlet') AS outlet,
            coalesce(a.title, 'without title') AS title, a.article_key AS key, a.duplicate_of IS NOT NULL AS is_copy,
            a.word_count AS words
        FROM story_articles m JOIN articles a ON a.id = m.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
        WHERE m.story_id = ? ORDER BY a.published_at IS NULL, a.published_at, a.article_key
        """

    // MARK: - Who is quoted by whom

    private static let voicesSQL = """
        SELECT e.id, e.name, coalesce(o.name, 'no outlet') AS outlet, count(*) AS quotes
        FROM story_articles m JOIN articles a ON a.id = m.article_id JOIN quotes q ON q.article_id = a.id
            JOIN entities e ON e.id = q.speaker_entity_id LEFT JOIN outlets o ON o.id = a.outlet_id
        WHERE m.story_id = ? AND a.duplicate_of IS NULL
        GROUP BY e.id, a.outlet_id ORDER BY e.name, e.id, quotes DESC, outlet
        """

    private static func voices(
        of id: Int64, _ db: Database, _ names: NamePages, _ outlets: [String]
    ) throws -> [Voice] {
        var (order, found) = ([Int64](), [Int64: (name: String, outlets: [(String, Int)])]())
        for row in try Row.fetchAll(db.cachedStatement(sql: voicesSQL), arguments: [id]) {
            let entity: Int64 = row[0]
            if found[entity] == nil { order.append(entity) }
            found[entity, default: (row[1], [])].outlets.append((row[2], row[3]))
        }
        let voices = order.compactMap { entity in
            found[entity].map { voice in
                let missing = outlets.filter { outlet in !voice.outlets.contains { $0.0 == outlet } }
                return Voice(
                    speaker: voice.name, page: names.path(of: entity),
                    quotes: voice.outlets.reduce(0) { $0 + $1.1 },
                    outlets: voice.outlets.map { "\($0.0) \($0.1)" }.joined(separator: " · "),
                    missing: missing.isEmpty ? nil : missing.joined(separator: ", "))
            }
        }
        return Array(
            voices.enumerated().sorted { ($1.element.quotes, $0.offset) < ($0.element.quotes, $1.offset) }.map(
                \.element))
    }

    // MARK: - What one outlet has alone

    private static let ownSQL = """
        SELECT outlet, group_concat(name, ', ') FROM (
            SELECT coalesce(o.name, 'no outlet') AS outlet, e.name AS name, sum(x.mentions) AS mentions
            FROM story_articles m JOIN articles a ON a.id = m.article_id JOIN article_entities x ON x.article_id = a.id
                JOIN entities e ON e.id = x.entity_id LEFT JOIN outlets o ON o.id = a.outlet_id
            WHERE m.story_id = ? AND e.kind <> 'other'
            GROUP BY e.id HAVING count(DISTINCT coalesce(a.outlet_id, 0)) = 1 AND mentions > 1
            ORDER BY outlet, mentions DESC, e.name)
        GROUP BY outlet ORDER BY outlet
        """

    private static func own(of id: Int64, _ db: Database) throws -> [OwnNames] {
        try Row.fetchAll(db.cachedStatement(sql: ownSQL), arguments: [id]).map {
            OwnNames(outlet: $0[0], names: $0[1])
        }
    }
}

/// A quotation that several articles of a story print, with how each prints it.
struct SharedQuotation {
    struct Printing {
        let outlet: String
        let page: String
        let html: String
        let isFullest: Bool
    }

    let speaker: String
    let speakerPage: String?
    let printings: [Printing]

    static func all(of story: Int64, _ db: Database, _ names: NamePages) throws -> [SharedQuotation] {
        var (order, rows) = ([Int64](), [Int64: [Row]]())
        for row in try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [story]) {
            let utterance: Int64 = row["utterance"]
            if rows[utterance] == nil { order.append(utterance) }
            rows[utterance, default: []].append(row)
        }
        return order.compactMap { rows[$0].map { SharedQuotation($0, names) } }
    }

    private init(_ rows: [Row], _ names: NamePages) {
        let texts = rows.map { $0["text"] as String }
        let fullest = texts.max { $0.utf8.count < $1.utf8.count } ?? ""
        let speaker = rows.first { $0["speaker"] as String? != nil }
        self.speaker = speaker?["speaker"] ?? "speaker not named"
        speakerPage = names.path(of: speaker?["entity"])
        printings = zip(rows, texts).map { row, text in
            Printing(
                outlet: row["outlet"], page: SitePath.article(row["key"]),
                html: WordComparison(text, fullest: fullest).html, isFullest: text == fullest)
        }
    }

    private static let sql = """
        WITH printed AS (
            SELECT w.first_wording_id AS utterance, q.text, q.ordinal, e.name AS speaker, e.id AS entity, a.id AS article,
                a.article_key AS key, a.published_at, coalesce(o.name, 'no outlet') AS outlet
            FROM story_articles m JOIN articles a ON a.id = m.article_id JOIN quotes q ON q.article_id = a.id
                JOIN quote_wordings w ON w.id = q.wording_id LEFT JOIN entities e ON e.id = q.speaker_entity_id
                LEFT JOIN outlets o ON o.id = a.outlet_id
            WHERE m.story_id = ?)
        SELECT * FROM printed
        WHERE utterance IN (SELECT utterance FROM printed GROUP BY utterance HAVING count(DISTINCT outlet) > 1)
        ORDER BY published_at IS NULL, published_at, key, ordinal
        """
}
