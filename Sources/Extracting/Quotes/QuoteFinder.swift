import ArticleModel
import Language

/// Finds what was said in an article, and by whom.
///
/// Paragraphs are read one by one, so that an odd mark costs no other paragraph. Quotations get their speakers in the
/// order of the text, since a later one may lean on an earlier one; what turns out to be no quotation is left out.
package struct QuoteFinder: Sendable {
    package init() {}

    /// `texts` are the paragraphs', in order.
    package func quotes(in article: CleanArticle, _ texts: [TokenizedText], entities: [Entity]) -> [Quotation] {
        quotes(in: article, texts, entities: entities, PersonGenders(entities, texts.map(LowercasedTokens.init)))
    }

    func quotes(
        in article: CleanArticle, _ texts: [TokenizedText], entities: [Entity], _ genders: PersonGenders
    ) -> [Quotation] {
        let names = NamedSpan.byParagraph(entities, paragraphs: article.paragraphs.count)
        let paragraphs = zip(article.paragraphs, texts).enumerated().map { index, pair in
            ParsedParagraph(index, pair.0.role, pair.1, names[index])
        }
        let resolver = SpeakerResolver(entities, paragraphs, genders)
        var collector = QuoteCollector(paragraphs, resolver, entities)
        for paragraph in paragraphs where paragraph.role != .heading && paragraph.role != .table {
            collector.collect(paragraph)
        }
        let marked = collector.quotes
        let indirect = IndirectSpeechFinder(paragraphs, resolver, entities).quotes(besides: marked)
        return marked + indirect
    }
}
