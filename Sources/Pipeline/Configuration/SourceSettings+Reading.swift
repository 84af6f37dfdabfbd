import ArticleModel
import Fetching

extension SourceSettings {
    /// Reads the array `sources`: at least one, with names that differ.
    static func readAll(from reader: inout SettingsReader, folder: String) -> [SourceSettings] {
        guard let values = reader.array("sources") else {
            if !reader.has("sources") { reader.note("sources", "is missing: name at least one folder to read") }
            return []
        }
        if values.isEmpty { reader.note("sources", "is empty: name at least one folder to read") }
        var seen: Set<String> = []
        return values.enumerated().compactMap { index, value in
            var part = SettingsReader(value, path: "sources[\(index)]")
            let source = SourceSettings(from: &part, folder: folder)
            if let source, !seen.insert(source.name).inserted {
                part.note("name", "is \"\(source.name)\", as an earlier source's")
            }
            reader.take(part.finish())
            return source
        }
    }

    private init?(from reader: inout SettingsReader, folder: String) {
        let name = reader.text("name")
        let path = reader.text("folder")
        let standard = SourceSettings(name: "", folder: "")
        let include = reader.texts("include", default: standard.include)
        let index = reader.text("index")
        let outlet = reader.text("outlet")
        if !reader.has("name") { reader.note("name", "is missing") }
        if !reader.has("folder") { reader.note("folder", "is missing") }
        if include.isEmpty { reader.note("include", "is empty, so that no file would be read") }
        guard let name, let path else { return nil }
        self.init(name: name, folder: path.path(below: folder))
        self.include = include
        self.index = index?.path(below: folder)
        self.outlet = outlet
    }
}
