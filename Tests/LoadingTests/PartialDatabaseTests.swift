import ArticleModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Loading

/// Copies of the articles of some outlets, or since a day.
@Suite struct PartialDatabaseTests {
    private static let report = [
        "Ada Stone and Ben Hill closed the harbour bridge on Monday after storm damage was found in two of its cables.",
        "Engineers will look at all the other cables this week, and the bridge stays shut until they are done with it.",
        "“We will open it when the last of its cables is mended, and not one day before that,” Ada Stone said.",
        "The city had mended the same cables ten years ago, and says that it will ask the builders for its money back.",
    ]

    private static func report(_ id: String, at hour: Int, _ outlet: String, ending: [String] = []) -> ExtractedArticle
    {
        Fixture.article(
            id, report + ending, people: ["Ada Stone", "Ben Hill"], published: "2026-03-04T\(hour):00Z", outlet: outlet,
            role: "mayor")
    }

    /// A report with three copies, each in another outlet, and articles on something else.
    private static let articles = [
        report("first", at: 12, "Gazette"), report("edited", at: 13, "Post", ending: ["Some wept."]),
        report("again", at: 14, "Courier"),
        Fixture.article(
            "museum", ["Cleo Park said the museums of the north had a good year, and expects a better one."],
            people: ["Cleo Park"], published: "2026-05-02", outlet: "Post"),
        Fixture.article(
            "month", ["Dora Quill counted the swans of the river twice, and found the same number."],
            people: ["Dora Quill"], published: "2026-04", outlet: "Gazette"),
        Fixture.article(
            "undated", ["Ezra Lund found a map of the tunnels under the old town hall."], people: ["Ezra Lund"],
            published: nil, outlet: nil),
    ]

    private let whole: TemporaryDatabase

    init() throws {
        whole = try TemporaryDatabase()
        let reject = RejectedRecord(
            id: ArticleID("none"), rejection: Rejection(.clean, .noBody, "no paragraph is left"))
        try whole.open().load(Fixture.run("r1"), Self.articles, rejects: [reject])
    }

    /// Makes a part, which has passed the checks of a copy, and returns its path.
    private func part(_ selection: ArticleSelection) throws -> String {
        let target = whole.folder.appendingPathComponent("part.sqlite").path
        try ArticleDatabase(readingFrom: whole.path).exportCopy(to: target, of: selection)
        return target
    }

    /// Returns the rows of a part.
    private func rows(_ sql: String, since: String? = nil, outlets: String...) throws -> [String] {
        try rows(sql, in: part(ArticleSelection(since: since, outlets: outlets)))
    }

    private func rows(_ sql: String, in path: String) throws -> [String] {
        try DatabaseFile(path: path).rows(sql, null: "").map { $0.joined(separator: "|") }
    }

    private let keys = "SELECT article_key FROM articles ORDER BY 1"

    @Test func `articles of the outlets that are named are left, and no other`() throws {
        #expect(try rows(keys, outlets: "Post") == ["edited", "museum"])
        #expect(try rows(keys, outlets: "Post", "Courier") == ["again", "edited", "museum"])
        #expect(try rows(keys, outlets: "post") == [])
        #expect(try rows("SELECT name FROM outlets", outlets: "Gazette") == ["Gazette"])
    }

    @Test func `a day counts as in the views, and where it is not known the end of the month, or the day of the fetch`()
        throws
    {
        #expect(try rows(keys, since: "2026-03-04").count == 5)
        #expect(try rows(keys, since: "2026-03-05") == ["month", "museum"])
        #expect(try rows(keys, since: "2026-04-30") == ["month", "museum"])
        #expect(try rows(keys, since: "2026-05-01") == ["museum"])
        #expect(try rows(keys, since: "2026-05-03") == [])
        // It was fetched on 2 February 2026.
        #expect(try rows(keys, since: "2026-02-02").count == 6)
        #expect(try rows(keys, since: "2026-02-03").count == 5)
        #expect(try rows(keys, since: "2026-03-01", outlets: "Post") == ["edited", "museum"])
    }

