/// A clean article with what was found in it.
package struct ExtractedArticle: Hashable, Sendable {
    package var article: CleanArticle
    package var entities: [Entity]
    package var quotes: [Quotation]

    package init(_ article: CleanArticle, entities: [Entity], quotes: [Quotation]) {
        self.article = article
        self.entities = entities
        self.quotes = quotes
    }
}
