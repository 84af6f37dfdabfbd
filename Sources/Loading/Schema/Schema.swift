import GRDB

/// The tables, views and descriptions that the database consists of.
///
/// Tables are made by migrations, which are frozen once released. Views and descriptions hold no data: they are made
/// anew whenever their text has changed, so that a new view or a better description needs no migration.
enum Schema {
    /// "CPDK": marks the file as ours, so that no other application's database is ever written to.
    static let applicationID: Int32 = 0x4350_444B

    /// Runs the SQL files under `Migrations/` in the order of their names.
    ///
    /// SQLite alters no table while a view refers to what it alters, so the views go first. They come back in the
    /// transaction of the last migration: whoever sees the newest tables sees the newest views.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        let last = SchemaFile.migrations.last?.name
        for migration in SchemaFile.migrations {
            migrator.registerMigration(migration.name) { db in
                try SchemaViews.current.drop(in: db)
                try db.execute(sql: migration.sql)
                if migration.name == last { try SchemaViews.current.create(in: db) }
            }
        }
        return migrator
    }

    /// Whether one of the migrations has been run in the database, whatever application its header names.
    static func isIn(_ db: Database) throws -> Bool {
        guard try db.tableExists("grdb_migrations") else { return false }
        let names = try Set(String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations"))
        return SchemaFile.migrations.contains { names.contains($0.name) }
    }

    /// Brings the database to the newest tables and views; writes nothing where it has them.
    static func update(_ queue: DatabaseQueue) throws {
        try migrator.migrate(queue)
        try queue.inDatabase(SchemaViews.current.updateIfChanged)
    }
}
