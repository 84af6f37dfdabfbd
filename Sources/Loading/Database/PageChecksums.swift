import ArticleModel
import CPageChecksums
import Foundation
import GRDB
import GRDBSQLite

/// The checksums of the pages of the database file, as `CPageChecksums` makes and compares them.
enum PageChecksums {
    private static let isRegistered = page_checksums_register() == SQLITE_OK

    /// Has all databases that the process opens from now on compared with their checksums, where they have some.
    static func register() { precondition(isRegistered, "SQLite takes a layer over its access to files") }

    /// Has a database that `body` begins in this thread, or the copy of one, made with checksums.
    static func expectingNew<Value>(_ body: () throws -> Value) rethrows -> Value {
        register()
        page_checksums_expect_new(1)
        defer { page_checksums_expect_new(0) }
        return try body()
    }

    /// Reserves the bytes for the checksums: at once in a database that has no page yet, in another when it is next
    /// vacuumed.
    static func reserve(in db: Database) {
        var bytes: Int32 = PAGE_CHECKSUM_BYTES
        sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_RESERVE_BYTES, &bytes)
    }

    static func state(of db: Database) -> page_checksums_state {
        var state: Int32 = 0
        sqlite3_file_control(db.sqliteConnection, nil, PAGE_CHECKSUMS_STATE, &state)
        return page_checksums_state(UInt32(state))
    }

    /// Throws where a page of the file at `path` is not as it was written; the write-ahead log must be empty.
    static func scan(_ path: String) throws {
        var page: UInt32 = 0
        switch page_checksums_scan(path, &page) {
        case page_scan_damaged: throw DamagedDatabase(path, "page \(page) is not as it was written")
        case page_scan_failed: throw FileFailure(.read, path)
        default: return
        }
    }

    /// Whether the first page of the file at `path` is known not to be as it was written.
    static func isFirstPageStale(_ path: String) -> Bool {
        page_checksums_scan_first(path) == page_scan_stale
    }
}
