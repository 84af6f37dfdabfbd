import GRDB

/// The position of an article in time: of two similar articles the earlier one is the original.
///
/// An article without a date comes after all that have one; among articles of one time the key decides.
struct ArticleOrder: Comparable {
    let published: String
    let key: String

    init(published: String, key: String) {
        self.published = published
        self.key = key
    }

    /// Reads the position of the article in the row `id`; nil where there is none.
    init?(of id: Int64, _ db: Database) throws {
        let read = try db.prepared("SELECT coalesce(published_at, '9999'), article_key FROM articles WHERE id = ?")
            .first([id]) { ArticleOrder(published: $0.text(0), key: $0.text(1)) }
        guard let read else { return nil }
        self = read
    }

    static func < (left: ArticleOrder, right: ArticleOrder) -> Bool {
        (left.published, left.key) < (right.published, right.key)
    }
}