    @Test func `a copy whose original is left out is the original of the others`() throws {
        let copies = "SELECT outlet, original_outlet, first_outlet, articles FROM copies ORDER BY published_at"
        #expect(try rows(copies) == ["Post|Gazette|Gazette|3", "Courier|Gazette|Gazette|3"])
        #expect(try rows(copies, outlets: "Post", "Courier") == ["Courier|Post|Post|2"])
        #expect(try rows(copies, outlets: "Gazette", "Courier") == ["Courier|Gazette|Gazette|2"])
        #expect(try rows(copies, outlets: "Courier") == [])
        #expect(try rows("SELECT title FROM article_list", outlets: "Courier") == ["A title"])
    }

    @Test func `names are those of the articles that are left, counted anew`() throws {
        let names = "SELECT name, articles FROM names_of_entities GROUP BY name ORDER BY name"
        #expect(try rows(names, outlets: "Courier") == ["Ada Stone|1", "Ben Hill|1"])
        #expect(try rows(names, since: "2026-05-01") == ["Cleo Park|1"])
        #expect(
            try rows("SELECT name, other_name, articles FROM who_appears_with_whom", outlets: "Courier", "Post")
                .sorted() == ["Ada Stone|Ben Hill|2", "Ben Hill|Ada Stone|2"])
        #expect(try rows("SELECT alias, articles FROM entity_aliases", since: "2026-05-01") == ["Cleo Park|1"])
        #expect(try rows("SELECT role, articles FROM alias_roles", outlets: "Courier") == ["mayor|1", "mayor|1"])
    }

    @Test func `quotations are counted, and one utterance is first where it is left`() throws {
        let voices = "SELECT outlet, speaker, quotes FROM share_of_voice ORDER BY outlet"
        #expect(try rows(voices, outlets: "Courier") == ["Courier|Ada Stone|1"])
        let first = "SELECT outlet FROM quotes_in_print WHERE is_first"
        #expect(try rows(first) == ["Gazette"])
        #expect(try rows(first, outlets: "Post", "Courier") == ["Post"])
        #expect(try rows(first, outlets: "Post") == [])
    }

    @Test func `search finds what is left, and nothing else`() throws {
        let found = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'museums'"
        #expect(try rows(found, outlets: "Post").count == 1)
        #expect(try rows(found, outlets: "Gazette").isEmpty)
    }

    @Test func `no word of the articles that are left out is in the file`() throws {
        let target = whole.folder.appendingPathComponent("part.sqlite").path
        #expect(try rows(keys, outlets: "Post") == ["edited", "museum"])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: target))
        for word in ["Gazette", "swans", "tunnels", "quill", "example.org/first"] {
            #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word)")
        }
        #expect(bytes.firstRange(of: Data("museums".utf8)) != nil)
    }

    @Test func `what could not be taken belongs to no outlet, and to the day of its run`() throws {
        let rejects = "SELECT article_key, reason FROM open_rejects"
        #expect(try rows(rejects, outlets: "Post") == [])
        #expect(try rows(rejects, since: "2026-03-01") == ["none|noBody"])
        #expect(try rows(rejects, since: "2027-03-01") == [])
        #expect(try rows("SELECT run_uid FROM runs", since: "2027-03-01") == ["r1"])
    }

    @Test func `a part of everything has all rows of all tables`() throws {
        let tables = try whole.rows(
            """
            SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'
            """)
        #expect(tables.count > 40)
        let part = try part(ArticleSelection(since: "1900-01-01"))
        for table in tables {
            let sql = "SELECT * FROM \(table)"
            #expect(try rows(sql, in: part).sorted() == rows(sql, in: whole.path).sorted(), "\(table)")
        }
    }

    @Test func `the database that a part is of is not written to`() throws {
        let database = try ArticleDatabase(readingFrom: whole.path)
        let files = try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: whole.path + $0)) }
        #expect(try rows(keys, outlets: "Post") == ["edited", "museum"])
        #expect(try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: whole.path + $0)) } == files)
        withExtendedLifetime(database) {}
        let names = try FileManager.default.contentsOfDirectory(atPath: whole.folder.path).sorted()
        #expect(
            names.filter { !$0.hasPrefix("part.sqlite-") } == [
                "articles.sqlite", "articles.sqlite-shm", "articles.sqlite-wal", "part.sqlite",
            ])
    }
}
