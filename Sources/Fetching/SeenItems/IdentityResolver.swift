import ArticleModel

/// Finds out under which id an item's article is known.
///
/// What is known of an article grows: an index may tell its URL later, and a file may be moved. The same file, and the
/// same bytes in one source, stay the same article under the id that it first had, unless their URLs differ.
struct IdentityResolver {
    private let seenItems: SeenItems
    /// The articles that this fetch has taken as new, by their bytes, and the URLs that it knows of them.
    private var taken: [Key: KnownArticle] = [:]
    private var takenIDs: Set<ArticleID> = []
    private var urls: [ArticleID: String] = [:]

    private struct Key: Hashable {
        let source: String
        let hash: ContentHash
    }

    init(_ seenItems: SeenItems) { self.seenItems = seenItems }

    func resolved(_ item: ItemIdentity, _ hash: ContentHash) throws -> ItemIdentity {
        if item.url != nil, let article = try seenItems.article(atAddress: item.ownID) {
            let former = try seenItems.article(ofFile: item.name, with: hash, in: item.source)
            if let former, former.id != article.id, former.url == nil { return item.withoutURL(knownAs: former.id) }
            return item.known(as: article.id, url: article.url)
        }
        let candidates: [() throws -> KnownArticle?] = [
            { try seenItems.article(ofFile: item.name, with: hash, in: item.source) },
            { try seenItems.article(withBytes: hash, in: item.source) },
            { try seenItems.article(ofFile: item.name, with: nil, in: item.source) },
            { taken[Key(source: item.source, hash: hash)] },
        ]
        for candidate in candidates {
            guard let article = try candidate() else { continue }
            let url = urls[article.id] ?? article.url
            if item.url == nil || url == nil || url == item.url {
                return item.known(as: article.id, url: article.url, addsURL: url == nil && !isTaken(article.id))
            }
        }
        return item
    }

    private func isTaken(_ id: ArticleID) -> Bool { takenIDs.contains(id) }

    /// Notes that the fetch has taken the item as new.
    mutating func take(_ item: ItemIdentity, _ hash: ContentHash) {
        let key = Key(source: item.source, hash: hash)
        takenIDs.insert(item.id)
        urls[item.id] = item.url
        if taken[key] == nil { taken[key] = KnownArticle(id: item.id, outlet: item.outlet, url: item.url) }
    }
}
