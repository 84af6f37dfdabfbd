import ArticleModel
import Language

/// Finds what was said in an article, and by whom.
///
/// Paragraphs are read one by one, so that an odd mark costs no other paragraph. Quotations get their speakers in the
/// order of the text, since a later one may lean on an earlier one; what turns out to be no quotation is left out.
package struct QuoteFinder: Sendable {
    package init() {}

    /// Returns the quotations of an article whose tokenized paragraphs are `texts`, in their order.
    package func quotes(in article: CleanArticle, _ texts: [TokenizedText], entities: [Entity]) -> [Quotation] {
        let paragraphs = AnnotatedParagraph.all(texts)
        return quotes(in: article, paragraphs, entities: entities, PersonGenders(entities, paragraphs))
    }

    func quotes(
        in article: CleanArticle, _ annotated: [AnnotatedParagraph], entities: [Entity], _ genders: PersonGenders
    ) -> [Quotation] {
        let names = NamedSpan.byParagraph(entities, paragraphs: article.paragraphs.count)
        let paragraphs = zip(article.paragraphs, annotated).map { paragraph, annotated in
            ParsedParagraph(annotated, paragraph.role, names[annotated.index])
        }
        let resolver = SpeakerResolver(entities, paragraphs, genders)
        var collector = QuoteCollector(paragraphs, resolver, entities)
        for paragraph in paragraphs where paragraph.role != .heading && paragraph.role != .table {
            collector.collect(paragraph)
        }
        let marked = collector.quotes
        return marked + IndirectSpeechFinder(paragraphs, resolver, entities).quotes(besides: marked)
    }
}
