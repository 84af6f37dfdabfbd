import GRDB

/// What the page of an article shows, under the names that its template uses.
struct ArticlePage {
    struct Reference {
        let title: String
        let outlet: String
        let page: String
    }

    struct ShownParagraph {
        let html: String
    }

    let key: String
    let heading: String
    let subtitle: String?
    let authors: String?
    let outlet: String
    let published: String
    let section: String?
    let agency: String?
    let link: String?
    let original: Reference?
    let story: Reference?
    let quality: String
    let words: String
    let fetched: String
    let flags: [Flag]
    let paragraphs: [ShownParagraph]
    let sayings: [Saying]
    let removed: [RemovedPart]
    let rights: [Right]
    let revisions: [Revision]

    init(_ id: Int64, _ db: Database, _ names: NamePages) throws {
        let row = try Row.fetchOne(db.cachedStatement(sql: Self.article), arguments: [id])
        guard let row else { throw DatabaseError(resultCode: .SQLITE_ERROR, message: "the article \(id) is gone") }
        key = row["article_key"]
        heading = row["title"] ?? "without title"
        subtitle = row["subtitle"]
        authors = row["authors"]
        outlet = row["outlet"] ?? "no outlet"
        published = row["published"] ?? "no day"
        section = row["section"]
        agency = row["agency"]
        link = webLink(row["url"])
        quality = row["quality"] ?? "not known"
        words = "\(row["word_count"] as Int)"
        fetched = row["fetched_at"] ?? "not known"
        original = try Self.reference(Self.originalOf, id, db, SitePath.article)
        story = try Self.reference(Self.storyOf, id, db, SitePath.story)
        flags = try Flag.fetchAll(db.cachedStatement(sql: Flag.sql), arguments: [id])
        let said = try SaidPart.all(of: id, db, names)
        sayings = said.map(\.saying)
        removed = try RemovedPart.fetchAll(db.cachedStatement(sql: RemovedPart.sql), arguments: [id])
        rights = try Right.fetchAll(db.cachedStatement(sql: Right.sql), arguments: [id])
        revisions = try Revision.all(of: key, db)
        let mentions = try MentionPart.all(of: id, db, names)
        var text = MarkedText(row["body"], said.flatMap(\.marks) + mentions.map(\.mark))
        paragraphs = text.html(of: try TextPart.all(of: id, db)).map(ShownParagraph.init)
    }

    /// SQL for the time at which the article `a` was published, as exactly as it is known; null where it is not.
    static let timeOfPublication = """
        CASE WHEN a.published_precision IN ('second', 'minute') THEN substr(replace(a.published_at, 'T', ' '), 1, 16) || ' UTC'
            ELSE a.published_date END
        """

    private static let article = """
        SELECT a.article_key, a.title, a.subtitle, o.name AS outlet, a.section, a.agency, coalesce(a.url, a.canonical_url) AS url,
            \(timeOfPublication) AS published,
            a.body, a.word_count, a.fetched_at,
            a.extraction_quality || coalesce(': ' || a.quality_reasons, '') AS quality, (
                SELECT group_concat(name, ', ') FROM (
                    SELECT w.name FROM article_authors x JOIN authors w ON w.id = x.author_id
                    WHERE x.article_id = a.id ORDER BY x.ordinal)) AS authors
        FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id = ?
        """

    private static let originalOf = """
        SELECT coalesce(b.title, 'without title') AS title, coalesce(o.name, 'no outlet') AS outlet, b.article_key AS key
        FROM articles a JOIN articles b ON b.id = a.duplicate_of LEFT JOIN outlets o ON o.id = b.outlet_id WHERE a.id = ?
        """
    private static let storyOf = """
        SELECT coalesce(f.title, 'without title') AS title, '' AS outlet, s.story_key AS key
        FROM story_articles m JOIN stories s ON s.id = m.story_id JOIN articles f ON f.id = s.first_article_id
        WHERE m.article_id = ?
        """

    private static func reference(
        _ sql: String, _ id: Int64, _ db: Database, _ path: (String) -> String
    ) throws -> Reference? {
        try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]).map {
            Reference(title: $0["title"], outlet: $0["outlet"], page: path($0["key"]))
        }
    }
}

// MARK: - What is beside the text

extension ArticlePage {
    struct Flag: Decodable, FetchableRecord {
        let name: String
        let detail: String?

        static let sql = "SELECT name, detail FROM quality_flags WHERE article_id = ? ORDER BY ordinal"
    }

    struct RemovedPart: Decodable, FetchableRecord {
        let rule: String
        let reason: String
        let characters: Int
        let sample: String

        static let sql = """
            SELECT rule, reason, n_chars AS characters, sample FROM removed_blocks WHERE article_id = ? ORDER BY ordinal
            """
    }

    struct Right: Decodable, FetchableRecord {
        let said: String
        let place: String

        static let sql = "SELECT name || ': ' || said AS said, place FROM rights WHERE article_id = ? ORDER BY ordinal"
    }

    /// What changed from one fetch to the next.
    struct Revision {
        let seenAt: String
        let what: String
        let change: String
        /// The text with what went struck and what came inserted; of long texts that have changed only what is new.
        let html: String

        static func all(of key: String, _ db: Database) throws -> [Revision] {
            try Row.fetchAll(db.cachedStatement(sql: sql), arguments: ["key": key]).map { row in
                let texts = (before: row["before_text"] as String? ?? "", after: row["after_text"] as String? ?? "")
                return Revision(
                    seenAt: row["seen_at"] ?? "", what: row["what"], change: row["change"],
                    html: WordComparison(texts.after, fullest: texts.before).html)
            }
        }

        /// By the keys, which have an index: the view of the changes would be read whole for each article.
        private static let sql = """
            SELECT c.seen_at, x.what, x.change, x.before_text, x.after_text
            FROM revision_comparisons c JOIN revision_changes x ON x.comparison_id = c.id
            WHERE c.article_key = :key OR c.article_key IN (SELECT former_key FROM former_ids WHERE article_key = :key)
            ORDER BY c.seen_at, c.id, x.ordinal
            """
    }
}
