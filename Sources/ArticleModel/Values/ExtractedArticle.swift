/// A clean article with what was found in it.
public struct ExtractedArticle: Hashable, Sendable {
    public var article: CleanArticle
    public var entities: [Entity]
    public var quotes: [Quotation]

    public init(_ article: CleanArticle, entities: [Entity], quotes: [Quotation]) {
        self.article = article
        self.entities = entities
        self.quotes = quotes
    }
}
