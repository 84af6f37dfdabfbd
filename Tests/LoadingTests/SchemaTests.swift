import ArticleModel
import Foundation
import GRDB
import Testing

@testable import Loading

@Suite struct SchemaTests {
    @Test func `every table, view and column is described`() throws {
        let described = try TemporaryDatabase().rows(
            """
            SELECT object || coalesce('.' || column, '') FROM schema_description ORDER BY 1
            """)
        let there = try TemporaryDatabase().rows(
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

    @Test func `every view can be read`() throws {
        let database = try TemporaryDatabase()
        for view in try database.rows("SELECT name FROM sqlite_master WHERE type = 'view'") {
            _ = try database.rows("SELECT * FROM \"\(view)\"")
        }
    }
}
