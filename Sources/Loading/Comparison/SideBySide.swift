import GRDB

/// Walks through the rows of one query in two databases, which it has sorted by its first columns.
struct SideBySide {
    let sql: String
    /// So many columns, of texts, tell the rows of a database apart.
    let keys: Int

    /// Calls `body` with the rows of both databases that have the same key, nil for a row that is missing.
    func walk(_ before: Database, _ after: Database, _ body: (Row?, Row?) throws -> Void) throws {
        let former = try Row.fetchCursor(before, sql: sql)
        let current = try Row.fetchCursor(after, sql: sql)
        var (left, right) = (try former.next()?.copy(), try current.next()?.copy())
        while left != nil || right != nil {
            let order = order(left, right)
            try body(order <= 0 ? left : nil, order >= 0 ? right : nil)
            if order <= 0 { left = try former.next()?.copy() }
            if order >= 0 { right = try current.next()?.copy() }
        }
    }

    /// Returns -1 where the left row comes first, 1 where the right one does, and 0 where they have the same key; a row that is
    /// missing comes last. As SQLite, it goes by bytes.
    private func order(_ left: Row?, _ right: Row?) -> Int {
        guard let left else { return 1 }
        guard let right else { return -1 }
        for column in 0..<keys {
            let (one, other) = (left[column] as String, right[column] as String)
            if one.utf8.elementsEqual(other.utf8) { continue }
            return one.utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
        }
        return 0
    }
}
