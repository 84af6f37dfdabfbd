import ArticleModel

/// What the time and the memory for an article grow with, held against the limits of the settings.
struct ArticleSize {
    private let settings: ExtractSettings

    init(_ settings: ExtractSettings) { self.settings = settings }

    /// Rejects an article above a limit, before anything is read that grows with it.
    ///
    /// Such as `1000001 characters, more than 1000000`.
    func check(_ article: CleanArticle) throws(Rejection) {
        try check(article.paragraphs.count, "paragraphs", settings.maximumParagraphs)
        var characters = 0
        var marks = 0
        for paragraph in article.paragraphs {
            for scalar in paragraph.text.unicodeScalars {
                characters += 1
                if scalar.value == 0x22 || scalar.value >= 0x80, QuotationMark.isDouble(scalar) { marks += 1 }
            }
        }
        try check(characters, "characters", settings.maximumCharacters)
        try check(marks, "quotation marks", settings.maximumQuotationMarks)
    }

    private func check(_ count: Int, _ unit: String, _ limit: Int) throws(Rejection) {
        guard count > limit else { return }
        throw Rejection(.extract, .tooLarge, "\(count) \(unit), more than \(limit)")
    }
}
