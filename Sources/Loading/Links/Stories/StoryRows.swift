import GRDB

/// The rows of the stories.
///
/// A story has the key of the article that was fetched first of all, so that it keeps it as more come in.
struct StoryRows {
    let db: Database

    /// Takes the article out of its story, and returns the others, of which the story is to be made anew.
    func take(_ id: Int64) throws -> [Int64] {
        guard let story = try db.integer("SELECT story_id FROM story_articles WHERE article_id = ?", [id]) else {
            return []
        }
        try db.run("DELETE FROM story_articles WHERE article_id = ?", [id])
        let others = try db.integers("SELECT article_id FROM story_articles WHERE story_id = ? ORDER BY 1", [story])
        if let other = others.first {
            try db.run("UPDATE stories SET first_article_id = ? WHERE id = ?", [other, story])
        } else {
            try db.run("DELETE FROM stories WHERE id = ?", [story])
        }
        return others
    }

    /// Makes each cluster of two articles and more a story, in place of those that the articles belonged to. Each cluster is in
    /// order of time.
    func replace(_ clusters: [[Int64]]) throws {
        var former: Set<Int64> = []
        for id in clusters.joined() {
            former.formUnion(try db.integers("SELECT story_id FROM story_articles WHERE article_id = ?", [id]))
            try db.run("DELETE FROM story_articles WHERE article_id = ?", [id])
        }
        for cluster in clusters where cluster.count > 1 {
            let story = try id(of: cluster)
            former.remove(story)
            for id in cluster {
                try db.run("INSERT INTO story_articles (article_id, story_id) VALUES (?, ?)", [id, story])
            }
        }
        // One that still has articles is that of other clusters by now, or will be replaced with the rest of its former ones.
        for id in former.sorted() {
            try db.run(
                "DELETE FROM stories WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM story_articles WHERE story_id = ?1)",
                [id])
        }
    }

    /// Writes the row of a story and returns its id.
    private func id(of cluster: [Int64]) throws -> Int64 {
        let key = try cluster.compactMap(firstFetch).min { ($0.time, $0.key) < ($1.time, $1.key) }?.key ?? ""
        try db.run(
            """
            INSERT INTO stories (story_key, first_article_id, articles) VALUES (?1, ?2, ?3)
            ON CONFLICT (story_key) DO UPDATE SET first_article_id = ?2, articles = ?3
            """, [key, cluster[0], cluster.count])
        return try db.integer("SELECT id FROM stories WHERE story_key = ?", [key]) ?? 0
    }

    private func firstFetch(of id: Int64) throws -> (time: String, key: String)? {
        try db.prepared(
            """
            SELECT coalesce((SELECT min(v.fetched_at) FROM article_revisions v WHERE v.article_key = a.article_key), ''),
                a.article_key FROM articles a WHERE a.id = ?
            """
        ).first([id]) { (time: $0.text(0), key: $0.text(1)) }
    }
}
