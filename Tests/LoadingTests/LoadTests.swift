import ArticleModel
import Foundation
import Testing

@testable import Loading

@Suite struct LoadTests {
    private let first = Fixture.article(
        "a", title: "Harbour reopens", ["Ada Stone opened the harbour.", "“We are glad of it,” Ada Stone said."],
        people: ["Ada Stone"])
    private let second = Fixture.article(
        "b", ["Ben Hill spoke to Ada Stone – in the rain 🌧.", "Ben Hill left."], people: ["Ada Stone", "Ben Hill"])

    @Test func `an article becomes rows, and every offset slices to its text`() throws {
        let file = try TemporaryDatabase()
        let summary = try file.open().load(Fixture.run("r1"), [first, second])
        #expect(summary.written == 2)
        #expect(
            try file.rows("SELECT title, published_at, published_date FROM articles ORDER BY article_key") == [
                "Harbour reopens|2026-03-04T09:00:00Z|2026-03-04", "A title|2026-03-04T09:00:00Z|2026-03-04",
            ])
        #expect(
            try file.rows(
                """
                SELECT m.surface = substr(a.body, m.start_char + 1, m.end_char - m.start_char), count(*)
                FROM mentions m JOIN articles a ON a.id = m.article_id GROUP BY 1
                """) == ["1|5"])
        #expect(
            try file.rows("SELECT speaker, quote, outlet FROM quotes_by_speaker") == [
                "Ada Stone|We are glad of it,|Example Post"
            ])
        #expect(
            try file.rows("SELECT name, other_name, articles FROM who_appears_with_whom ORDER BY 1") == [
                "Ada Stone|Ben Hill|1", "Ben Hill|Ada Stone|1",
            ])
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `loaded twice is loaded once`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        try database.load(Fixture.run("r1"), [first, second])
        let dump = try database.dump()
        let summary = try database.load(Fixture.run("r1"), [first, second])
        #expect(try database.dump() == dump)
        #expect((summary.written, summary.unchanged) == (0, 2))
        #expect(try database.loadVersion(ofRun: "r1", inputDigest: "d") != nil)
        #expect(try database.loadVersion(ofRun: "r1", inputDigest: "e") == nil)
    }

    @Test func `the later fetch counts, whichever run is loaded first`() throws {
        let later = Fixture.article("a", ["Cleo Marsh shut the harbour."], people: ["Cleo Marsh"], fetched: 60)
        let runs = [("r1", [first, second]), ("r2", [later])]
        let forwards = try TemporaryDatabase().open()
        for (run, articles) in runs { try forwards.load(Fixture.run(run), articles) }
        let backwards = try TemporaryDatabase().open()
        try backwards.load(Fixture.run("r2"), [later])
        let summary = try backwards.load(Fixture.run("r1"), [first, second])
        #expect((summary.written, summary.superseded) == (1, 1))
        #expect(try backwards.dump() == forwards.dump())
        #expect(try backwards.failedChecks() == [])
    }

    @Test func `an article that leaves its run falls back to its former revision`() throws {
        let later = Fixture.article("a", ["Cleo Marsh shut the harbour."], people: ["Cleo Marsh"], fetched: 60)
        let database = try TemporaryDatabase().open()
        try database.load(Fixture.run("r1"), [first, second])
        let dump = try database.dump()
        try database.load(Fixture.run("r2"), [later])
        let summary = try database.load(Fixture.run("r2"), [], archive: ["r1": [first]])
        #expect((summary.reverted, summary.removed) == (1, 0))
        #expect(try database.dump() == dump)
        #expect(try database.failedChecks() == [])
    }

    @Test func `an article that no run holds any more goes with all its rows`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        let empty = try database.dump()
        try database.load(Fixture.run("r1"), [first, second])
        let summary = try database.load(Fixture.run("r1"), [])
        #expect(summary.removed == 2)
        #expect(try database.dump() == empty)
        #expect(try database.failedChecks() == [])
        #expect(try file.rows("SELECT count(*) FROM documents UNION ALL SELECT count(*) FROM outlets") == ["0", "0"])
    }

    @Test func `a former revision that its run has lost is given up`() throws {
        let later = Fixture.article("a", ["Cleo Marsh shut the harbour."], people: ["Cleo Marsh"], fetched: 60)
        let database = try TemporaryDatabase().open()
        try database.load(Fixture.run("r1"), [first])
        try database.load(Fixture.run("r2"), [later])
        #expect(try database.load(Fixture.run("r2"), []).removed == 1)
        #expect(try database.dump() == [])
    }

    @Test func `the search index follows the rows`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        try database.load(Fixture.run("r1"), [first])
        try database.load(Fixture.run("r2"), [Fixture.article("a", ["The quay is empty."], fetched: 60)])
        let found = "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH"
        #expect(try file.rows("\(found) 'harbour'") == ["0"])
        #expect(try file.rows("\(found) 'quay'") == ["1"])
        #expect(try file.rows("SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH 'glad'") == ["0"])
    }

    @Test func `an error while articles are read undoes the load and passes through`() throws {
        struct Stopped: Error, Equatable {}
        let database = try TemporaryDatabase().open()
        var left = [try ArticleRecord(first)]
        #expect(throws: Stopped()) {
            try database.load(
                Fixture.run("r1"), articles: { if left.isEmpty { throw Stopped() } else { return left.removeLast() } },
                rejects: { nil }, earlierRevision: { _, _ in nil })
        }
        #expect(try database.dump() == [])
        #expect(try database.loadVersion(ofRun: "r1", inputDigest: "d") == nil)
    }
}
