import ArticleModel

/// The hash of an item's bytes at the version that its key stands for, so that they need not be read again to know it.
struct ItemVersion {
    let source: String
    let name: String
    let key: String
    let hash: ContentHash
}

/// A file of several items of which none was new, at the version that its key stands for.
struct ContainerVersion {
    let source: String
    let name: String
    let key: String
    let counts: RecordCounts
}

/// An item whose bytes were hashed before.
struct KnownVersion {
    let key: String
    let hash: ContentHash
    let hashedAt: Timestamp
    /// The article with these bytes, where it is committed, and the item has not been rejected since.
    let article: KnownArticle?

    /// Whether the bytes are to be looked at again though the key says that they are the same: a disk may be restored, or
    /// lose bits. It is after 20 to 40 days, for each item another number, so that never all are read at once.
    func isDueForReading(at now: Timestamp) -> Bool {
        let day = 86_400
        let spread = hash.value.utf8.prefix(4).reduce(0) { ($0 &* 31 &+ Int($1)) % (20 * day) }
        return now > hashedAt.adding(seconds: 20 * day + spread)
    }
}

/// An article as a committed run has it.
struct KnownArticle {
    let id: ArticleID
    let outlet: String?
    let url: String?

    /// Whether nothing more is known of the item than of the article.
    func isOf(_ item: ItemIdentity) -> Bool { outlet == item.outlet && (item.url == nil || item.url == url) }
}
