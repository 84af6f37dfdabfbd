import ArticleModel
import Extracting
import Language

/// Finds the quotations of labelled texts, one after the other.
///
/// Only finding quotations and their speakers is timed; the tokens and entities that it starts from are not.
struct QuoteReading {
    /// A first line of more characters is a lead; a headline of more is not printed.
    private static let longestHeadline = 150

    let resolvesPronouns: Bool
    private let asksForMarked: Bool
    private let asksForIndirect: Bool
    private(set) var watch = Stopwatch()
    /// How much indirect speech each rule found.
    private(set) var indirect: [String: Int] = [:]

    init(_ documents: [LabelledQuotes]) {
        resolvesPronouns = documents.resolvePronouns
        asksForIndirect = documents.label(indirect: true)
        asksForMarked = documents.label(indirect: false) || !asksForIndirect
    }

    /// Of marked quotations and indirect speech what the documents label.
    mutating func predictions(for text: String) throws(Rejection) -> [QuotePrediction] {
        let (article, starts) = QuoteReading.article(of: text)
        let entities = try Extractor().extract(article).entities
        let texts = article.paragraphs.map { Tokenizer().tokenize($0.text) }
        let quotes = watch.time { QuoteFinder().quotes(in: article, texts, entities: entities) }
        for quote in quotes where quote.kind == .indirect { indirect[quote.rule, default: 0] += 1 }
        return quotes.filter { $0.kind == .indirect ? asksForIndirect : asksForMarked }.flatMap { quote in
            ([quote.span] + quote.continued).map { span in
                QuotePrediction(
                    start: starts[span.paragraph] + span.start, end: starts[span.paragraph] + span.end,
                    text: slice(span, texts), speaker: speaker(of: quote, texts), kind: quote.kind.rawValue,
                    rule: quote.rule, cue: quote.cue, confidence: quote.confidence)
            }
        }
    }

    /// A paragraph a line, with where in the text each starts.
    private static func article(of text: String) -> (CleanArticle, starts: [Int]) {
        var starts: [Int] = []
        var paragraphs: [Paragraph] = []
        var place = 0
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                starts.append(place)
                let isHeadline = paragraphs.isEmpty && line.count <= longestHeadline
                paragraphs.append(Paragraph(isHeadline ? .heading : .text, String(line)))
            }
            place += line.count + 1
        }
        return (CleanArticle(paragraphs: paragraphs), starts)
    }

    private func slice(_ span: TextSpan, _ texts: [TokenizedText]) -> String {
        ScoredText.string(texts[span.paragraph].scalars[span.start..<span.end])
    }

    /// Whether the words share none with the name: "she", "the mayor", "the DNC". Labels that do not resolve pronouns keep
    /// them as written.
    private func isReference(_ phrase: String, to name: String) -> Bool {
        let words = Set(ScoredText.words(ScoredText.folded(name)))
        return words.isDisjoint(with: ScoredText.words(ScoredText.folded(phrase)))
    }

    private func speaker(of quote: Quotation, _ texts: [TokenizedText]) -> String? {
        let phrase = quote.speakerSpan.map { slice($0, texts) }
        switch quote.speaker {
        case .named(let name, _)?:
            if let phrase, !resolvesPronouns, isReference(phrase, to: name) { return phrase }
            return name
        case .described(let description, _)?:
            return quote.attribution == .pronoun && !resolvesPronouns ? phrase : description
        case nil: return resolvesPronouns ? nil : phrase
        }
    }
}
