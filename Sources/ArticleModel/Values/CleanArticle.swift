/// An article without what is not the article.
public struct CleanArticle: Hashable, Sendable {
    public enum Access: String, Codable, CaseIterable, Sendable { case open, teaser, paywall }

    /// Nil only for a record from elsewhere that has none.
    public var id: ArticleID?
    public var source: String?
    public var file: String?
    public var url: String?
    /// What the page names as its address, where it is of the same site, or where the page came without address.
    public var canonicalURL: String?
    public var fetchedAt: Timestamp?
    public var contentHash: ContentHash?
    public var title: String?
    public var subtitle: String?
    /// Who signs: persons by their names alone; where none does, the institution that the page credits.
    public var byline: [String]
    public var outlet: String?
    public var section: String?
    public var agency: String?
    public var dateline: Dateline?
    public var publishedAt: ArticleDate?
    public var modifiedAt: ArticleDate?
    /// A BCP 47 tag such as `en` or `pt-BR`.
    public var language: String?
    public var access: Access?
    /// The title is not among them.
    public var paragraphs: [Paragraph]
    public var removed: [RemovedBlock]
    public var flags: [QualityFlag]
    /// What a record from elsewhere held beside ours; passed through.
    public var otherFields: [String: JSONValue]

    public init(id: ArticleID? = nil, paragraphs: [Paragraph] = []) {
        self.id = id
        self.paragraphs = paragraphs
        byline = []
        removed = []
        flags = []
        otherFields = [:]
    }

    /// The article of `raw`, with nothing yet in it.
    public init(_ raw: RawArticle) {
        self.init(id: raw.id)
        source = raw.source
        file = raw.file
        url = raw.url
        fetchedAt = raw.fetchedAt
        contentHash = raw.contentHash
        outlet = raw.outlet
    }
}

/// Where, and where said when, a report was filed: "LONDON, April 25 (Reuters) -".
public struct Dateline: Codable, Hashable, Sendable {
    public let place: String?
    /// As exactly as it is said; the year is often missing and then so is the date.
    public let date: String?

    public init(place: String?, date: String? = nil) {
        self.place = place
        self.date = date
    }
}
