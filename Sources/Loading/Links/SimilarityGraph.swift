import GRDB

/// A graph whose edges are the rows of a table: pairs of similar things, each with its similarity.
struct SimilarityGraph {
    let db: Database
    /// The table of the edges, with the columns `a_id`, `b_id` and `similarity`.
    let table: String
    /// A weaker edge connects nothing.
    var minimumConnection = 0.0

    /// Links two nodes, unless they are linked.
    func link(_ id: Int64, _ other: Int64, similarity: Double) throws {
        try db.run(
            "INSERT INTO \(table) (a_id, b_id, similarity) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [min(id, other), max(id, other), similarity])
    }

    func unlink(_ id: Int64) throws { try db.run("DELETE FROM \(table) WHERE a_id = ?1 OR b_id = ?1", [id]) }

    func neighbours(of id: Int64) throws -> [Int64] {
        try db.integers(
            "SELECT b_id FROM \(table) WHERE a_id = ?1 UNION ALL SELECT a_id FROM \(table) WHERE b_id = ?1", [id])
    }

    /// Returns the neighbours whose ids are greater, with the similarity of each.
    func greaterNeighbours(of id: Int64) throws -> [(id: Int64, similarity: Double)] {
        try db.prepared("SELECT b_id, similarity FROM \(table) WHERE a_id = ? ORDER BY b_id")
            .all([id]) { (id: $0.integer(0), similarity: $0.real(1)) }
    }

    /// Returns the connected components that the nodes belong to, each once, as ascending ids.
    func components(of ids: Set<Int64>) throws -> [[Int64]] {
        var seen: Set<Int64> = []
        var components: [[Int64]] = []
        for id in ids.sorted() where !seen.contains(id) {
            let members = try component(of: id)
            seen.formUnion(members)
            components.append(members.sorted())
        }
        return components
    }

    private func connected(to id: Int64) throws -> [Int64] {
        try db.integers(
            """
            SELECT b_id FROM \(table) WHERE a_id = ?1 AND similarity >= ?2
            UNION ALL SELECT a_id FROM \(table) WHERE b_id = ?1 AND similarity >= ?2
            """, [id, minimumConnection])
    }

    private func component(of start: Int64) throws -> Set<Int64> {
        var members: Set<Int64> = [start]
        var frontier = [start]
        while let next = frontier.popLast() {
            for neighbour in try connected(to: next) where members.insert(neighbour).inserted {
                frontier.append(neighbour)
            }
        }
        return members
    }
}
