import ArticleModel

/// An article that was taken down. It is never fetched again, neither under its id nor with the bytes that it had.
///
/// It tells neither address nor words: only whoever knows the article can find it by them.
package struct ForgottenArticle: Codable, Hashable, Sendable {
    package let id: ArticleID
    /// The hashes of the bytes that it had in all runs, sorted.
    package let contentHashes: [ContentHash]
    package let forgottenAt: Timestamp
    /// The ids, sorted, that would follow from its addresses and files, where they are others than that under which it was
    /// known; nil where there are none.
    package let otherIDs: [ArticleID]?

    package init(
        id: ArticleID, otherIDs: Set<ArticleID> = [], contentHashes: [ContentHash], forgottenAt: Timestamp
    ) {
        self.id = id
        let others = otherIDs.subtracting([id]).sorted()
        self.otherIDs = others.isEmpty ? nil : others
        self.contentHashes = contentHashes
        self.forgottenAt = forgottenAt
    }
}

/// The articles that a fetch passes over because they were taken down.
package struct ForgottenArticles: Sendable {
    private let ids: Set<ArticleID>
    private let hashes: Set<ContentHash>

    package init(_ articles: [ForgottenArticle] = []) {
        ids = Set(articles.flatMap { [$0.id] + ($0.otherIDs ?? []) })
        hashes = Set(articles.flatMap(\.contentHashes))
    }

    var count: Int { ids.count }
    var isEmpty: Bool { ids.isEmpty && hashes.isEmpty }

    package func contains(_ id: ArticleID) -> Bool { ids.contains(id) }

    package func contains(_ hash: ContentHash) -> Bool { hashes.contains(hash) }
}
