/// A page as it came, or where its bytes lie.
public struct RawArticle: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case archived(ArchiveLocation)
        case html(String)
        case text(String)
    }

    public var id: ArticleID
    public var source: String?
    /// Path below the source's folder, with `/`; as given on the command line in a filter.
    public var file: String?
    public var outlet: String?
    public var url: String?
    public var fetchedAt: Timestamp?
    public var contentType: String?
    /// What the source declares (HTTP header), not what was found.
    public var charset: String?
    public var contentHash: ContentHash
    public var content: Content

    public init(
        id: ArticleID, source: String? = nil, file: String? = nil, outlet: String? = nil, url: String? = nil,
        fetchedAt: Timestamp? = nil, contentType: String? = nil, charset: String? = nil,
        contentHash: ContentHash, content: Content
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
        self.content = content
    }
}

/// Where one record stands in an archive file of the same run.
public struct ArchiveLocation: Codable, Hashable, Sendable {
    public let archive: String
    /// Of the record's first byte in the file.
    public let offset: Int
    /// Compressed, in bytes.
    public let length: Int

    public init(archive: String, offset: Int, length: Int) {
        self.archive = archive
        self.offset = offset
        self.length = length
    }
}
