import ArticleModel
import GRDB
import Testing

@testable import Loading

/// The rows that migration 0021 made smaller: those of a database from before, and what smaller keys could mix up.
@Suite struct SmallerRowsTests {
    private static let whole = "we will open it when the last of its cables is mended, and not a day before"

    private func article(
        _ id: String, _ words: String, fetched: Int = 0, title: String = "A title", kind: Quotation.Kind = .direct
    ) -> ExtractedArticle {
        var extracted = Fixture.article(
            id, title: title, ["“\(words),” Ada Stone said in \(id)."], people: ["Ada Stone"], fetched: fetched,
            outlet: id)
        extracted.quotes[0].kind = kind
        return extracted
    }

    private var articles: [ExtractedArticle] {
        [
            article("One", Self.whole.replacing(",", with: "")), article("Two", Self.whole.replacing(",", with: "")),
            article("Three", "open it when the last of its cables is mended"), article("Four", "not a day before"),
            article("Five", Self.whole.replacing(",", with: ""), kind: .indirect),
        ]
    }

    @Test func `a database from before the migration has the same rows after it, and goes on growing`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), articles)
        let dump = try file.open().dump()
        try makeOlder(file)
        #expect(try file.rows("SELECT count(*) FROM quotes WHERE text_key <> ''") == ["4"])
        #expect(try file.open().dump() == dump)
        #expect(try file.open().failedChecks() == [])

        let later = article("Six", "“\(Self.whole)”")
        try file.open().load(Fixture.run("r2"), [later])
        let fresh = try TemporaryDatabase()
        try fresh.open().load(Fixture.run("r1"), articles)
        try fresh.open().load(Fixture.run("r2"), [later])
        #expect(try file.open().dump() == fresh.open().dump())
        #expect(try file.open().failedChecks() == [])
        let hashes = "SELECT words, hash FROM quote_wordings ORDER BY 1"
        #expect(try file.rows(hashes) == fresh.rows(hashes))
    }

    @Test func `only quotations of five words and more that are no reported speech have a wording`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), articles)
        #expect(
            try file.rows(
                """
                SELECT o.name, w.words FROM quotes q JOIN articles a ON a.id = q.article_id JOIN outlets o ON o.id = a.outlet_id
                    LEFT JOIN quote_wordings w ON w.id = q.wording_id ORDER BY a.id
                """) == ["One|17", "Two|17", "Three|10", "Four|", "Five|"])
        #expect(try file.rows("SELECT count(*) FROM quote_wordings") == ["2"])
    }

    @Test func `different words that have one hash are two wordings`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [articles[0], articles[2]])
        let hash = try file.rows("SELECT hash FROM quote_wordings WHERE words = 10")[0]
        try file.execute("UPDATE quote_wordings SET hash = \(hash)")
        try file.open().load(Fixture.run("r2"), [article("Other", "open it when the last of its cables is mended")])
        #expect(
            try file.rows(
                "SELECT count(q.id), w.words FROM quote_wordings w JOIN quotes q ON q.wording_id = w.id GROUP BY w.id")
                == ["1|17", "2|10"])
        #expect(try file.rows("SELECT DISTINCT hash FROM quote_wordings") == [hash])
    }

    @Test func `an article that says the same in its next revision keeps the wording`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [article("One", Self.whole)])
        let wording = "SELECT w.id, w.words, count(*) FROM quotes q JOIN quote_wordings w ON w.id = q.wording_id"
        let before = try file.rows(wording)
        try file.open().load(Fixture.run("r2"), [article("One", Self.whole, fetched: 1, title: "Another title")])
        #expect(try file.rows("SELECT title FROM articles") == ["Another title"])
        #expect(try file.rows(wording) == before)
        try file.open().load(Fixture.run("r3"), [article("One", "nobody has said anything like it so far", fetched: 2)])
        #expect(try file.rows("SELECT words FROM quote_wordings") == ["8"])
        #expect(
            try file.rows("SELECT DISTINCT wording_id FROM recent_quote_wording_marks")
                == file.rows("SELECT id FROM quote_wordings"))
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `the mentions of an article go with its names`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [articles[0], articles[1]])
        #expect(try file.rows("SELECT count(*) FROM mentions") == ["2"])
        try file.open().load(Fixture.run("r1"), [articles[1]])
        #expect(
            try file.rows(
                "SELECT o.name FROM mentions m JOIN articles a ON a.id = m.article_id JOIN outlets o ON o.id = a.outlet_id"
            )
                == ["Two"])
    }

    /// Makes the tables and rows as they were before, in a database whose quotations have no punctuation but a last comma.
    private func makeOlder(_ file: TemporaryDatabase) throws {
        try DatabaseQueue(path: file.path).inDatabase { db in
            try SchemaViews.current.drop(in: db)
            try db.execute(
                sql: """
                    PRAGMA foreign_keys = OFF;
                    DELETE FROM grdb_migrations WHERE identifier = '0021-smaller-rows';
                    ALTER TABLE quotes ADD COLUMN text_key TEXT NOT NULL DEFAULT '';
                    UPDATE quotes SET text_key = rtrim(lower(text), ',') WHERE wording_id IS NOT NULL OR kind = 'indirect';
                    CREATE TABLE older (
                        id INTEGER PRIMARY KEY, text_key TEXT NOT NULL UNIQUE, words INTEGER NOT NULL, first_wording_id INTEGER);
                    INSERT INTO older
                    SELECT id, (SELECT text_key FROM quotes WHERE wording_id = w.id), words, first_wording_id
                    FROM quote_wordings w;
                    DROP INDEX quotes_wording; ALTER TABLE quotes DROP COLUMN wording_id;
                    DROP TABLE quote_wordings; ALTER TABLE older RENAME TO quote_wordings;
                    CREATE INDEX quotes_text ON quotes(text_key) WHERE text_key <> '';
                    CREATE TABLE older AS
                    SELECT m.article_id, m.start_char, m.end_char, m.alias_id, x.entity_id, m.surface, m.confidence, m.rule
                    FROM mentions m JOIN entity_aliases x ON x.id = m.alias_id;
                    DROP TABLE mentions; ALTER TABLE older RENAME TO mentions;
                    DROP TABLE quote_wording_marks; ALTER TABLE recent_quote_wording_marks RENAME TO quote_wording_marks;
                    CREATE TABLE older AS SELECT mark & 4294967295 AS mark, article_id FROM recent_fingerprint_marks;
                    DROP TABLE fingerprint_marks; DROP TABLE recent_fingerprint_marks;
                    ALTER TABLE older RENAME TO fingerprint_marks;
                    """)
        }
    }
}
