/// A page as it came, or the location of its bytes.
package struct RawArticle: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case archived(ArchiveLocation)
        case html(String)
        case text(String)
    }

    package var id: ArticleID
    package var source: String?
    /// Path below the source's folder, with `/`; as given on the command line in a filter.
    package var file: String?
    package var outlet: String?
    package var url: String?
    package var fetchedAt: Timestamp?
    package var contentType: String?
    /// What the source declares (in an HTTP header), not what was detected.
    package var charset: String?
    package var contentHash: ContentHash
    /// When the article was published, as the source says that names the page; the page itself may say it better.
    package var publishedAt: ArticleDate?
    /// Whether the end of the page is missing where it comes from.
    package var isCut: Bool
    /// Why the page cannot be had, where the content is the full text that a feed has of it.
    package var missingPage: Rejection?
    /// What the site, and the answer that brought the page, say of its use by machines; the page itself may say more.
    package var rights: [RightsStatement]
    package var content: Content

    package init(
        id: ArticleID, source: String? = nil, file: String? = nil, outlet: String? = nil, url: String? = nil,
        fetchedAt: Timestamp? = nil, contentType: String? = nil, charset: String? = nil,
        contentHash: ContentHash, publishedAt: ArticleDate? = nil, isCut: Bool = false, missingPage: Rejection? = nil,
        rights: [RightsStatement] = [], content: Content
    ) {
        self.id = id
        self.source = source
        self.file = file
        self.outlet = outlet
        self.url = url
        self.fetchedAt = fetchedAt
        self.contentType = contentType
        self.charset = charset
        self.contentHash = contentHash
        self.publishedAt = publishedAt
        self.isCut = isCut
        self.missingPage = missingPage
        self.rights = rights
        self.content = content
    }
}

/// The location of a record in an archive file.
package struct ArchiveLocation: Codable, Hashable, Sendable {
    /// The name of the run's own archive, or the absolute path of one that is read where it lies.
    package let archive: String
    /// The offset of the record's first byte in the file.
    package let offset: Int
    /// The length of the compressed record, in bytes.
    package let length: Int

    /// Whether the archive is none of the run's, and is never written.
    package var isOutsideOfRun: Bool { archive.hasPrefix("/") }

    package init(archive: String, offset: Int, length: Int) {
        self.archive = archive
        self.offset = offset
        self.length = length
    }
}
