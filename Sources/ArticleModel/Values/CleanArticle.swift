/// An article without what is not the article.
package struct CleanArticle: Hashable, Sendable {
    package enum Access: String, Codable, CaseIterable, Sendable { case open, teaser, paywall }

    /// Nil only for a record from elsewhere that has none.
    package var id: ArticleID?
    package var source: String?
    package var file: String?
    package var url: String?
    /// The address that the page names as its own, if it is of the same site or the page came without address.
    package var canonicalURL: String?
    package var fetchedAt: Timestamp?
    package var contentHash: ContentHash?
    package var title: String?
    package var subtitle: String?
    /// The names of the persons who sign, without their titles; where none does, the institution that the page credits.
    package var byline: [String]
    package var outlet: String?
    package var section: String?
    package var agency: String?
    package var dateline: Dateline?
    package var publishedAt: ArticleDate?
    package var modifiedAt: ArticleDate?
    /// A BCP 47 tag such as `en` or `pt-BR`.
    package var language: String?
    package var access: Access?
    /// The paragraphs of the body, without the title.
    package var paragraphs: [Paragraph]
    package var removed: [RemovedBlock]
    package var flags: [QualityFlag]
    /// How well the body was extracted from its page; nil for a text, and in records from elsewhere.
    package var extractionQuality: ExtractionQuality?
    /// The pages of the article; nil where it is told on one.
    package var pages: ArticlePages?
    /// What the page and its site say of its use by machines.
    package var rights: [RightsStatement]
    /// Further fields of a record from elsewhere, which are passed through.
    package var otherFields: [String: JSONValue]

    package init(id: ArticleID? = nil, paragraphs: [Paragraph] = []) {
        self.id = id
        self.paragraphs = paragraphs
        byline = []
        removed = []
        flags = []
        rights = []
        otherFields = [:]
    }

    /// The article of `raw`, with nothing yet in it.
    package init(_ raw: RawArticle) {
        self.init(id: raw.id)
        source = raw.source
        file = raw.file
        url = raw.url
        fetchedAt = raw.fetchedAt
        contentHash = raw.contentHash
        outlet = raw.outlet
        rights = raw.rights
    }
}

/// The place where a report was filed, and the date where it is given: "LONDON, April 25 (Reuters) -".
package struct Dateline: Codable, Hashable, Sendable {
    package let place: String?
    /// The date, as exactly as it is given; nil where the year is missing, as it often is.
    package let date: String?

    package init(place: String?, date: String? = nil) {
        self.place = place
        self.date = date
    }
}
