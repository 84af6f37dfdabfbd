import ArticleModel

/// All kinds of sources.
package enum SourceKinds {
    static let all: [any Source.Type] = [
        FolderSource.self, WARCSource.self, FeedSource.self, SitemapSource.self, URLListSource.self,
    ]

    /// Reads the array `sources` of `pipeline.json`: at least one, unless there `mayBeNone`, with names that differ.
    package static func readAll(
        from reader: inout SettingsReader, folder: String, mayBeNone: Bool = false
    ) -> [any Source] {
        guard let values = reader.array("sources") else {
            if !mayBeNone, !reader.has("sources") {
                reader.note("sources", "is missing: name at least one source, such as a folder")
            }
            return []
        }
        if values.isEmpty, !mayBeNone { reader.note("sources", "is empty: name at least one source, such as a folder") }
        var names: Set<String> = []
        return values.enumerated().compactMap { index, value in
            var part = SettingsReader(value, path: "sources[\(index)]")
            guard let kind = kind(of: &part) else {
                reader.take(part.problems)
                return nil
            }
            let source = kind.init(from: &part, folder: folder)
            if let source, !names.insert(source.name).inserted {
                part.note("name", "is \"\(source.name)\", as an earlier source's")
            }
            reader.take(part.finish())
            return source
        }
    }

    /// Returns the kind whose key the entry has; nil, with a note, where that is not one.
    private static func kind(of reader: inout SettingsReader) -> (any Source.Type)? {
        let given = all.filter { reader.has($0.key) }
        if let kind = given.first, given.count == 1 { return kind }
        let keys = all.map { $0.key }.joined(separator: ", ")
        reader.noteWhole(
            given.isEmpty
                ? "has none of \(keys), one of which says what it is"
                : "has \(given.map { $0.key }.joined(separator: " and ")), but may have only one of \(keys)")
        return nil
    }
}
