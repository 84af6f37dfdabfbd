import ArticleModel

/// All kinds of sources.
package enum SourceKinds {
    static let all: [any Source.Type] = [FolderSource.self]

    /// Reads the array `sources` of `pipeline.json`: at least one, with names that differ.
    package static func readAll(from reader: inout SettingsReader, folder: String) -> [any Source] {
        guard let values = reader.array("sources") else {
            if !reader.has("sources") {
                reader.note("sources", "is missing: name at least one source, such as a folder")
            }
            return []
        }
        if values.isEmpty { reader.note("sources", "is empty: name at least one source, such as a folder") }
        var names: Set<String> = []
        return values.enumerated().compactMap { index, value in
            var part = SettingsReader(value, path: "sources[\(index)]")
            let source = kind(of: part).init(from: &part, folder: folder)
            if let source, !names.insert(source.name).inserted {
                part.note("name", "is \"\(source.name)\", as an earlier source's")
            }
            reader.take(part.finish())
            return source
        }
    }

    /// An entry without the key of any kind is read as a folder, which then says what is missing.
    private static func kind(of reader: SettingsReader) -> any Source.Type {
        all.first { reader.has($0.key) } ?? FolderSource.self
    }
}
