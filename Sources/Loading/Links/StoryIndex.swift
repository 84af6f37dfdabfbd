import GRDB
import Linking

/// Which articles tell one story: those that name the same at the start, say it in like words, and are
/// at most three days apart; and whatever hangs together by such pairs.
///
/// A copy is of the story of its original, and is compared with nothing else: a thousand copies are a thousand
/// pairs, not half a million.
final class StoryIndex {
    /// One common name is a subject; two and like words are an event.
    static let fewestCommonNames = 2

    let db: Database
    private var touched: Set<Int64> = []
    private var brokenUp: Set<Int64> = []
    /// Of articles looked at of late: the same ones come up again and again.
    private var leads: [Int64: StoryLead] = [:]
    private static let mostLeads = 10_000

    init(_ db: Database) { self.db = db }

    /// The article's words, names or date are new.
    func touch(_ id: Int64) { touched.insert(id) }

    /// The article goes, or is written anew and touched after.
    func remove(_ id: Int64) throws {
        brokenUp.formUnion(try neighbours(of: id))
        brokenUp.formUnion(try fellows(of: id))
        try db.run("DELETE FROM story_links WHERE a_id = ?1 OR b_id = ?1", [id])
        try db.run("DELETE FROM stories WHERE id = (SELECT story_id FROM story_articles WHERE article_id = ?)", [id])
        touched.remove(id)
        brokenUp.remove(id)
    }

    /// Links the touched articles, and forms the stories anew that they belong to.
    func settle() throws {
        for id in touched.sorted() { try link(id) }
        var seen: Set<Int64> = []
        for id in touched.union(brokenUp).sorted() where !seen.contains(id) {
            let members = try connected(with: id, by: neighbours)
            seen.formUnion(members)
            try form(members)
        }
        touched = []
        brokenUp = []
        leads = [:]
    }

    private func link(_ id: Int64) throws {
        brokenUp.formUnion(try fellows(of: id))
        brokenUp.formUnion(try neighbours(of: id))
        try db.run("DELETE FROM story_links WHERE a_id = ?1 OR b_id = ?1", [id])
        for copy in try db.numbers("SELECT id FROM articles WHERE duplicate_of = ?", [id]) {
            try insert(id, copy, similarity: 1)
        }
        if let original = try db.number("SELECT duplicate_of FROM articles WHERE id = ?", [id]) {
            return try insert(id, original, similarity: 1)
        }
        guard let lead = try lead(of: id) else { return }
        for (other, commonNames) in try candidates(of: id) {
            guard let similarity = try self.lead(of: other)?.similarity(to: lead),
                similarity >= StoryLead.threshold(commonNames: commonNames)
            else { continue }
            try insert(id, other, similarity: similarity)
        }
    }

    private func insert(_ id: Int64, _ other: Int64, similarity: Double) throws {
        try db.run(
            "INSERT INTO story_links (a_id, b_id, similarity) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [min(id, other), max(id, other), similarity])
    }

    private func form(_ members: Set<Int64>) throws {
        for id in members.sorted() {
            try db.run(
                "DELETE FROM stories WHERE id = (SELECT story_id FROM story_articles WHERE article_id = ?)", [id])
        }
        guard members.count > 1, let first = try earliest(of: members) else { return }
        try db.run("INSERT INTO stories (first_article_id, articles) VALUES (?, ?)", [first, members.count])
        let story = db.lastInsertedRowID
        for id in members.sorted() {
            try db.run("INSERT INTO story_articles (article_id, story_id) VALUES (?, ?)", [id, story])
        }
    }

    private func earliest(of members: Set<Int64>) throws -> Int64? {
        var first: (order: ArticleOrder, id: Int64)?
        for id in members {
            let order = try db.prepared("SELECT coalesce(published_at, '9999'), article_key FROM articles WHERE id = ?")
                .first([id]) { ArticleOrder(published: $0.text(0), key: $0.text(1)) }
            if let order, first.map({ order < $0.order }) ?? true { first = (order, id) }
        }
        return first?.id
    }
}

// MARK: - Rows

extension StoryIndex {
    private func neighbours(of id: Int64) throws -> [Int64] {
        try db.numbers(
            "SELECT b_id FROM story_links WHERE a_id = ?1 UNION ALL SELECT a_id FROM story_links WHERE b_id = ?1", [id])
    }

    private func fellows(of id: Int64) throws -> [Int64] {
        try db.numbers(
            """
            SELECT f.article_id FROM story_articles m JOIN story_articles f ON f.story_id = m.story_id
            WHERE m.article_id = ?
            """, [id])
    }

    /// Articles of three days before and after that share enough of the names at the start.
    private func candidates(of id: Int64) throws -> [(article: Int64, commonNames: Int)] {
        try db.prepared(
            """
            SELECT o.article_id, count(DISTINCT o.entity_id) AS names
            FROM (SELECT DISTINCT entity_id, published_at FROM article_entities WHERE article_id = ?1 AND is_lead = 1) m
                JOIN article_entities o ON o.entity_id = m.entity_id AND o.is_lead = 1
                    AND o.published_at BETWEEN strftime('%Y-%m-%dT%H:%M:%SZ', m.published_at, ?2)
                        AND strftime('%Y-%m-%dT%H:%M:%SZ', m.published_at, ?3)
            WHERE o.article_id <> ?1
            GROUP BY o.article_id
            HAVING names >= ?4 AND NOT EXISTS (SELECT 1 FROM duplicates d WHERE d.article_id = o.article_id)
            ORDER BY 1
            """
        ).all([id, "-\(StoryLead.hours) hours", "+\(StoryLead.hours) hours", StoryIndex.fewestCommonNames]) {
            (article: $0.number(0), commonNames: Int($0.number(1)))
        }
    }

    private func lead(of id: Int64) throws -> StoryLead? {
        if let known = leads[id] { return known }
        let read = try db.prepared("SELECT title, substr(body, 1, 800) FROM articles WHERE id = ?").first([id]) {
            StoryLead(title: $0.optionalText(0), body: $0.text(1))
        }
        if leads.count >= StoryIndex.mostLeads { leads = [:] }
        leads[id] = read
        return read
    }
}
