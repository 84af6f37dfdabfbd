import GRDB

/// The marks of articles or of wordings, by which those that have the same are found.
///
/// Marks are random numbers, and a row at a random place of a large table costs a page of it, which is read, written and checked. So
/// new rows are collected in a small table, and moved in order once they are many, as into a log-structured merge tree (O'Neil and
/// others, 1996): a load costs the same however many marks there are.
struct MarkIndex {
    /// So many rows take some 6 megabytes, less than the cache of the connection.
    static let maximumRecentRows = 400_000

    private let db: Database
    /// The table, and the one for new rows beside it.
    private let table: String
    private let recent: String
    private let mark: String
    private let owner: String
    private let selection: String

    private init(_ db: Database, table: String, mark: String, owner: String) {
        self.db = db
        self.table = table
        self.mark = mark
        self.owner = owner
        recent = "recent_\(table)"
        selection = [recent, table].map { "SELECT \(owner) FROM \($0) WHERE \(mark) = ?1" }.joined(
            separator: " UNION ALL ")
    }

    static func fingerprints(_ db: Database) -> MarkIndex {
        MarkIndex(db, table: "fingerprint_marks", mark: "mark", owner: "article_id")
    }

    static func wordings(_ db: Database) -> MarkIndex {
        MarkIndex(db, table: "quote_wording_marks", mark: "hash", owner: "wording_id")
    }

    func insert(_ marks: [Int64], of id: Int64) throws {
        let insert = try db.prepared("INSERT INTO \(recent) (\(mark), \(owner)) VALUES (?, ?)")
        for mark in marks { try insert.run([mark, id]) }
    }

    func remove(_ marks: [Int64], of id: Int64) throws {
        for table in [recent, table] {
            let delete = try db.prepared("DELETE FROM \(table) WHERE \(mark) = ? AND \(owner) = ?")
            for mark in marks { try delete.run([mark, id]) }
        }
    }

    /// Returns the ids of all that have the mark, in no order.
    func ids(with mark: Int64) throws -> [Int64] { try db.integers(selection, [mark]) }

    /// Moves the new rows to the others, if there are many.
    func settle() throws {
        guard let count = try db.integer("SELECT count(*) FROM \(recent)"), count > MarkIndex.maximumRecentRows else {
            return
        }
        try db.run("INSERT INTO \(table) SELECT * FROM \(recent) ORDER BY 1, 2")
        try db.run("DELETE FROM \(recent)")
    }
}
