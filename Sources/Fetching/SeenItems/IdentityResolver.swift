import ArticleModel

/// Finds out under which id an item's article is known.
///
/// What is known of an article grows: an index may tell its URL later, and a file may be moved. The same file, and the
/// same bytes in one source, stay the same article under the id that it first had, unless their URLs differ.
struct IdentityResolver {
    let seenItems: SeenItems

    /// `first` are the items of this fetch: those that it has taken as new are known, too.
    func resolved(_ item: ItemIdentity, _ hash: ContentHash, _ first: FirstItems) throws -> ItemIdentity {
        if item.url != nil, let article = try seenItems.article(atAddress: item.ownID) {
            let former = try seenItems.article(ofFile: item.name, with: hash, in: item.source)
            if let former, former.id != article.id, former.url == nil { return item.withoutURL(knownAs: former.id) }
            return item.known(as: article.id, url: article.url)
        }
        let candidates: [() throws -> KnownArticle?] = [
            { try seenItems.article(ofFile: item.name, with: hash, in: item.source) },
            { try seenItems.article(withBytes: hash, in: item.source) },
            { try seenItems.article(ofFile: item.name, with: nil, in: item.source) },
            { try first.taken(withBytes: hash, in: item.source) },
        ]
        for candidate in candidates {
            guard let article = try candidate() else { continue }
            let taken = try first.taken(article.id)
            let url = taken?.url ?? article.url
            if item.url == nil || url == nil || url == item.url {
                return item.known(as: article.id, url: article.url, addsURL: url == nil && taken == nil)
            }
        }
        return item
    }
}
