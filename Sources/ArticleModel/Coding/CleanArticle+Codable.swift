extension CleanArticle: Codable {
    static let fieldNames: Set<String> = [
        "id", "source", "file", "url", "canonicalURL", "fetchedAt", "contentHash", "title", "subtitle", "byline",
        "outlet", "section", "agency", "dateline", "publishedAt", "modifiedAt", "language", "access",
        "paragraphs", "removed", "flags", "extractionQuality", "pages", "rights",
    ]

    /// Its own fields and those that an extracted article has beside them.
    private static let knownNames = fieldNames.union(ExtractedArticle.addedFieldNames)

    /// Only `paragraphs` must be there.
    package init(from decoder: any Decoder) throws {
        let record = try decoder.container(keyedBy: RecordKey.self)
        guard let paragraphs = try record.value("paragraphs", as: [Paragraph].self) else {
            throw DecodingError.keyNotFound(
                RecordKey("paragraphs"), .init(codingPath: [], debugDescription: "no paragraphs"))
        }
        self.init(id: try record.articleID(), paragraphs: paragraphs)
        source = try record.text("source")
        file = try record.text("file")
        url = try record.text("url")
        canonicalURL = try record.text("canonicalURL")
        fetchedAt = try record.timestamp("fetchedAt")
        contentHash = try record.text("contentHash").map(ContentHash.init(value:))
        title = try record.text("title")
        subtitle = try record.text("subtitle")
        byline = try record.value("byline") ?? []
        outlet = try record.text("outlet")
        section = try record.text("section")
        agency = try record.text("agency")
        dateline = try record.value("dateline")
        publishedAt = try record.value("publishedAt")
        modifiedAt = try record.value("modifiedAt")
        language = try record.text("language")
        access = try record.value("access")
        removed = try record.value("removed") ?? []
        flags = try record.value("flags") ?? []
        extractionQuality = record.extractionQuality()
        pages = record.pages()
        rights = record.rights()
        let others = [
            "extractionQuality": extractionQuality == nil, "pages": pages == nil, "rights": rights.isEmpty,
        ]
        for key in record.allKeys
        where others[key.stringValue] ?? !CleanArticle.knownNames.contains(key.stringValue) {
            otherFields[key.stringValue] = try record.decode(JSONValue.self, forKey: key)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var record = encoder.container(keyedBy: RecordKey.self)
        for (name, value) in otherFields { try record.put(value, name) }
        try record.put(id, "id")
        try record.put(source, "source")
        try record.put(file, "file")
        try record.put(url, "url")
        try record.put(canonicalURL, "canonicalURL")
        try record.put(fetchedAt, "fetchedAt")
        try record.put(contentHash, "contentHash")
        try record.put(title, "title")
        try record.put(subtitle, "subtitle")
        try record.put(byline, "byline")
        try record.put(outlet, "outlet")
        try record.put(section, "section")
        try record.put(agency, "agency")
        try record.put(dateline, "dateline")
        try record.put(publishedAt, "publishedAt")
        try record.put(modifiedAt, "modifiedAt")
        try record.put(language, "language")
        try record.put(access, "access")
        try record.put(paragraphs, "paragraphs")
        try record.put(removed, "removed")
        try record.put(flags, "flags")
        try record.put(extractionQuality, "extractionQuality")
        try record.put(pages, "pages")
        try record.putUnlessEmpty(rights, "rights")
    }
}
