import ArticleModel
import Extracting
import Language

/// Finds the quotations of labelled texts, one after the other.
///
/// Only finding quotations and their speakers is timed; the tokens and entities that it starts from are not.
struct QuotePredictor {
    /// The length of the longest headline, in Unicode scalars; a longer first line is a lead.
    private static let maximumHeadlineLength = 150

    let resolvesPronouns: Bool
    private let includesMarked: Bool
    private let includesIndirect: Bool
    private(set) var watch = Stopwatch()
    /// The number of pieces of indirect speech that each rule found.
    private(set) var indirect: [String: Int] = [:]

    init(_ documents: [LabelledQuotes]) {
        resolvesPronouns = documents.resolvePronouns
        includesIndirect = documents.label(indirect: true)
        includesMarked = documents.label(indirect: false) || !includesIndirect
    }

    /// Returns the marked quotations and the indirect speech, where the documents label such.
    mutating func predictions(for text: String) throws(Rejection) -> [QuotePrediction] {
        let (article, starts) = QuotePredictor.article(of: text)
        let entities = try Extractor().extract(article).entities
        let texts = article.paragraphs.map { Tokenizer().tokenize($0.text) }
        let quotes = watch.time { QuoteFinder().quotes(in: article, texts, entities: entities) }
        for quote in quotes where quote.kind == .indirect { indirect[quote.rule, default: 0] += 1 }
        return quotes.filter { $0.kind == .indirect ? includesIndirect : includesMarked }.flatMap { quote in
            ([quote.span] + quote.continued).map { span in
                QuotePrediction(
                    start: starts[span.paragraph] + span.start, end: starts[span.paragraph] + span.end,
                    text: slice(span, texts), speaker: speaker(of: quote, texts), kind: quote.kind.rawValue,
                    rule: quote.rule, cue: quote.cue, confidence: quote.confidence)
            }
        }
    }

    /// Returns the article with a paragraph for each line, and the offset in the text at which each starts.
    private static func article(of text: String) -> (CleanArticle, starts: [Int]) {
        var starts: [Int] = []
        var paragraphs: [Paragraph] = []
        var offset = 0
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                starts.append(offset)
                let isHeadline = paragraphs.isEmpty && line.count <= maximumHeadlineLength
                paragraphs.append(Paragraph(isHeadline ? .heading : .text, String(line)))
            }
            offset += line.count + 1
        }
        return (CleanArticle(paragraphs: paragraphs), starts)
    }

    private func slice(_ span: TextSpan, _ texts: [TokenizedText]) -> String {
        ScoredText.string(texts[span.paragraph].scalars[span.start..<span.end])
    }

    /// Returns whether `phrase` has no word of the name: "she", "the mayor", "the DNC". Labels that do not resolve pronouns
    /// keep such phrases as they are written.
    private func isReference(_ phrase: String, to name: String) -> Bool {
        let words = Set(ScoredText.words(ScoredText.caseFolded(name)))
        return words.isDisjoint(with: ScoredText.words(ScoredText.caseFolded(phrase)))
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
