import ArticleModel
import Language

/// Finds what was said in an article, and by whom.
///
/// Paragraphs are read one by one, so that an odd mark costs no other paragraph. Quotations get their speakers in the
/// order of the text, since a later one may lean on an earlier one; what turns out to be no quotation is left out.
package struct QuoteFinder {
    private let ranker: DescriptionRanker
    /// Hears of each description of a source, with what it may mean.
    private let observe: ((RankingExample) -> Void)?

    package init() { self.init(ranker: ReferenceModels.trained.descriptions, observe: nil) }

    init(ranker: DescriptionRanker, observe: ((RankingExample) -> Void)?) {
        self.ranker = ranker
        self.observe = observe
    }

    /// Returns the quotations of an article whose tokenized paragraphs are `texts`, in their order.
    package func quotes(in article: CleanArticle, _ texts: [TokenizedText], entities: [Entity]) -> [Quotation] {
        let annotated = AnnotatedParagraph.all(texts)
        let genders = PersonGenders(entities, annotated)
        let paragraphs = ParsedParagraph.all(article.paragraphs, annotated, entities)
        let antecedents = CoreferenceResolver(article, annotated, entities, genders)
            .antecedents(outsideOf: paragraphs.map(\.quotedSpans))
        return quotes(in: paragraphs, entities, genders, antecedents)
    }

    func quotes(
        in paragraphs: [ParsedParagraph], _ entities: [Entity], _ genders: PersonGenders,
        _ antecedents: PronounAntecedents
    ) -> [Quotation] {
        let resolver = SpeakerResolver(
            entities, paragraphs, antecedents,
            DescriptionResolver(entities, paragraphs, genders, ranker, observe: observe))
        var collector = QuoteCollector(paragraphs, resolver, entities)
        for paragraph in paragraphs where paragraph.role != .heading && paragraph.role != .table {
            collector.collect(paragraph)
        }
        collector.attributeSubheads()
        let marked = collector.quotes
        return marked
            + IndirectSpeechFinder(paragraphs, resolver, entities).quotes(besides: marked, collector.speakerHistory)
    }
}
