import ArticleModel
import Language
import Text

/// A paragraph parsed for its quotations: its tokens, and the sentence of each.
///
/// A class, since every rule is handed one: its arrays are shared, not counted anew.
final class ParsedParagraph: Sendable {
    let index: Int
    let role: Paragraph.Role
    let scalars: PaddedArray<Unicode.Scalar>
    let quotedSpans: [QuotedSpan]
    /// The names in it, in order.
    let names: [NamedSpan]
    let tokens: PaddedArray<ParsedToken>
    /// The sentence of each token.
    let sentences: PaddedArray<Range<Int>>
    /// The token of each quoted span.
    private let quoteTokens: [Int]

    /// - Parameter mayBeTranscript: Whether "WALLACE: …" may be what Wallace says; a first paragraph that alone begins so has
    ///   the place of its dateline there.
    init(
        _ source: AnnotatedParagraph, _ role: Paragraph.Role, _ names: [NamedSpan] = [], mayBeTranscript: Bool = true
    ) {
        let scalars = source.text.scalars
        self.names = names
        index = source.index
        self.role = role
        self.scalars = scalars
        let transcribed = mayBeTranscript ? ParsedParagraph.transcribed(scalars, names) : nil
        quotedSpans = transcribed.map { [$0] } ?? QuotationMarkMatcher(scalars).spans()
        var tokenizer = ParsedTokenizer(source, quotedSpans)
        var tokens = tokenizer.tokens()
        ParsedParagraph.mark(names, in: &tokens)
        ParsedParagraph.markVerbsOfTwoWords(in: &tokens)
        quoteTokens = tokens.indices.filter { tokens[$0].isQuote }
        sentences = ReporterSentenceSegmenter(source.text, quotedSpans, tokens).sentences().padded
        SentenceTagger(source.text, sentences).tag(&tokens)
        self.tokens = tokens.padded
    }

    /// Returns the paragraphs of an article with the names of its entities.
    static func all(
        _ paragraphs: [Paragraph], _ annotated: [AnnotatedParagraph], _ entities: [Entity]
    ) -> [ParsedParagraph] {
        let names = NamedSpan.byParagraph(entities, paragraphs: paragraphs.count)
        let hasLabels = annotated.dropFirst().contains { TranscriptLabel(in: $0.text.scalars, from: 0) != nil }
        return zip(paragraphs, annotated).map {
            ParsedParagraph($1, $0.role, names[$1.index], mayBeTranscript: hasLabels || $1.index > 0)
        }
    }

    private static func mark(_ names: [NamedSpan], in tokens: inout [ParsedToken]) {
        var index = 0
        for name in names where !name.classes.isEmpty {
            while index < tokens.count, tokens[index].start < name.span.start { index += 1 }
            var last: Int?
            var next = index
            while next < tokens.count, tokens[next].start < name.span.end {
                tokens[next].markAsName(name.classes)
                if tokens[next].isWord { last = next }
                next += 1
            }
            if let last {
                tokens[last].markAsName(.endOfName)
                if tokens[last].ending > 0, tokens[last].end == name.span.end { tokens[last].markEndingAsName() }
            }
        }
    }

    /// Marks verbs that report with their next word: "Keller went on." and "the inquiry found that", but not "Keller
    /// went on Monday" and "found the ship".
    private static func markVerbsOfTwoWords(in tokens: inout [ParsedToken]) {
        for index in tokens.indices {
            switch tokens[index].word {
            case "went", "goes":
                let next = tokens[at: index + 2]
                guard tokens[at: index + 1]?.word == "on", next?.isWord != true || next?.word == "as" else { continue }
            case "found", "finds", "ruled":
                guard tokens[at: index + 1]?.word == "that" else { continue }
            default: continue
            }
            tokens[index].markAsReportingVerb()
        }
    }

    /// Returns the span after a transcript's label at the start of a paragraph without marks; behind a place the news from there
    /// follows: "WHITBY: A lifeboat rescued …".
    private static func transcribed(_ scalars: PaddedArray<Unicode.Scalar>, _ names: [NamedSpan]) -> QuotedSpan? {
        guard let label = TranscriptLabel(in: scalars, from: 0), label.textStart < scalars.count,
            names.first.map({ $0.kind == .place && $0.span.start < label.length }) != true,
            !scalars.contains(where: { QuotationMark.isDouble($0) })
        else { return nil }
        return QuotedSpan(transcribed: label.textStart.upTo(scalars.count))
    }

    func text(_ tokens: Range<Int>) -> String { text(from: self.tokens[tokens.lowerBound].start, to: end(of: tokens)) }

    func text(from start: Int, to end: Int) -> String { String(scalars[start.upTo(end)]) }

    /// The span of the tokens, without a possessive ending on the last.
    func span(of tokens: Range<Int>) -> TextSpan {
        let start = self.tokens[tokens.lowerBound].start
        return TextSpan(paragraph: index, start: start, length: max(0, end(of: tokens) - start))
    }

