import GRDB

/// How many articles name two entities together, counted up and down in memory and written pair by pair.
///
/// An article's pairs grow with the square of its names, and most pairs of a run come up again in it.
final class PairCounts {
    /// A list of names says nothing about who belongs to whom.
    static let mostNames = 200

    /// So many pairs are kept in memory at most, some 30 megabytes.
    private static let mostPairs = 400_000

    private struct Pair: Hashable, Comparable {
        let first: Int64
        let second: Int64

        static func < (left: Pair, right: Pair) -> Bool { (left.first, left.second) < (right.first, right.second) }
    }

    private let db: Database
    private var changes: [Pair: Int] = [:]
    /// Articles that will be counted at the end, when it is known what their names stand for.
    private var pending: Set<Int64> = []

    init(_ db: Database) { self.db = db }

    /// Counts the article's pairs when `settle` is called.
    func add(_ article: Int64) { pending.insert(article) }

    /// Takes the article's pairs back; its rows still say what they were.
    func remove(_ article: Int64) throws {
        if pending.remove(article) == nil { try count(article, by: -1) }
    }

    func settle() throws {
        for article in pending.sorted() { try count(article, by: 1) }
        pending = []
        try flush()
    }

    private func count(_ article: Int64, by step: Int) throws {
        let names = try db.numbers(
            "SELECT DISTINCT entity_id FROM article_entities WHERE article_id = ? ORDER BY entity_id", [article])
        guard names.count <= PairCounts.mostNames else { return }
        for (place, name) in names.enumerated() {
            for other in names[(place + 1)...] { changes[Pair(first: name, second: other), default: 0] += step }
        }
        if changes.count > PairCounts.mostPairs { try flush() }
    }

    private func flush() throws {
        let raise = try db.prepared(
            """
            INSERT INTO entity_pairs (a_id, b_id, articles) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET articles = articles + ?3
            """)
        for (pair, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
            if change > 0 {
                try raise.run([pair.first, pair.second, change])
            } else {
                try lower(pair, by: -change)
            }
        }
        changes = [:]
    }

    private func lower(_ pair: Pair, by change: Int) throws {
        try db.run(
            "UPDATE entity_pairs SET articles = articles - ? WHERE a_id = ? AND b_id = ?",
            [change, pair.first, pair.second])
        try db.run(
            "DELETE FROM entity_pairs WHERE a_id = ? AND b_id = ? AND articles = 0", [pair.first, pair.second])
    }
}
