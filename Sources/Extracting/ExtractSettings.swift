import ArticleModel

/// The `extract` section of `pipeline.json`.
package struct ExtractSettings: Codable, Hashable, Sendable {
    /// Articles that say they are in another language are rejected; those that do not say are taken.
    package var languages = ["en"]

    package init() {}

    package init(from reader: inout SettingsReader) {
        languages = reader.texts("languages", default: languages)
    }

    /// Whether an article in `language` (a BCP 47 tag) is taken: only the tag's first part counts.
    func takes(_ language: String?) -> Bool {
        guard let primary = language?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first else { return true }
        return languages.contains(primary.lowercased())
    }
}
