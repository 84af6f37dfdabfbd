import CPageChecksums
import GRDB

/// Copies a database into a new file, without its empty pages.
enum PageCopy {
    /// Writes the file at `target`, which must not exist; whoever reads the database goes on reading it.
    ///
    /// SQLite may write other pages of the copy before the first, which tells whether they have checksums.
    static func write(_ queue: DatabaseQueue, to target: String) throws {
        try DatabaseFailure.wrappingCopy(of: queue.path, to: target) {
            try queue.inDatabase { db in
                let copy = { try db.execute(sql: "VACUUM INTO ?", arguments: [target]) }
                let state = PageChecksums.state(of: db)
                let hasChecksums = state == page_checksums_verified || state == page_checksums_stale
                if hasChecksums { try PageChecksums.expectingNew(copy) } else { try copy() }
            }
        }
    }
}
