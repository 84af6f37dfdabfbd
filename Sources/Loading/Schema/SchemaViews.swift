import ArticleModel
import GRDB

/// The views of the database, with the one that describes every table, view and column.
struct SchemaViews {
    static let current = SchemaViews(
        SchemaFile.views.map { View(name: $0.name, sql: $0.sql) }
            + [View(name: "schema_description", sql: descriptionView(SchemaFile.descriptions.map(\.sql)))])

    struct View {
        let name: String
        /// A `CREATE VIEW` statement.
        let sql: String
    }

    private let views: [View]

    /// The first four bytes of the SHA-256 of all statements, which the database keeps as its `user_version`.
    private let digest: Int32

    init(_ views: [View]) {
        self.views = views
        let hash = ContentHash(of: views.map(\.sql).joined()).value
        digest = UInt32(hash.prefix(8), radix: 16).map(Int32.init(bitPattern:)) ?? 0
    }

    /// Makes the views anew where the database has those of another text, in one transaction.
    func updateIfChanged(in db: Database) throws {
        if try Int32.fetchOne(db, sql: "PRAGMA user_version") == digest { return }
        try db.inTransaction(.immediate) {
            try drop(in: db)
            try create(in: db)
            return .commit
        }
    }

    /// Drops these views and those that an earlier text made; a view that a user has added stays.
    func drop(in db: Database) throws {
        let names = try Set(views.map(\.name)).union(describedViews(in: db))
        for name in names.sorted() { try db.execute(sql: "DROP VIEW IF EXISTS \(name.quotedDatabaseIdentifier)") }
        // Without a digest they are made anew, whatever comes between.
        try db.execute(sql: "PRAGMA user_version = 0")
    }

    func create(in db: Database) throws {
        for view in views { try db.execute(sql: view.sql) }
        try db.execute(sql: "PRAGMA user_version = \(digest)")
    }

    private func describedViews(in db: Database) throws -> [String] {
        guard try db.viewExists("schema_description") else { return [] }
        return try String.fetchAll(db, sql: "SELECT DISTINCT object FROM schema_description WHERE type = 'view'")
    }

    /// Returns the statement that makes one view of `VALUES` lists of object, type, column and description.
    private static func descriptionView(_ lists: [String]) -> String {
        let rows = lists.map { "SELECT * FROM (\n\($0))" }.joined(separator: "\nUNION ALL ")
        return """
            CREATE VIEW schema_description AS
            WITH description(object, type, column, description) AS (
            \(rows))
            SELECT object, type, column, description FROM description
            """
    }
}
