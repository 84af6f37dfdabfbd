import ArticleModel
import Text

/// One quotation in its paragraph, with what was found before it: all that a speaker rule may look at.
struct QuoteContext {
    let paragraph: ParsedParagraph
    /// The index of the quotation among the paragraph's tokens.
    let quoteIndex: Int
    let previous: ParsedParagraph?
    let history: QuoteHistory

    var tokens: PaddedArray<ParsedToken> { paragraph.tokens }
    var sentence: Range<Int> { paragraph.sentences[quoteIndex] }
    var subjects: SubjectFinder { SubjectFinder(paragraph) }

    /// The last scalar inside the marks.
    var lastScalar: Unicode.Scalar? {
        guard let quotedSpan = tokens[quoteIndex].quote, let last = paragraph.quotedSpans[quotedSpan].inner.last else {
            return nil
        }
        return paragraph.scalars[last]
    }

    /// The index after the quotation, and after a comma there.
    var indexAfterQuote: Int { paragraph.kind(quoteIndex + 1) == .comma ? quoteIndex + 2 : quoteIndex + 1 }

    /// Whether the reporter's sentence can go on with a reporting clause.
    var invitesClause: Bool {
        if paragraph.kind(quoteIndex + 1) == .comma || paragraph.kind(quoteIndex + 1) == .dash { return true }
        return [",", "?", "!", "-", "—", "–", "…", "’", "'"].contains(lastScalar ?? ".")
    }

    /// The index before the quotation and what introduces it: a comma, a colon, "that" or "how".
    var indexBeforeIntroducer: Int {
        var index = quoteIndex - 1
        while index >= sentence.lowerBound,
            [.comma, .colon].contains(tokens[index].kind) || ["that", "how"].contains(tokens[index].word)
        { index -= 1 }
        return index
    }

    /// Whether the quotation begins the sentence, or stands after "And" or "Then," only.
    var isOpening: Bool {
        tokens[sentence.lowerBound.upTo(quoteIndex)].allSatisfy {
            $0.kind == .comma || $0.classes.contains(.adverb) || ["and", "but", "so"].contains($0.word)
        }
    }

    /// The nearest earlier quotation of the same sentence that has a source.
    var earlierInSentence: QuoteHistory.Quote? {
        guard let last = history.lastWithSource, last.paragraph == paragraph.index, sentence.contains(last.tokenIndex)
        else { return nil }
        return last
    }

    /// Returns the source that the tokens at `range` name, with the tokens at `cue` as its reporting words.
    func source(at range: Range<Int>, cue: Range<Int>?) -> QuoteSource {
        .words(paragraph.span(of: range), cue: cue.map { paragraph.text($0) })
    }

    /// Returns the subject of the verb, or the speaker of the quotation before a participle.
    func source(ofVerb verb: Int) -> QuoteSource? {
        let cue = paragraph.text(verb.upTo(verb + 1))
        if let range = agent(of: verb) ?? subjects.invertedSubject(of: verb) {
            return .words(paragraph.span(of: range), cue: cue)
        }
        if let range = subjects.subject(of: verb) {
            if isParticiple(verb), let earlierInSentence {
                return .sameAs(quotation: earlierInSentence.quotation, cue: cue)
            }
            return .words(paragraph.span(of: range), cue: cue)
        }
        if isParticiple(verb) || isCoordinated(verb), let earlierInSentence {
            return .sameAs(quotation: earlierInSentence.quotation, cue: cue)
        }
        if verb == sentence.lowerBound, !isParticiple(verb),
            let range = subjects.sourcePhrase(startingAt: verb + 1, to: quoteIndex)
        {
            return .words(paragraph.span(of: range), cue: cue)
        }
        return nil
    }

    /// Returns "police" of "was described by police as".
    private func agent(of verb: Int) -> Range<Int>? {
        guard paragraph.word(verb + 1) == "by", paragraph.classes(verb).contains(.finiteVerb),
            tokens[verb].tag != .pastVerb, paragraph.word(verb) != "used", !paragraph.word(verb + 2).hasSuffix("ing"),
            let range = subjects.sourcePhrase(startingAt: verb + 2, to: quoteIndex), range.upperBound <= quoteIndex
        else { return nil }
        let next = range.upperBound
        let leadsOn = next == quoteIndex || [.comma, .colon].contains(paragraph.kind(next))
        return leadsOn || QuoteContext.wordsAfterAgent.contains(paragraph.word(next)) ? range : nil
    }

    private static let wordsAfterAgent: WordList = "as a an the whether if for with of that how"

    /// Whether the words are a person's name or "he", "she" or "they".
    func isPerson(_ span: TextSpan) -> Bool {
        tokens[paragraph.token(startingFrom: span.start)...].lazy.prefix { $0.end <= span.end + 2 }.contains {
            $0.classes.contains(.person) || ["he", "she", "they"].contains($0.word)
        }
    }

    func isParticiple(_ index: Int) -> Bool { paragraph.classes(index).contains(.participle) }

    private func isCoordinated(_ index: Int) -> Bool { ["and", "then", "but"].contains(paragraph.word(index - 1)) }
}
