import GRDB

/// A table or view with the descriptions of it and of its columns.
struct DescribedTable: Equatable {
    let name: String
    let isView: Bool
    var description = ""
    var columns: [String: String] = [:]

    /// Returns all tables and views in the order of their names.
    static func all(_ db: Database) throws -> [DescribedTable] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT object, type, column, description FROM schema_description ORDER BY object, column")
        return rows.reduce(into: []) { tables, row in
            let name: String = row["object"]
            if tables.last?.name != name { tables.append(DescribedTable(name: name, isView: row["type"] == "view")) }
            if let column: String = row["column"] {
                tables[tables.count - 1].columns[column] = row["description"]
            } else {
                tables[tables.count - 1].description = row["description"]
            }
        }
    }

    /// The name of its CSV file: a view that somebody has added may be named like a path.
    var fileName: String {
        (name.first == "." ? "_" : "") + name.replacing("/", with: "_").replacing("\0", with: "_") + ".csv"
    }

    static func views(_ db: Database) throws -> [DescribedTable] { try all(db).filter(\.isView) }
}
