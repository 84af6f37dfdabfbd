import GRDB
import Linking

/// Finds which articles tell one story: those that mention the same names at the start in similar words and are at
/// most three days apart, and all that are connected by such pairs.
///
/// A copy belongs to the story of its original and is compared with nothing else: a thousand copies are a thousand
/// pairs, not half a million.
final class StoryIndex {
    /// One common name is a subject; two names and similar words are an event.
    static let minimumCommonNames = 2

    /// The cache of leads is emptied at so many, some 6 megabytes.
    private static let maximumCachedLeads = 10_000

    private let db: Database
    private let links: SimilarityGraph
    private var changed: Set<Int64> = []
    /// Articles whose story may have fallen apart.
    private var possiblySplit: Set<Int64> = []
    /// A cache, since the same articles are compared again and again.
    private var leads: [Int64: StoryLead] = [:]

    init(_ db: Database) {
        self.db = db
        links = SimilarityGraph(db: db, table: "story_links")
    }

    /// Notes that the article's text, names, date or original are new.
    func markChanged(_ id: Int64) { changed.insert(id) }

    /// Removes the article, which goes or is written anew and marked as changed after.
    func remove(_ id: Int64) throws {
        try unlink(id)
        try removeStory(of: id)
        changed.remove(id)
        possiblySplit.remove(id)
    }

    /// Links the changed articles and makes the stories anew that they belong to.
    func resolve() throws {
        for id in changed.sorted() { try link(id) }
        for members in try links.components(of: changed.union(possiblySplit)) { try makeStory(of: members) }
        changed = []
        possiblySplit = []
        leads = [:]
    }

    private func unlink(_ id: Int64) throws {
        possiblySplit.formUnion(try links.neighbours(of: id))
        possiblySplit.formUnion(try articlesOfSameStory(as: id))
        try links.unlink(id)
    }

    private func link(_ id: Int64) throws {
        try unlink(id)
        for copy in try db.integers("SELECT id FROM articles WHERE duplicate_of = ?", [id]) {
            try links.link(id, copy, similarity: 1)
        }
        if let original = try db.integer("SELECT duplicate_of FROM articles WHERE id = ?", [id]) {
            return try links.link(id, original, similarity: 1)
        }
        guard let lead = try lead(of: id) else { return }
        for (other, commonNames) in try candidates(of: id) {
            guard let similarity = try self.lead(of: other)?.similarity(to: lead),
                similarity >= StoryLead.threshold(commonNames: commonNames)
            else { continue }
            try links.link(id, other, similarity: similarity)
        }
    }

    private func lead(of id: Int64) throws -> StoryLead? {
        if let known = leads[id] { return known }
        let read = try db.prepared("SELECT title, substr(body, 1, 800) FROM articles WHERE id = ?").first([id]) {
            StoryLead(title: $0.optionalText(0), body: $0.text(1))
        }
        if leads.count >= StoryIndex.maximumCachedLeads { leads = [:] }
        leads[id] = read
        return read
    }

    private func makeStory(of members: [Int64]) throws {
        for id in members { try removeStory(of: id) }
        guard members.count > 1, let first = try earliest(of: members) else { return }
        try db.run("INSERT INTO stories (first_article_id, articles) VALUES (?, ?)", [first, members.count])
        let story = db.lastInsertedRowID
        for id in members {
            try db.run("INSERT INTO story_articles (article_id, story_id) VALUES (?, ?)", [id, story])
        }
    }

    private func earliest(of members: [Int64]) throws -> Int64? {
        try members.compactMap { id in try ArticleOrder(of: id, db).map { (order: $0, id: id) } }
            .min { $0.order < $1.order }?.id
    }
}

// MARK: - Rows

extension StoryIndex {
    private func removeStory(of id: Int64) throws {
        try db.run("DELETE FROM stories WHERE id = (SELECT story_id FROM story_articles WHERE article_id = ?)", [id])
    }

    private func articlesOfSameStory(as id: Int64) throws -> [Int64] {
        try db.integers(
            """
            SELECT f.article_id FROM story_articles m JOIN story_articles f ON f.story_id = m.story_id
            WHERE m.article_id = ?
            """, [id])
    }

    /// Returns the articles of three days before and after that share enough of the names at the start.
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
        ).all([id, "-\(StoryLead.hours) hours", "+\(StoryLead.hours) hours", StoryIndex.minimumCommonNames]) {
            (article: $0.integer(0), commonNames: Int($0.integer(1)))
        }
    }
}
