import ArticleModel

/// One article that a feed tells of.
package struct FeedEntry: Hashable, Sendable {
    package init() {}

    /// The absolute address of the article's page as the feed writes it; nil where it gives none.
    package var address: String?
    /// The `guid` or `id`, which need not be an address.
    package var id: String?
    /// The title in plain text.
    package var title: String?
    package var authors: [String] = []
    /// When the article was published, as exactly as the feed says it.
    package var publishedAt: DateParts?
    package var updatedAt: Timestamp?
    /// The outlet that the entry names as its own, where the feed gathers those of several.
    package var outlet: String?
    package var language: String?
    /// The address of the licence under which it is published.
    package var licence: String?
    /// The whole article as HTML; nil where the feed has only a summary.
    package var content: String?
    /// What the feed has instead of the article, as HTML.
    package var summary: String?

    /// Whether it answers another entry, as what a reader writes below an article does (RFC 4685).
    package var isReply = false
    /// Whether sound or film comes with it.
    package var hasRecording = false

    /// The address in the form that all spellings of it share.
    package var url: NormalizedURL? { address.flatMap(NormalizedURL.init) }
}
