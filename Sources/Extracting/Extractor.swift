import ArticleModel
import Language
import Text

/// Finds who and what an article names, and who is quoted.
package struct Extractor: Sendable {
    /// The version of the results, raised whenever a rule, a word list or the model changes what comes out.
    package static let version = "16"

    package let settings: ExtractSettings

    package init(_ settings: ExtractSettings = ExtractSettings()) { self.settings = settings }

    package func extract(_ article: CleanArticle) throws(Rejection) -> ExtractedArticle {
        guard settings.takes(article.language) else {
            throw Rejection(.extract, .unsupportedLanguage, "language is \(article.language ?? "unknown")")
        }
        try ArticleSize(settings).check(article)
        let paragraphs = annotatedParagraphs(of: article)
        if let language = NonEnglishText.language(of: paragraphs) { return nonEnglish(article, paragraphs, language) }
        return english(article, paragraphs)
    }

    /// Returns the article as other models than the trained ones find it, and tells `observe` of each pronoun and each
    /// description that they decide on: for training.
    package func extract(
        _ article: CleanArticle, models: ReferenceModels, observe: @escaping (RankingExample) -> Void
    ) -> ExtractedArticle {
        english(article, annotatedParagraphs(of: article), models, observe)
    }

    private func english(
        _ article: CleanArticle, _ paragraphs: [AnnotatedParagraph], _ models: ReferenceModels = .trained,
        _ observe: ((RankingExample) -> Void)? = nil
    ) -> ExtractedArticle {
        let entities = EntityFinder().entities(in: article, paragraphs)
        let actors = entities.map(\.withoutPartsOfWords)
        let genders = PersonGenders(actors, paragraphs)
        let parsed = ParsedParagraph.all(article.paragraphs, paragraphs, actors)
        var coreference = CoreferenceResolver(
            article, paragraphs, actors, genders, ranker: models.pronouns, observe: observe)
        let antecedents = coreference.antecedents(outsideOf: parsed.map(\.quotedSpans))
        let quotes = QuoteFinder(ranker: models.descriptions, observe: observe)
            .quotes(in: parsed, actors, genders, antecedents)
        let named = coreference.entities(withReferencesBeside: quotes, antecedents)
        return ExtractedArticle(article, entities: named.withPartsOfWords(of: entities), quotes: quotes)
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
            let name = language == LanguageIdentifier.undetermined ? "another language than English" : language
            article.flags.append(QualityFlag(.otherLanguage, detail: "reads as \(name)"))
        }
        let entities = NonEnglishText.trusted(EntityFinder(parts: .rules).entities(in: article, paragraphs))
        let parsed = ParsedParagraph.all(article.paragraphs, paragraphs, entities)
        let quotes = QuoteFinder().quotes(
            in: parsed, entities, PersonGenders(entities, paragraphs), PronounAntecedents())
        return ExtractedArticle(article, entities: entities, quotes: quotes)
    }
}