    /// Returns the first token that ends after `position`, or the number of tokens where there is none.
    func token(endingAfter position: Int) -> Int {
        var range = tokens.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = tokens[middle].end > position ? range.lowerBound.upTo(middle) : (middle + 1).upTo(range.upperBound)
        }
        return range.lowerBound
    }

    /// Returns the first token that starts at or after `position`.
    func token(startingFrom position: Int) -> Int {
        let index = token(endingAfter: position)
        return index < tokens.count && tokens[index].start < position ? index + 1 : index
    }

    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].word : "" }

    /// The word classes of the token at `index`, none where there is no token.
    func classes(_ index: Int) -> WordClasses { tokens.indices.contains(index) ? tokens[index].classes : [] }

    /// Whether a preposition starts between the scalars.
    func hasPreposition(from start: Int, to end: Int) -> Bool {
        token(startingFrom: start).upTo(token(startingFrom: end)).contains { classes($0).contains(.preposition) }
    }

    func kind(_ index: Int) -> ParsedToken.Kind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

    /// Whether a verb that reports stands there: "her claims", "to reports" and "United States" are none.
    func hasReportingVerb(at index: Int) -> Bool {
        guard classes(index).isAny(.reportingVerb), !isNoun(index) else { return false }
        return classes(index).isAny([.finiteVerb, .participle]) || tokens[index].tag != nil
            || followsPluralOrAuxiliary(index)
    }

    /// Whether the token follows what an infinitive or plural form follows: "to say", "did not say", "they say",
    /// "officials say".
    private func followsPluralOrAuxiliary(_ index: Int) -> Bool {
        guard index > 0, tokens[index - 1].isWord else { return index > 0 }
        let before = tokens[index - 1]
        if before.isCapitalized, max(0, index - 4).upTo(index).contains(where: { word($0) == "and" }) { return true }
        return before.classes.isAny([.auxiliary, .pronoun, .conjunction, .adverb]) || before.word == "to"
            || before.word.hasSuffix("s") || before.classes.contains(.sourceNoun)
    }

    func hasFiniteVerb(at index: Int) -> Bool {
        classes(index).contains(.finiteVerb) && !isNoun(index)
            && !(classes(index).contains(.nounOrVerb) && isBareParticiple(index))
    }

    /// Whether the token is a participle without auxiliary: "money used for visas", "a group called Harbour".
    func isBareParticiple(_ index: Int) -> Bool {
        tokens[index].tag == .pastParticiple && kind(index - 1) == .word && !isNearQuote(index)
            && !classes(index - 1).isAny([.auxiliary, .adverb])
    }

    /// Whether the word is the adverb of "has since said".
    func isAdverbSince(_ index: Int) -> Bool {
        word(index) == "since" && ["has", "have", "had"].contains(word(index - 1))
    }

    private func isNoun(_ index: Int) -> Bool {
        if tokens[index].isCapitalized, index > sentences[index].lowerBound { return true }
        if tokens[index].word == "state", index + 1 < tokens.count, tokens[index + 1].isCapitalized { return true }
        guard index > 0, tokens[index - 1].isWord else { return false }
        let before = tokens[index - 1]
        if before.classes.contains(.preposition), before.word != "to", !isAdverbSince(index - 1),
            classes(index).isAny([.finiteVerb, .nounOrVerb])
        {
            return true
        }
        if before.classes.contains(.article) || before.isPossessive && !before.classes.contains(.subjectPronoun) {
            return true
        }
        if before.word == "to", classes(index).contains(.finiteVerb) { return true }
        if let tag = tokens[index].tag, classes(index).contains(.nounOrVerb), !isNearQuote(index) { return !tag.isVerb }
        if classes(index).contains(.nounOrVerb),
            before.word.hasSuffix("ing") || before.classes.contains(.determiner) || before.startsWithDigit
        {
            return true
        }
        return false
    }

    /// Whether a quotation comes right before, so that a verb is to be expected: "…,” the document states".
    private func isNearQuote(_ index: Int) -> Bool {
        tokens[max(sentences[index].lowerBound, index - 4).upTo(index)].contains(where: \.isQuote)
    }

    /// Returns the words "according to", "as per" or "per" at the token; "Per" of "Per Olsen" is none.
    func accordance(at index: Int) -> Range<Int>? {
        if word(index) == "according", word(index + 1) == "to" { return index.upTo(index + 2) }
        if word(index) == "as", word(index + 1) == "per" { return index.upTo(index + 2) }
        guard word(index) == "per", !classes(index).contains(.person) else { return nil }
        let opensSentence = index == sentences[index].lowerBound
        guard opensSentence || !tokens[index].isCapitalized else { return nil }
        let isPer = opensSentence || kind(index - 1) == .comma || tokens[index - 1].isQuote
        return isPer ? index.upTo(index + 1) : nil
    }

    /// The token that holds the span.
    func tokenIndex(ofQuotedSpan quotedSpan: Int) -> Int { quoteTokens[quotedSpan] }

    /// Whether the paragraph is the quotation and nothing else.
    func isFilled(by quotedSpan: QuotedSpan) -> Bool {
        quotedSpan.outer.lowerBound == tokens.first?.start && quotedSpan.outer.upperBound >= scalars.count - 1
    }

    private func end(of range: Range<Int>) -> Int {
        let last = tokens[range.upperBound - 1]
        return last.end - last.ending
    }
}
