import GRDB

extension ArticleDatabase {
    /// Writes the file anew, so that it holds no byte of rows that were deleted: neither in free pages, nor in the search
    /// indexes, nor in the write-ahead log. It costs the size of the database.
    package func dropDeleted() throws {
        try DatabaseFailure.wrapping(path) {
            try queue.write { db in
                for index in ["articles_fts", "quotes_fts"] {
                    try db.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('rebuild')")
                }
            }
            try queue.vacuum()
            _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
    }
}
