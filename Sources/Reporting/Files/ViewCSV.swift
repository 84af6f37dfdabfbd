import GRDB

/// Writes the rows of a view as CSV, a header first.
struct ViewCSV {
    private let db: Database
    private let view: String

    init(_ db: Database, _ view: String) {
        self.db = db
        self.view = view
    }

    /// Writes the rows sorted by all columns, since a view promises no order, and returns how many there are.
    func write(to file: BufferedFileWriter) throws -> Int {
        let name = view.quotedDatabaseIdentifier
        let columns = try db.columns(in: view).map(\.name)
        try file.write(CSVLine(columns.map(\.databaseValue)).bytes)
        let order = columns.indices.map { String($0 + 1) }.joined(separator: ", ")
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(name) ORDER BY \(order)")
        var count = 0
        while let row = try rows.next() {
            try file.write(CSVLine(Array(row.databaseValues)).bytes)
            count += 1
        }
        return count
    }
}
