/// Words in marks with what is known of them: all that a rule may look at that says they are no quotation.
struct QuotationCandidate {
    let context: QuoteContext
    let quoted: QuotedText
    /// The rule that found a speaker, and whom.
    let found: (rule: SpeakerRule, source: QuoteSource)?
    /// Whether the paragraph is nothing else.
    let fillsParagraph: Bool

    var before: ParsedToken? { token(context.quoteIndex - 1) }
    var after: ParsedToken? { token(context.quoteIndex + 1) }
    var beginsSentence: Bool { context.quoteIndex == context.sentence.lowerBound }
    /// Whether there are too few words to count as a quotation without a named speaker.
    var isShort: Bool { quoted.words.count < 6 }

    var isInSingleMarks: Bool {
        guard let quotedSpan = context.tokens[context.quoteIndex].quote else { return false }
        let outer = context.paragraph.quotedSpans[quotedSpan].outer
        let scalars = context.paragraph.scalars
        return QuotationMark.isSingle(scalars[outer.lowerBound])
            && scalars[outer.lowerBound + 1] != scalars[outer.lowerBound]
    }

    /// Whether the words may be the title of a work: two to eight words in title case, no exclamation or question.
    var mayBeWorkTitle: Bool {
        guard (2...8).contains(quoted.words.count), quoted.isTitleCase else { return false }
        return !["!", "?"].contains(quoted.text.unicodeScalars.last ?? " ")
    }

    /// Whether the words modify a noun ("the “smart” bins"), so that the marks are scare quotes.
    var isAttributive: Bool {
        guard !quoted.endsLikeStatement, let after, after.isWord else { return false }
        return !after.endsPhrase && !context.paragraph.hasFiniteVerb(at: context.quoteIndex + 1)
    }

    /// A few words that a person of the sentence may well have said: "She worried that it was “too late.”"
    var isSaidInPassing: Bool {
        guard let found, !isAttributive, !(before?.isPossessive ?? false) else { return false }
        switch found.source {
        case .sameAs: return isCoordinated
        case .words(let span, _): return context.isPerson(span)
        }
    }

    /// A whole statement after a comma or colon: "Keller was asked, “Is it late?”"
    var isIntroduced: Bool {
        quoted.beginsLikeStatement && quoted.endsLikeStatement && quoted.words.count > 1
            && [.comma, .colon].contains(before?.kind)
    }

    /// Whether the words are coordinated with a quotation of the sentence: "… “late” and a “mess”".
    var isCoordinated: Bool {
        guard let earlier = context.earlierInSentence, earlier.tokenIndex >= context.quoteIndex - 3 else {
            return false
        }
        let last =
            before.map { $0.classes.contains(.determiner) ? context.quoteIndex - 2 : context.quoteIndex - 1 } ?? -1
        return token(last)?.kind == .comma || ["and", "or"].contains(token(last)?.word)
    }

    private func token(_ index: Int) -> ParsedToken? {
        context.tokens.indices.contains(index) ? context.tokens[index] : nil
    }
}
