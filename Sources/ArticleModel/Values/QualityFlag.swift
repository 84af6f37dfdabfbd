/// What a reader should know before trusting the text.
public struct QualityFlag: Codable, Hashable, Sendable {
    public enum Name: String, Codable, CaseIterable, Sendable {
        case unfilledPlaceholder, unbalancedQuotationMarks, secondDateline, repeatedParagraphs
        case truncated, paywalled, machineMadeFiller, futureDate, repairedEncoding, otherLanguage
    }

    public let name: Name
    public let detail: String?
    public let span: TextSpan?

    public init(_ name: Name, detail: String? = nil, span: TextSpan? = nil) {
        self.name = name
        self.detail = detail
        self.span = span
    }
}
