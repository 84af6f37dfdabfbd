import GRDB

/// The frozen steps that lead from an empty file to today's schema.
///
/// Each step is SQL text that refers to no Swift type. Once released it never changes: a new one follows.
enum Schema {
    /// "CPDK": marks the file as ours, so that nobody's else is ever written to.
    static let applicationID: Int32 = 0x4350_444B

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001 tables") { db in
            try db.execute(sql: "PRAGMA application_id = 0x4350444B")
            for sql in [ledgerTables, articleTables, entityTables, quoteTables, linkTables, searchTables] {
                try db.execute(sql: sql)
            }
        }
        migrator.registerMigration("0002 views") { db in
            try db.execute(sql: articleViews)
            try db.execute(sql: nameViews)
            try db.execute(sql: ledgerViews)
        }
        migrator.registerMigration("0003 description") { db in
            try db.execute(sql: descriptionView)
        }
        migrator.registerMigration("0004 flags") { db in
            try db.execute(sql: flagViews)
        }
        migrator.registerMigration("0005 pinned names") { db in
            try db.execute(sql: namePinTables)
            try db.execute(sql: namePinViews)
        }
        migrator.registerMigration("0006 quotes in print") { db in
            try db.execute(sql: quotePrintTables)
            try db.execute(sql: quotePrintViews)
            try db.execute(sql: reportedSpeechViews)
        }
        // What is there is described as it is now, whichever step made it.
        migrator.registerMigration("0007 description") { db in
            try db.execute(sql: "DROP VIEW schema_description; \(descriptionView)")
        }
        migrator.registerMigration("0008 kinds of pins, numbers of places") { db in
            try db.execute(sql: pinnedKinds)
            try db.execute(sql: "DROP VIEW schema_description; \(descriptionView)")
        }
        migrator.registerMigration("0009 health of each stage") { db in
            try db.execute(sql: stageHealthView)
            try db.execute(sql: "DROP VIEW schema_description; \(descriptionView)")
        }
        return migrator
    }
}
