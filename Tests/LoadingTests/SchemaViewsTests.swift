import GRDB
import Testing

@testable import Loading

@Suite struct SchemaViewsTests {
    private static let views = "SELECT name, sql FROM sqlite_master WHERE type = 'view' ORDER BY name"

    /// Puts the views of an earlier program in place: one was other, one has gone since, one was not there.
    private func makeViewsOlder(in file: TemporaryDatabase) throws {
        try file.execute(
            """
            DROP VIEW top_names;
            CREATE VIEW top_names AS SELECT 1 AS before;
            CREATE VIEW given_up AS SELECT 1 AS x;
            DROP VIEW copies;
            DROP VIEW schema_description;
            CREATE VIEW schema_description AS
            SELECT 'given_up' AS object, 'view' AS type, NULL AS column, 'no longer there' AS description;
            PRAGMA user_version = 7;
            """)
    }

    @Test func `views of an older text are made anew when the database is opened for writing`() throws {
        let file = try TemporaryDatabase()
        let expected = try file.rows(Self.views)
        try makeViewsOlder(in: file)
        #expect(try file.rows(Self.views) != expected)
        _ = try file.open()
        #expect(try file.rows(Self.views) == expected)
    }

    @Test func `a view that a user has added stays`() throws {
        let file = try TemporaryDatabase()
        try file.execute("CREATE VIEW my_titles AS SELECT title FROM articles")
        try makeViewsOlder(in: file)
        _ = try file.open()
        #expect(try file.rows("SELECT count(*) FROM sqlite_master WHERE name = 'my_titles'") == ["1"])
    }

    /// `data_version` changes for one connection when another has written.
    @Test(arguments: [(isOlder: false, isWritten: false), (isOlder: true, isWritten: true)])
    func `the views are written only where they are older`(isOlder: Bool, isWritten: Bool) throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        if isOlder { try makeViewsOlder(in: file) }
        try DatabaseQueue(path: file.path).inDatabase { db in
            let before = try Int.fetchOne(db, sql: "PRAGMA data_version")
            try Schema.update(database.queue)
            #expect(try (Int.fetchOne(db, sql: "PRAGMA data_version") != before) == isWritten)
        }
    }

    @Test func `a reader reads a database whose views are of an older text, and leaves them`() throws {
        let file = try TemporaryDatabase()
        try makeViewsOlder(in: file)
        let before = try file.rows(Self.views)
        #expect(try ArticleDatabase(readingFrom: file.path).dump() == [])
        #expect(try file.rows(Self.views) == before)
        #expect(try file.rows("PRAGMA user_version") == ["7"])
    }

    @Test func `the views are as they were where one of the new ones cannot be made`() throws {
        let file = try TemporaryDatabase()
        let before = try file.rows(Self.views)
        let views = SchemaViews([
            SchemaViews.View(name: "top_names", sql: "CREATE VIEW top_names AS SELECT 1 AS x"),
            SchemaViews.View(name: "half", sql: "CREATE VIEW half AS SELECT"),
        ])
        #expect(throws: DatabaseError.self) {
            try DatabaseQueue(path: file.path).inDatabase(views.updateIfChanged)
        }
        #expect(try file.rows(Self.views) == before)
    }
}
