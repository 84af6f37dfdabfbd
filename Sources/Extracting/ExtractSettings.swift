import ArticleModel

/// The `extract` section of `pipeline.json`.
package struct ExtractSettings: Codable, Hashable, Sendable {
    /// Articles that say they are in another language are rejected; those that do not say are taken.
    package var languages = ["en"]
    /// The number of characters, as Unicode scalars, in all paragraphs together above which an article is rejected as
    /// `tooLarge`: ten times the longest of news.
    package var maximumCharacters = 1_000_000
    /// The number of paragraphs above which an article is rejected as `tooLarge`: forty times as many as the most of news.
    package var maximumParagraphs = 20_000
    /// The number of double quotation marks above which an article is rejected as `tooLarge`; each may be a quotation,
    /// which costs more than words do, and news has some hundreds.
    package var maximumQuotationMarks = 20_000

    package init() {}

    package init(from reader: inout SettingsReader) {
        languages = reader.texts("languages", default: languages)
        maximumCharacters = reader.integer(
            "maximumCharacters", default: maximumCharacters, in: 1_000...1_000_000_000)
        maximumParagraphs = reader.integer("maximumParagraphs", default: maximumParagraphs, in: 10...100_000_000)
        maximumQuotationMarks = reader.integer(
            "maximumQuotationMarks", default: maximumQuotationMarks, in: 10...100_000_000)
    }

    /// Whether an article in `language` (a BCP 47 tag) is taken: only the tag's first part counts.
    func takes(_ language: String?) -> Bool {
        guard let primary = language?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first else { return true }
        return languages.contains(primary.lowercased())
    }
}
