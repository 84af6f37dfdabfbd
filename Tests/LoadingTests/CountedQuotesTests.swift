import ArticleModel
import GRDB
import Randomness
import Testing

@testable import Loading

/// The counts of quotations that triggers keep.
@Suite struct CountedQuotesTests {
    private static let counts = """
        SELECT e.name, coalesce(o.name, ''), m.month, m.quotes, m.direct, m.repeats, m.articles, s.quotes
        FROM quotes_by_month m JOIN entities e ON e.id = m.entity_id JOIN speakers s ON s.entity_id = m.entity_id
            LEFT JOIN outlets o ON o.id = m.outlet_id
        ORDER BY e.name, o.name, m.month
        """

    private func failedChecks(_ database: ArticleDatabase) throws -> [String] {
        try database.queue.inDatabase { try DatabaseChecks($0).results() }.filter { !$0.passed }.map(\.name)
    }

    private static let vote = [
        "Ana Lind spoke first, before the council of the town had heard anybody else on the plan for the harbour.",
        "Ana Lind said: “We will build the bridge this year, and the tunnel in the next.”",
        "Ana Lind went on: “Nobody who lives there will have to move, and nobody who works there either.”",
    ]
    private static let fair = [
        "The fair opened on Saturday under a grey sky, with fewer stalls than in any year since it was begun.",
        "Ana Lind said: “It is a small beginning after a long pause, and I am glad of each of the stalls.”",
    ]

    @Test func `quotes are counted by speaker, outlet and month, as articles come, change, become copies and go`()
        throws
    {
        let file = try TemporaryDatabase()
        let database = try file.open()
        func expect(_ rows: String...) throws {
            let counted = try file.rows(Self.counts)
            #expect(counted == rows)
        }
        let a = Fixture.article("a", Self.vote, people: ["Ana Lind"])
        let b = Fixture.article("b", Self.fair, people: ["Ana Lind"], published: nil, outlet: nil)
        try database.load(Fixture.run("r1"), [a, b])
        try expect("Ana Lind|Example Post|2026-03|2|2|0|1|3", "Ana Lind|example.org||1|1|0|1|3")

        let moved = Fixture.article(
            "b", Self.fair, people: ["Ana Lind"], fetched: 1, published: "2026-04-02T10:00:00Z", outlet: "Other Times")
        let copy = Fixture.article(
            "c", Self.vote, people: ["Ana Lind"], published: "2026-03-05T10:00:00Z", outlet: "Other Times")
        try database.load(Fixture.run("r2"), [moved, copy])
        try expect("Ana Lind|Example Post|2026-03|2|2|0|1|3", "Ana Lind|Other Times|2026-04|1|1|0|1|3")

        try database.load(Fixture.run("r1", digest: "e"), [b])
        try expect("Ana Lind|Other Times|2026-03|2|2|0|1|3", "Ana Lind|Other Times|2026-04|1|1|0|1|3")

        try database.load(Fixture.run("r2", digest: "e"), [], archive: ["r1": [b]])
        try expect("Ana Lind|example.org||1|1|0|1|1")
        #expect(try failedChecks(database) == [])
    }

    @Test func `whatever runs are loaded, the counts are those of the rows`() throws {
        let database = try TemporaryDatabase().open()
        var dice = SeededRandom(seed: 1)
        let bodies = [Self.vote, Self.fair, Array(Self.vote.reversed()), Self.fair + Self.vote]
        for round in 0..<40 {
            let articles = (0..<6).map { number in
                let name = ["Ana Lind", "Ana Lund", "Lind"][Int.random(in: 0..<3, using: &dice)]
                let texts = bodies[Int.random(in: 0..<4, using: &dice)].map { $0.replacing("Ana Lind", with: name) }
                return Fixture.article(
                    "\(number)", texts, people: [name], fetched: round,
                    published: ["2026-03-04T10:00:00Z", "2026-04-04T10:00:00Z", nil][
                        Int.random(in: 0..<3, using: &dice)],
                    outlet: ["Example Post", "Other Times", nil][Int.random(in: 0..<3, using: &dice)])
            }
            let run = "r\(Int.random(in: 0..<5, using: &dice))"
            try database.load(
                Fixture.run(run, digest: "\(round)"), articles.filter { _ in Bool.random(using: &dice) },
                archive: ["r0": articles, "r1": articles, "r2": articles, "r3": articles, "r4": articles])
            #expect(try failedChecks(database) == [], "round \(round)")
        }
    }

    @Test(arguments: [
        "quotes_by_month SET articles = articles + 1", "quotes_by_month SET month = '2026-05'",
        "speakers SET quotes = quotes + 1",
    ])
    func `check finds counts that are not those of the rows`(_ change: String) throws {
        let database = try TemporaryDatabase().open()
        try database.load(Fixture.run("r1"), [Fixture.article("a", Self.vote, people: ["Ana Lind"])])
        #expect(try failedChecks(database) == [])
        try database.queue.inDatabase { try $0.execute(sql: "UPDATE \(change)") }
        #expect(try failedChecks(database) == ["quotesCounted"])
    }

    @Test func `a database that was made before has its quotes counted when it is opened`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [Fixture.article("a", Self.vote, people: ["Ana Lind"])])
        let expected = try file.rows(Self.counts)
        try file.open().queue.inDatabase { db in
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations WHERE identifier = '0017-counted-quotes';
                    DROP TRIGGER quotes_counted; DROP TRIGGER quotes_uncounted; DROP TRIGGER quotes_counted_anew;
                    DROP TRIGGER copies_uncounted; DROP TRIGGER originals_counted; DROP TRIGGER articles_uncounted;
                    DROP TRIGGER articles_counted_anew; DROP TABLE speakers; DROP TABLE quotes_by_month;
                    DROP INDEX entity_pairs_articles; DROP INDEX articles_copies;
                    """)
        }
        let database = try file.open()
        #expect(try file.rows(Self.counts) == expected)
        #expect(try failedChecks(database) == [])
    }
}
