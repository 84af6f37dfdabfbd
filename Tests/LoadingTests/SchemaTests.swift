import ArticleModel
import Foundation
import GRDB
import Testing

@testable import Loading

@Suite struct SchemaTests {
    @Test func `every table, view and column is described`() throws {
        let database = try TemporaryDatabase()
        let described = try database.rows(
            """
            SELECT object || coalesce('.' || column, '') FROM schema_description ORDER BY 1
            """)
        let there = try database.rows(
            """
            WITH object AS (
                SELECT name FROM sqlite_master WHERE type IN ('table', 'view')
                    AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'grdb\\_%' ESCAPE '\\'
                    AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\')
            SELECT name FROM object
            UNION ALL SELECT object.name || '.' || c.name FROM object, pragma_table_info(object.name) c
            ORDER BY 1
            """)
        #expect(described == there)
    }

    @Test func `what is described as a view is one`() throws {
        let database = try TemporaryDatabase()
        #expect(
            try database.rows("SELECT DISTINCT object FROM schema_description WHERE type = 'view' ORDER BY 1")
                == database.rows("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY 1"))
    }

    @Test func `every view can be read`() throws {
        let database = try TemporaryDatabase()
        for view in try database.rows("SELECT name FROM sqlite_master WHERE type = 'view'") {
            _ = try database.rows("SELECT * FROM \"\(view)\"")
        }
    }

    @Test func `a database with older tables is not read before a load has brought it up to date`() throws {
        let schema = "SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2"
        let file = try TemporaryDatabase()
        let expected = try file.rows(schema)
        try file.makeEmpty(after: "0005-copies-and-stories")
        let error = #expect(throws: DatabaseFailure.self) { try ArticleDatabase(readingFrom: file.path) }
        #expect(error?.message == "has an older schema: load a run to bring it up to date")
        _ = try file.open()
        #expect(try file.rows(schema) == expected)
    }

    @Test(arguments: [
        ("Migrations", SchemaFile.migrations.map(\.name)), ("Views", SchemaFile.views.map(\.name)),
        ("Descriptions", SchemaFile.descriptions.map(\.name)),
    ])
    func `every SQL file is registered, in the order of the names`(_ folder: String, _ names: [String]) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appendingPathComponent("Sources/Loading/Schema/\(folder)").path
        let files = try FileManager.default.contentsOfDirectory(atPath: path)
        #expect(names.map { "\($0).sql" } == files.sorted())
    }

    @Test(arguments: SchemaFile.views.map(\.name)) func `the file of a view makes that view alone`(_ name: String)
        throws
    {
        let sql = try #require(SchemaFile.views.first { $0.name == name }).sql
        let statements = sql.split(separator: "\n").drop { $0.hasPrefix("--") }.joined(separator: "\n")
        #expect(statements.hasPrefix("CREATE VIEW \(name) AS\n"))
        #expect(statements.firstIndex(of: ";") == statements.indices.last)
    }

    /// A migration that a tag has never changes: databases exist that it made, and no later run brings them up to date.
    /// Before the first tag one may be edited, and its hash renewed here; databases that were made before are deleted.
    @Test func `the migrations that make the tables are those that databases were made by`() {
        #expect(
            SchemaFile.migrations.map { "\($0.name) \(ContentHash(of: $0.sql).value.prefix(16))" } == [
                "0001-runs 555ebbc77b51cbc3",
                "0002-articles 4b3dfa8c4cd1b3bc",
                "0003-names deee09febab07756",
                "0004-quotes ad61a81755be3474",
                "0005-copies-and-stories 56e61ebf99a54df5",
                "0006-search 22495658eb18158c",
                "0007-rights ec96fed240bf58d6",
                "0008-sources c881b32fdd84e864",
                "0009-name-senses dd6080841328c54e",
                "0010-identity bef0d2ab6ac66f13",
                "0011-feed-texts 41b268fa43fb0159",
                "0012-resolved-rejects 9084f1203d722ca7",
                "0013-corrections d4f86396350a5219",
                "0014-extraction-quality 79bf802c91992b15",
                "0015-notes-and-pages 0696987bb564fa38",
                "0016-joined-pages cc81ecc889e96820",
                "0017-counted-quotes 3b273e29ee7f3b18",
                "0018-stories-by-terms 1276d186f5f64b09",
                "0019-copy-groups 0bf8bb6de5094fa6",
                "0020-revision-changes fcdefdb1d19837fc",
                "0021-smaller-rows afbe4f2e09c5a12a",
                "0022-names-by-time ad9237c730e4ecd1",
                "0023-rule-changes 291c848b4e4b6b69",
            ])
    }
}
