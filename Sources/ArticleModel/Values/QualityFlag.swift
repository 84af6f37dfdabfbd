/// Something that a reader should know before trusting the text.
package struct QualityFlag: Codable, Hashable, Sendable {
    package enum Name: String, Codable, CaseIterable, Sendable {
        case unfilledPlaceholder, unbalancedQuotationMarks, secondDateline, repeatedParagraphs
        case truncated, paywalled, machineMadeFiller, futureDate, repairedEncoding, otherLanguage
        /// Two datelines in one body that name different places or days.
        case contradictoryDatelines
        /// Hardly a word of the title is in the body.
        case titleMismatch
        /// Letters that were decoded wrongly, and are not certain enough to be repaired.
        case mojibake
        /// Letters that were repaired: ligatures, letters spaced out, wrongly decoded ones, entities of HTML.
        case repairedText
        /// The page does not show the body, which is in data for programs.
        case hiddenBody
        /// Much of what the page tells is under pictures, and was removed as captions.
        case gallery
        /// The page cannot be had, and the text is that of a feed.
        case feedText
        /// The article is told on several pages, not all of which were in the run.
        case morePages
    }

    package let name: Name
    package let detail: String?
    package let span: TextSpan?

    package init(_ name: Name, detail: String? = nil, span: TextSpan? = nil) {
        self.name = name
        self.detail = detail
        self.span = span
    }
}
