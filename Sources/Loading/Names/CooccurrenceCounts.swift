import GRDB

/// Counts how many articles name two entities together.
///
/// Changes are collected in memory and written pair by pair: an article's pairs grow with the square of its names, and
/// most pairs of a run come up again in it.
final class CooccurrenceCounts {
    /// An article of more names is a list, which says nothing about who belongs to whom.
    static let maximumNames = 200

    /// The changes are written at so many pairs, some 30 megabytes.
    private static let maximumPairs = 400_000

    private struct Pair: Hashable, Comparable {
        let first: Int64
        let second: Int64

        static func < (left: Pair, right: Pair) -> Bool { (left.first, left.second) < (right.first, right.second) }
    }

    private let db: Database
    private var changes: [Pair: Int] = [:]
    /// Articles that are counted in the end, once it is known which entities their names stand for.
    private var pending: Set<Int64> = []

    init(_ db: Database) { self.db = db }

    /// Adds the pairs of the article, as its rows are when `flush` is called.
    func add(_ article: Int64) { pending.insert(article) }

    /// Removes the pairs of the article, whose rows still say what they were.
    func remove(_ article: Int64) throws {
        if pending.remove(article) == nil { try count(article, by: -1) }
    }

    func flush() throws {
        for article in pending.sorted() { try count(article, by: 1) }
        pending = []
        try writeChanges()
    }

    private func count(_ article: Int64, by step: Int) throws {
        let entities = try db.integers(
            "SELECT DISTINCT entity_id FROM article_entities WHERE article_id = ? ORDER BY entity_id", [article])
        guard entities.count <= CooccurrenceCounts.maximumNames else { return }
        for (index, entity) in entities.enumerated() {
            for other in entities[(index + 1)...] { changes[Pair(first: entity, second: other), default: 0] += step }
        }
        if changes.count > CooccurrenceCounts.maximumPairs { try writeChanges() }
    }

    private func writeChanges() throws {
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
