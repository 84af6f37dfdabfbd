import ArticleModel
import GRDB
import Testing

@testable import Loading

/// Holds the logical dump against the schema: whoever adds a column decides whether it belongs to the rows that have to
/// be equal however the runs were loaded, or says here why not.
@Suite struct LogicalDumpCoverageTests {
    /// Tables and columns whose values the dump does not show, and why.
    private static let exceptions = [
        "runs": "history: says when and how the rows were made",
        "stage_runs": "history",
        "source_runs": "history",
        "source_rejects": "history",
        "resolved_rejects": "history",
        "checks": "history",
        "rule_changes": "history",
        "article_revisions": "history: which runs hold an article",
        "revision_addresses": "history: what revisions say of addresses",
        "same_articles": "history: which revisions show that ids are one article; what follows is in former_ids",
        "revision_comparisons.run_id": "history; the times of the fetches are in the dump",
        "revision_comparisons.former_run_id": "history",
        "articles.run_id": "history",
        "articles.fetched_at": "history",
        "articles.clean_version": "history",
        "articles.extract_version": "history",
        "articles.row_sha256": "covers the versions, which are history",
        "rejects.id": "a number that nothing refers to",
        "rejects.url": "source_uri names the record",
        "rejects.raw_sha256": "source_uri names the record",
        "documents.source_uri": "the least of what its articles say of where they come from",
        "articles_fts": "index over articles; check articles_fts",
        "quotes_fts": "index over quotes; check quotes_fts",
        "fingerprints": "computed from the body",
        "fingerprint_marks": "computed from the body",
        "recent_fingerprint_marks": "computed from the body",
        "fingerprint_version": "how the fingerprints were computed",
        "copy_groups.articles": "counted; check copiesGrouped",
        "duplicates.original_id": "as articles.duplicate_of; check copiesAgree",
        "story_terms": "computed from title and body",
        "story_links": "what the stories are made of",
        "stories.articles": "counted; check storiesCounted",
        "quote_wordings.hash": "computed from the text of its quotes",
        "quote_wording_marks": "computed from the wording",
        "recent_quote_wording_marks": "computed from the wording",
        "quote_wording_links": "what the utterances are made of; check wordingsOfOneUtterance",
        "quotes_by_month": "counted over quotes; check quotesCounted",
        "speakers": "counted over quotes; check quotesCounted",
        "name_pins": "settings; what they do is in the entities",
        "entity_aliases.pin": "settings; what it does is in the entity",
        "entity_aliases.surname": "computed from the name",
        "alias_roles": "counted over article_entities; check rolesCounted",
        "alias_locations": "counted over article_entities",
        "article_forms": "computed from the mentions",
        "article_entities.published_at": "copied from the article",
        "article_entities.latitude": "country and number in the gazetteer are in the dump",
        "article_entities.longitude": "country and number in the gazetteer are in the dump",
    ]

    @Test func `every column is in the dump, or is left out for a reason`() throws {
        let database = try TemporaryDatabase().open()
        try database.load(Fixture.run("r0"), Self.formerArticles)
        try database.load(Fixture.run("r1"), Self.articles, rejects: [Self.reject])
        try database.queue.inDatabase { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            try db.execute(sql: "INSERT INTO former_ids (former_key, article_key) VALUES ('a', 'b')")
            let leftOut = try Column.all(db).filter { Self.exceptions[$0.table] == nil }
                .filter { try !isInDump($0, db) }.map { "\($0.table).\($0.name)" }
            #expect(leftOut == Self.exceptions.keys.filter { $0.contains(".") }.sorted())
        }
    }

    @Test func `every table that is left out is there`() throws {
        let tables = try TemporaryDatabase().open().queue.inDatabase { Set(try Column.all($0).map(\.table)) }
        #expect(tables.isSuperset(of: Self.exceptions.keys.filter { !$0.contains(".") }))
    }

    /// Whether the dump differs once the column has another value, in all rows or in as many as may have it.
    private func isInDump(_ column: Column, _ db: Database) throws -> Bool {
        let before = try dump(db)
        var after: [String] = []
        try db.inSavepoint {
            try db.execute(sql: "UPDATE OR IGNORE \(column.table) SET \(column.name) = \(column.otherValue)")
            after = try dump(db)
            return .rollback
        }
        return after != before
    }

    private func dump(_ db: Database) throws -> [String] {
        var lines: [String] = []
        try LogicalDump(db: db).write { lines.append($0) }
        return lines
    }
}

private struct Column {
    let table: String
    let name: String
    let type: String

    /// The columns of all tables, by their names; not those of tables that SQLite and GRDB keep for themselves.
    static func all(_ db: Database) throws -> [Column] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT t.name AS "table", c.name, c.type FROM sqlite_master t, pragma_table_info(t.name) c
                WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                    AND t.name NOT LIKE 'grdb\\_%' ESCAPE '\\' AND t.name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'
                ORDER BY t.name || '.' || c.name
                """
        ).map { Column(table: $0["table"], name: $0["name"], type: $0["type"]) }
    }

    /// A value of the column's type that no row of the test has.
    var otherValue: String {
        switch type {
        case "INTEGER": "999999"
        case "REAL": "0.123"
        case "BLOB": "x'00'"
        default: "'something else'"
        }
    }
}

// MARK: - An article with something of everything

extension LogicalDumpCoverageTests {
    private static let articles = ["One", "Two"].map { outlet in
        let texts = [
            "Ada Stone and Ben Hill closed the harbour bridge on Monday after storm damage was found in its cables.",
            "“We will open it when the last of its cables is mended,” Ada Stone said.", "“And not a day before.”",
        ]
        var extracted = Fixture.article(
            outlet, texts, people: ["Ada Stone", "Ben Hill"], outlet: outlet, role: "mayor")
        extracted.article.removed = [RemovedBlock(rule: "shareBar", reason: "share bar", text: "Share")]
        extracted.article.flags = [QualityFlag(.truncated)]
        extracted.article.pages = ArticlePages(
            address: "one.example/a", number: 1,
            others: [ArticlePages.Page(number: 2, url: "https://one.example/a/2", joined: ArticleID("second"))])
        extracted.article.rights = [
            RightsStatement(.header, "X-Robots-Tag", said: "noarchive", use: .archive, .reserved)
        ]
        extracted.quotes[0].continued = [TextSpan(paragraph: 2, start: 1, length: 20)]
        extracted.quotes[0].text += "\nAnd not a day before"
        return extracted
    }

    /// The articles as they were: of which a figure, a quotation and a name in it were others.
    private static let formerArticles = articles.map { article in
        var former = article
        former.article.fetchedAt = Timestamp(secondsSinceEpoch: 1_760_000_000)
        former.article.paragraphs[0].text = article.article.paragraphs[0].text.replacing("Monday", with: "day 7")
        former.article.paragraphs[1].text = article.article.paragraphs[1].text.replacing("last", with: "next")
        former.quotes[0].text = article.quotes[0].text.replacing("last", with: "next")
        former.entities = []
        for index in former.quotes.indices { former.quotes[index].speaker = .described("Ada", affiliation: nil) }
        return former
    }

    private static let reject = RejectedRecord(
        id: ArticleID("none"), rejection: Rejection(.clean, .noBody, "no paragraph is left"))
}
