import ArticleModel
import Language

/// Finds who and what an article names, and who is quoted.
package struct Extractor: Sendable {
    /// The version of the results, raised whenever a rule, a word list or the model changes what comes out.
    package static let version = "9"

    package let settings: ExtractSettings

    package init(_ settings: ExtractSettings = ExtractSettings()) { self.settings = settings }

    package func extract(_ article: CleanArticle) throws(Rejection) -> ExtractedArticle {
        guard settings.takes(article.language) else {
            throw Rejection(.extract, .unsupportedLanguage, "language is \(article.language ?? "unknown")")
        }
        try ArticleSize(settings).check(article)
        let paragraphs = annotatedParagraphs(of: article)
        if let language = NonEnglishText.language(of: paragraphs) { return nonEnglish(article, paragraphs, language) }
        let entities = EntityFinder().entities(in: article, paragraphs)
        let genders = PersonGenders(entities, paragraphs)
        let quotes = QuoteFinder().quotes(in: article, paragraphs, entities: entities, genders)
        var coreference = CoreferenceResolver(article, paragraphs, entities, genders)
        return ExtractedArticle(
            article, entities: coreference.entities(withReferencesBeside: quotes), quotes: quotes)
    }

    private func annotatedParagraphs(of article: CleanArticle) -> [AnnotatedParagraph] {
        var texts = article.paragraphs.map { Tokenizer().tokenize($0.text) }
        if !texts.isEmpty { texts[0] = texts[0].split(after: article.dateline) }
        return AnnotatedParagraph.all(texts)
    }

    /// Returns the article with what can be trusted in a text of another language, and a flag that says so.
    private func nonEnglish(
        _ article: CleanArticle, _ paragraphs: [AnnotatedParagraph], _ language: String
    ) -> ExtractedArticle {
        var article = article
        if !article.flags.contains(where: { $0.name == .otherLanguage }) {
            article.flags.append(QualityFlag(.otherLanguage, detail: "reads as \(language)"))
        }
        let entities = NonEnglishText.trusted(EntityFinder(parts: .rules).entities(in: article, paragraphs))
        let genders = PersonGenders(entities, paragraphs)
        let quotes = QuoteFinder().quotes(in: article, paragraphs, entities: entities, genders)
        return ExtractedArticle(article, entities: entities, quotes: quotes)
    }
}
