import ArticleModel
import Language

/// Finds who and what an article names, and who is quoted.
package struct Extractor: Sendable {
    /// Raised whenever a rule, a word list or the model changes what comes out.
    package static let version = "5"

    package let settings: ExtractSettings

    package init(_ settings: ExtractSettings = ExtractSettings()) { self.settings = settings }

    package func extract(_ article: CleanArticle) throws(Rejection) -> ExtractedArticle {
        guard settings.takes(article.language) else {
            throw Rejection(.extract, .unsupportedLanguage, "language is \(article.language ?? "unknown")")
        }
        var texts = article.paragraphs.map { Tokenizer().tokenize($0.text) }
        if !texts.isEmpty { texts[0] = texts[0].parted(after: article.dateline) }
        if let language = NonEnglishText.language(of: texts) { return foreign(article, texts, language) }
        let entities = EntityFinder().entities(in: article, texts)
        let words = texts.map(LowercasedTokens.init)
        let genders = PersonGenders(entities, words)
        let quotes = QuoteFinder().quotes(in: article, texts, entities: entities, genders)
        var coreference = CoreferenceResolver(article, words, entities, genders)
        return ExtractedArticle(article, entities: coreference.entities(withReferencesBeside: quotes), quotes: quotes)
    }

    /// The article with what can be trusted in a text of another language, and a flag that says so.
    private func foreign(_ article: CleanArticle, _ texts: [TokenizedText], _ language: String) -> ExtractedArticle {
        var article = article
        if !article.flags.contains(where: { $0.name == .otherLanguage }) {
            article.flags.append(QualityFlag(.otherLanguage, detail: "reads as \(language)"))
        }
        let entities = NonEnglishText.trusted(EntityFinder(parts: .rules).entities(in: article, texts))
        let quotes = QuoteFinder().quotes(in: article, texts, entities: entities)
        return ExtractedArticle(article, entities: entities, quotes: quotes)
    }
}
