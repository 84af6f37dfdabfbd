import GRDB
import Linking

/// Reads aliases with what is known of them, as they are matched.
extension NameIndex {
    /// A row of `entity_aliases`.
    struct AliasRow {
        let id: Int64
        let entityID: Int64
        let kind: String
        let name: String
        let pin: String?
        let probability: Double
        let evidence: String
        /// The country of a place.
        let country: String?
        let record: NameRecord
    }

    func aliases(surname: String) throws -> [AliasRow] {
        try aliases(where: "surname = ?", [surname], roles: roles(surname: surname))
    }

    func aliases(_ name: KindAndName) throws -> [AliasRow] {
        try aliases(where: "kind = ? AND normalized = ? AND surname IS NULL", [name.kind, name.name])
    }

    private func aliases(
        where condition: String, _ arguments: StatementArguments, roles: [Int64: [String: Int]] = [:]
    ) throws -> [AliasRow] {
        try db.rows("SELECT * FROM entity_aliases WHERE \(condition) ORDER BY id", arguments).map { row in
            let kind: String = row["kind"]
            let record = NameRecord(
                name: row["normalized"], sense: row["sense"], roles: roles[row["id"]] ?? [:], articles: row["articles"])
            return AliasRow(
                id: row["id"], entityID: row["entity_id"], kind: kind, name: row["alias"], pin: row["pin"],
                probability: row["probability"], evidence: row["evidence"],
                country: kind == "place" ? try country(of: row["id"]) : nil, record: record)
        }
    }

    private func country(of alias: Int64) throws -> String? {
        try db.text(
            "SELECT country_code FROM alias_locations WHERE alias_id = ? ORDER BY articles DESC, 1 LIMIT 1", [alias])
    }

    private func roles(surname: String) throws -> [Int64: [String: Int]] {
        let rows = try db.rows(
            """
            SELECT r.alias_id, r.role, r.articles FROM entity_aliases x JOIN alias_roles r ON r.alias_id = x.id
            WHERE x.surname = ?
            """, [surname])
        var roles: [Int64: [String: Int]] = [:]
        for row in rows { roles[row["alias_id"], default: [:]][row["role"]] = row["articles"] }
        return roles
    }
}
