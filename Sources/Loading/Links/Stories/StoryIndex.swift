import Foundation
import GRDB
import Linking

/// Keeps the stories in step as articles come and go: articles of a few days that tell of one event.
///
/// Two articles are compared by the rare words that they share, by quotations and by time (`StoryModel`); those of a story are
/// alike on average (`StoryClusters`). A copy belongs to the story of its original and is compared with nothing else: a thousand
/// copies are a thousand pairs, not half a million. The outcome depends on the articles alone, not on the order in which they
/// came.
final class StoryIndex {
    private let db: Database
    private let links: SimilarityGraph
    private var changed: Set<Int64> = []
    /// Articles whose story may have fallen apart, or have another key.
    private var possiblySplit: Set<Int64> = []
    /// The terms that have come or gone.
    private var changes: [StoryTermsChange] = []

    init(_ db: Database) {
        self.db = db
        // Where no pair reaches the average, none is joined: weaker links need not be followed from story to story.
        links = SimilarityGraph(
            db: db, table: "story_links", minimumConnection: StoryClusters.minimumAverage)
    }

    /// Notes that the article's text, date, outlet, quotations or original are new.
    func markChanged(_ id: Int64) { changed.insert(id) }

    /// Notes that the article was first fetched at another time.
    func markStoryChanged(of id: Int64) { possiblySplit.insert(id) }

    /// Removes the article, which goes or is written anew and marked as changed after.
    func remove(_ id: Int64) throws {
        try unlink(id)
        try removeTerms(of: id)
        possiblySplit.formUnion(try StoryRows(db: db).take(id))
        changed.remove(id)
        possiblySplit.remove(id)
    }

    /// Links the articles that have changed and those whose words have become common by them, and makes the stories anew that
    /// they belong to.
    func resolve() throws {
        if try isWithoutTerms() { changed.formUnion(try db.integers("SELECT id FROM articles")) }
        for id in changed.sorted() {
            try unlink(id)
            try updateTerms(of: id)
            try linkCopies(of: id)
        }
        var linked: Set<Int64> = []
        for span in StoryTermsChange.spans(changes) {
            let window = try StoryWindow(around: span, db)
            let articles = window.articlesToLink(after: span.changes).filter { !linked.contains(window.id($0)) }
            for article in articles { try unlinkOthers(window.id(article)) }
            for pair in try StoryPairs(window, db).probable(of: articles) {
                try links.link(pair.one, pair.other, similarity: pair.probability)
            }
            linked.formUnion(articles.map(window.id))
        }
        for members in try links.components(of: linked.union(changed).union(possiblySplit)) {
            try StoryRows(db: db).replace(try StoryClusters(of: members, links, db).clusters)
        }
        (changed, possiblySplit, changes) = ([], [], [])
    }

    /// Whether the database is of a version that had no terms.
    private func isWithoutTerms() throws -> Bool {
        try db.integer("SELECT 1 FROM story_terms LIMIT 1") == nil
    }
}

// MARK: - Rows

extension StoryIndex {
    private func unlink(_ id: Int64) throws {
        possiblySplit.formUnion(try links.neighbours(of: id))
        try links.unlink(id)
    }

    /// Removes the links but to copies.
    private func unlinkOthers(_ id: Int64) throws {
        possiblySplit.formUnion(try links.neighbours(of: id))
        try db.run("DELETE FROM story_links WHERE (a_id = ?1 OR b_id = ?1) AND similarity < 1", [id])
    }

    private func linkCopies(of id: Int64) throws {
        for copy in try db.integers("SELECT id FROM articles WHERE duplicate_of = ?", [id]) {
            try links.link(id, copy, similarity: 1)
        }
        if let original = try db.integer("SELECT duplicate_of FROM articles WHERE id = ?", [id]) {
            try links.link(id, original, similarity: 1)
        }
    }

    private func removeTerms(of id: Int64) throws {
        let former = try db.prepared("SELECT hour, terms FROM story_terms WHERE article_id = ?").first([id]) {
            StoryTermsChange(hour: $0.integer(0), terms: .removed(StoryTerms(encoded: $0.bytes(1))))
        }
        guard let former else { return }
        changes.append(former)
        try db.run("DELETE FROM story_terms WHERE article_id = ?", [id])
    }

    /// Writes the terms of an article that is dated and no copy.
    private func updateTerms(of id: Int64) throws {
        try removeTerms(of: id)
        let row = try db.prepared(
            """
            SELECT strftime('%s', published_at) / 3600, title, body, language FROM articles
            WHERE id = ? AND duplicate_of IS NULL AND published_date IS NOT NULL
            """
        ).first([id]) {
            (
                hour: $0.integer(0),
                terms: StoryTerms(
                    title: $0.optionalText(1), body: $0.text(2),
                    isEnglish: $0.isNull(3) || $0.text(3).hasPrefix("en"))
            )
        }
        guard let row else { return }
        try db.run(
            "INSERT INTO story_terms (article_id, hour, terms) VALUES (?, ?, ?)",
            [id, row.hour, Data(row.terms.encoded)])
        changes.append(StoryTermsChange(hour: row.hour, terms: .added(id)))
    }
}
