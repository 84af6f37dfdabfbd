import ArticleModel
import GRDB
import GRDBSQLite
import Testing

@testable import Loading

/// The cost of a load follows the run, however many articles are in the database.
@Suite struct LoadCostTests {
    @Test func `no statement of a load reads a whole table for each article`() throws {
        let database = try TemporaryDatabase().open()
        try database.load(Fixture.run("r1"), (0..<100).map(article))
        try database.load(Fixture.run("r2"), (100..<200).map(article))
        #expect(scans(database).filter { $0.rows > 20 * 200 }.map(\.sql) == [])
    }

    /// The statements of the connection, with the number of rows that each has read without an index.
    private func scans(_ database: ArticleDatabase) -> [(sql: String, rows: Int32)] {
        database.queue.inDatabase { db in
            var found: [(sql: String, rows: Int32)] = []
            var next = sqlite3_next_stmt(db.sqliteConnection, nil)
            while let statement = next {
                let sql = sqlite3_sql(statement).map { String(cString: $0) } ?? ""
                found.append((sql, sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0)))
                next = sqlite3_next_stmt(db.sqliteConnection, statement)
            }
            return found
        }
    }

    /// Articles of a few days, of which ten at a time tell the same and quote the same words.
    private func article(_ number: Int) -> ExtractedArticle {
        let event = (0..<12).map { "event\(number / 10)word\($0)" }.joined(separator: " ")
        let own = (0..<60).map { "own\(number)word\($0)" }.joined(separator: " ")
        return Fixture.article(
            "n\(number)", title: "Event \(number / 10)",
            [
                "Ada Stone \(event) \(own).", "“We have \(event) and no more to say of it,” Ada Stone said.",
                "Ben Hill\(number) had nothing to add.",
            ], people: ["Ada Stone", "Ben Hill\(number)"], published: "2026-03-0\(1 + number % 9)T10:00:00Z",
            outlet: "Outlet \(number % 7)")
    }
}
