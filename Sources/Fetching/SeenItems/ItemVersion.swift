import ArticleModel

/// The hash of an item's bytes at the version that its key stands for, so that they need not be read again to know it.
struct ItemVersion {
    let source: String
    let name: String
    let key: String
    let hash: ContentHash
}
