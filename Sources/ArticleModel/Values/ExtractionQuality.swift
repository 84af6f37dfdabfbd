/// How much of an article's body is what a reader of the page would call the article, as its page lets expect.
package struct ExtractionQuality: Codable, Hashable, Sendable {
    /// What speaks against the body.
    package enum Reason: String, Codable, CaseIterable, Sendable {
        /// Much stood between its paragraphs and was removed.
        case removedBetweenParagraphs
        /// Paragraphs that were said before were removed.
        case repeatedText
        /// Lines end as no sentence does, or the first one is short.
        case shortLines
        /// The paragraphs stand in different parts of the page, or in no element that is named as the body of an article.
        case scatteredParagraphs
        /// One block holds most of the text.
        case oneLongBlock
        case programCode
        case manyLinks
        /// Paragraphs like those of an article were left out.
        case proseLeftOut
        /// The text does not say what the page says of itself for search engines.
        case descriptionNotInText
    }

    /// The F1 that is to be expected of the body, 0 to 1, in thousandths.
    package let value: Double
    /// What lowers the value most, the weightiest first; none where nothing speaks against the body.
    package let reasons: [Reason]

    package init(value: Double, reasons: [Reason]) {
        self.value = value
        self.reasons = reasons
    }
}
