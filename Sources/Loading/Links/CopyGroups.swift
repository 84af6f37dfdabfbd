import GRDB

/// The groups of articles that are copies of one another, each named by its first article and the agency that the first of
/// them credits that credits one.
struct CopyGroups {
    let db: Database

    /// Deletes the group that the article belongs to, and returns its members.
    func remove(of article: Int64) throws -> Set<Int64> {
        guard let first = try first(of: article) else { return [] }
        let members = try db.integers("SELECT article_id FROM duplicates WHERE first_article_id = ?", [first])
        try db.run("UPDATE duplicates SET first_article_id = NULL WHERE first_article_id = ?", [first])
        try db.run("DELETE FROM copy_groups WHERE first_article_id = ?", [first])
        return Set(members + [first])
    }

    /// Makes the groups anew that the articles belong to, now or before.
    func update(_ articles: Set<Int64>) throws {
        var members = articles
        for article in articles { members.formUnion(try remove(of: article)) }
        for article in articles {
            if let original = try original(of: article) { members.formUnion(try remove(of: original)) }
        }
        for (first, copies) in try groups(of: members) { try write(first, copies) }
    }

    /// Returns the copies by the first article of their group, which is a copy of none.
    private func groups(of articles: Set<Int64>) throws -> [Int64: Set<Int64>] {
        var firsts: [Int64: Int64] = [:]
        var groups: [Int64: Set<Int64>] = [:]
        for article in articles.sorted() {
            var path = [article]
            while let last = path.last, firsts[last] == nil, let original = try original(of: last) {
                path.append(original)
            }
            guard let last = path.last else { continue }
            let first = firsts[last] ?? last
            for step in path {
                firsts[step] = first
                if step != first { groups[first, default: []].insert(step) }
            }
        }
        return groups
    }

    private func write(_ first: Int64, _ copies: Set<Int64>) throws {
        try db.run(
            "INSERT INTO copy_groups (first_article_id, articles, outlets) VALUES (?, ?, 0)", [first, copies.count + 1])
        let update = try db.prepared("UPDATE duplicates SET first_article_id = ? WHERE article_id = ?")
        for copy in copies.sorted() { try update.run([first, copy]) }
        try db.run(
            """
            WITH member AS (
                SELECT id, outlet_id, agency, published_at, article_key FROM articles WHERE id = ?1
                UNION ALL
                SELECT a.id, a.outlet_id, a.agency, a.published_at, a.article_key
                FROM duplicates d JOIN articles a ON a.id = d.article_id WHERE d.first_article_id = ?1)
            UPDATE copy_groups SET outlets = (SELECT count(DISTINCT outlet_id) FROM member),
                agency = (SELECT agency FROM member WHERE agency IS NOT NULL
                    ORDER BY coalesce(published_at, '9999'), article_key LIMIT 1)
            WHERE first_article_id = ?1
            """, [first])
    }

    private func original(of article: Int64) throws -> Int64? {
        try db.integer("SELECT original_id FROM duplicates WHERE article_id = ?", [article])
    }

    private func first(of article: Int64) throws -> Int64? {
        try db.integer("SELECT first_article_id FROM duplicates WHERE article_id = ?", [article])
            ?? db.integer("SELECT first_article_id FROM copy_groups WHERE first_article_id = ?", [article])
    }
}
