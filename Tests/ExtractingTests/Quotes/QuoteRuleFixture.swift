import ArticleModel
import Language

@testable import Extracting

/// The last words in marks of a text whose paragraphs are separated by line breaks, as rules see them.
struct QuoteRuleFixture {
    let paragraphs: [ParsedParagraph]
    let context: QuoteContext
    /// With all quotations of the text in it, the last one too.
    let collector: QuoteCollector

    /// Nil where the last paragraph has no marks.
    init?(_ text: String) {
        paragraphs = text.split(separator: "\n").enumerated().map {
            ParsedParagraph(AnnotatedParagraph($0, Tokenizer().tokenize(String($1))), .text)
        }
        let descriptions = DescriptionResolver(
            [], paragraphs, PersonGenders([], []), ReferenceModels.trained.descriptions, observe: nil)
        var collector = QuoteCollector(
            paragraphs, SpeakerResolver([], paragraphs, PronounAntecedents(), descriptions), [])
        for paragraph in paragraphs { collector.collect(paragraph) }
        self.collector = collector
        guard let paragraph = paragraphs.last, let last = paragraph.quotedSpans.indices.last else { return nil }
        let quoteIndex = paragraph.tokenIndex(ofQuotedSpan: last)
        context = QuoteContext(
            paragraph: paragraph, quoteIndex: quoteIndex,
            previous: paragraphs.count > 1 ? paragraphs[paragraphs.count - 2] : nil,
            history: QuoteRuleFixture.history(collector.quotes, paragraphs, before: (paragraph.index, quoteIndex)))
    }

    private static func history(
        _ quotes: [Quotation], _ paragraphs: [ParsedParagraph], before end: (paragraph: Int, tokenIndex: Int)
    ) -> QuoteHistory {
        var history = QuoteHistory()
        for (index, quote) in quotes.enumerated() {
            for span in [quote.span] + quote.continued {
                let tokenIndex = paragraphs[span.paragraph].token(endingAfter: span.start)
                guard (span.paragraph, tokenIndex) < end else { continue }
                let hasSource = quote.speakerSpan != nil && quote.echoOf == nil
                history.append(
                    .init(
                        paragraph: span.paragraph, tokenIndex: tokenIndex, quotation: index, hasSource: hasSource))
            }
        }
        return history
    }

    var candidate: QuotationCandidate {
        let quotedSpan = context.paragraph.quotedSpans[context.paragraph.quotedSpans.count - 1]
        let found = SpeakerRule.all.lazy.compactMap { rule in rule.find(context).map { (rule, $0) } }.first
        return QuotationCandidate(
            context: context, quoted: QuotedText(context.paragraph, quotedSpan), found: found,
            fillsParagraph: context.paragraph.isFilled(by: quotedSpan))
    }

    /// The words that the rule takes for the speaker.
    func source(by rule: SpeakerRule) -> String? {
        let span: TextSpan? =
            switch rule.find(context) {
            case .words(let span, _)?: span
            case .sameAs(let index, _)?: collector.quotes[index].speakerSpan
            case nil: nil
            }
        return span.map { paragraphs[$0.paragraph].text(from: $0.start, to: $0.end) }
    }
}
