import Foundation

extension RawArticle: Codable {
    /// All but the content is optional: without id it follows from the URL or the bytes, and the hash
    /// from the bytes.
    package init(from decoder: any Decoder) throws {
        let record = try decoder.container(keyedBy: RecordKey.self)
        let url = try record.text("url")
        let content = try Content(from: record)
        let bytes = content.inlineBytes
        let hash = try record.text("contentHash").map(ContentHash.init(value:))
        let givenID = try record.articleID()
        guard let id = givenID ?? url.map(ArticleID.ofURL) ?? bytes.map(ArticleID.ofBytes),
            let hash = hash ?? bytes.map({ ContentHash(of: $0) })
        else {
            throw DecodingError.keyNotFound(
                RecordKey("contentHash"), .init(codingPath: [], debugDescription: "an archived page has a hash"))
        }
        self.init(
            id: id, source: try record.text("source"), file: try record.text("file"),
            outlet: try record.text("outlet"), url: url, fetchedAt: try record.timestamp("fetchedAt"),
            contentType: try record.text("contentType"), charset: try record.text("charset"),
            contentHash: hash, publishedAt: record.articleDate("publishedAt"),
            isCut: (try? record.value("isCut", as: Bool.self)) == true,
            missingPage: try? record.value("missingPage"), rights: record.rights(), content: content)
    }

    package func encode(to encoder: any Encoder) throws {
        var record = encoder.container(keyedBy: RecordKey.self)
        try record.put(id, "id")
        try record.put(source, "source")
        try record.put(file, "file")
        try record.put(outlet, "outlet")
        try record.put(url, "url")
        try record.put(fetchedAt, "fetchedAt")
        try record.put(contentType, "contentType")
        try record.put(charset, "charset")
        try record.put(contentHash, "contentHash")
        try record.put(publishedAt, "publishedAt")
        if isCut { try record.put(isCut, "isCut") }
        try record.put(missingPage, "missingPage")
        try record.putUnlessEmpty(rights, "rights")
        switch content {
        case .archived(let location): try record.put(location, "location")
        case .html(let html): try record.put(html, "html")
        case .text(let text): try record.put(text, "text")
        }
    }
}

extension RawArticle.Content {
    fileprivate init(from record: KeyedDecodingContainer<RecordKey>) throws {
        if let html = try record.value("html", as: String.self) {
            self = .html(html)
        } else if let text = try record.value("text", as: String.self) {
            self = .text(text)
        } else if let location = try record.value("location", as: ArchiveLocation.self) {
            self = .archived(location)
        } else {
            throw DecodingError.keyNotFound(
                RecordKey("html"), .init(codingPath: [], debugDescription: "no html, text or location"))
        }
    }

    fileprivate var inlineBytes: Data? {
        switch self {
        case .html(let text), .text(let text): Data(text.utf8)
        case .archived: nil
        }
    }
}
