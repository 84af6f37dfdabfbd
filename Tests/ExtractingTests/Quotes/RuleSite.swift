import ArticleModel
import Language

@testable import Extracting

/// The last words in marks of a text whose paragraphs are parted by line breaks, as rules see them.
struct RuleSite {
    let passages: [ParsedParagraph]
    let site: QuoteContext
    /// With all quotations of the text in it, the last one too.
    let collector: QuoteCollector

    /// Nil where the last paragraph has no marks.
    init?(_ text: String) {
        passages = text.split(separator: "\n").enumerated().map {
            ParsedParagraph($0, .text, Tokenizer().tokenize(String($1)))
        }
        var collector = QuoteCollector(
            passages, SpeakerResolver([], passages, PersonGenders([], [LowercasedTokens]())), [])
        for passage in passages { collector.collect(passage) }
        self.collector = collector
        guard let passage = passages.last, let last = passage.stretches.indices.last else { return nil }
        let place = passage.place(ofStretch: last)
        site = QuoteContext(
            passage: passage, place: place, previous: passages.count > 1 ? passages[passages.count - 2] : nil,
            earlier: RuleSite.earlier(collector.quotes, passages, before: (passage.paragraph, place)))
    }

    private static func earlier(
        _ quotes: [Quotation], _ passages: [ParsedParagraph], before end: (paragraph: Int, place: Int)
    ) -> EarlierQuotes {
        var earlier = EarlierQuotes()
        for (index, quote) in quotes.enumerated() {
            for span in [quote.span] + quote.continued {
                let place = passages[span.paragraph].piece(behind: span.start)
                guard (span.paragraph, place) < end else { continue }
                let hasSource = quote.speakerSpan != nil && quote.echoOf == nil
                earlier.append(.init(paragraph: span.paragraph, place: place, index: index, hasSource: hasSource))
            }
        }
        return earlier
    }

    var words: MarkedWords {
        let stretch = site.passage.stretches[site.passage.stretches.count - 1]
        let found = SpeakerRule.all.lazy.compactMap { rule in rule.find(site).map { (rule, $0) } }.first
        return MarkedWords(
            site: site, wording: Wording(site.passage, stretch), found: found,
            fillsParagraph: site.passage.isFilled(by: stretch))
    }

    /// The words that the rule takes for the speaker.
    func source(by rule: SpeakerRule) -> String? {
        let span: TextSpan? =
            switch rule.find(site) {
            case .phrase(let span, _)?: span
            case .same(let index, _)?: collector.quotes[index].speakerSpan
            case nil: nil
            }
        return span.map { passages[$0.paragraph].text(from: $0.start, to: $0.end) }
    }
}
