import ArticleModel
import Text

extension SpeakerRule {
    static let transcript = SpeakerRule(
        name: "transcript",
        reason: "a name in capitals and a colon begin the quotation",
        confidence: 0.8,
        examples: [
            Example("“KELLER: We are ready.”", "KELLER"),
            Example("“Ready: that is the word.”", nil),
        ],
        find: { context in
            guard let quotedSpan = context.tokens[context.quoteIndex].quote else { return nil }
            let paragraph = context.paragraph
            let inner = paragraph.quotedSpans[quotedSpan].inner
            if let label = TranscriptLabel(in: paragraph.scalars, from: inner.lowerBound) {
                return .words(
                    TextSpan(paragraph: paragraph.index, start: label.start, length: label.length), cue: nil)
            }
            guard quotedSpan == 0, let label = TranscriptLabel(in: paragraph.scalars, from: 0),
                label.textStart >= inner.lowerBound - 1
            else { return nil }
            return .words(TextSpan(paragraph: paragraph.index, start: 0, length: label.length), cue: nil)
        }
    )

    static let secondHalf = SpeakerRule(
        name: "secondHalf",
        reason: "the quotation goes on after the sentence that names its speaker",
        confidence: 0.97,
        examples: [
            Example("“We are ready,” Keller said. “We can start.”", "Keller"),
            Example("“We are ready,” Keller said. The room was full of “fans”.", nil),
        ],
        find: { context in
            guard context.quoteIndex == context.sentence.lowerBound, let last = context.history.last, last.hasSource,
                last.paragraph == context.paragraph.index, context.quoteIndex > 0,
                context.paragraph.sentences[context.quoteIndex - 1].contains(last.tokenIndex)
            else { return nil }
            return .sameAs(quotation: last.quotation, cue: nil)
        }
    )

    static let sameSentence = SpeakerRule(
        name: "sameSentence",
        reason: "an earlier quotation of the sentence has a speaker",
        confidence: 0.9,
        isWeak: true,
        examples: [
            Example("“We are ready,” said Ann Keller, the mayor, “and we can start.”", "Ann Keller"),
            Example("The ships left “late” and “empty”.", nil),
        ],
        find: { context in context.earlierInSentence.map { .sameAs(quotation: $0.quotation, cue: nil) } }
    )

    static let colonParagraph = SpeakerRule(
        name: "colonParagraph",
        reason: "the paragraph before ends with a colon",
        confidence: 0.8,
        isCarried: true,
        examples: [
            Example("Keller continued:\n“We are ready.”", "Keller"),
            Example("Here is the list:\n“We are ready.”", nil),
        ],
        find: { context in
            guard context.quoteIndex == 0, let previous = context.previous, previous.tokens.last?.kind == .colon else {
                return nil
            }
            let end = previous.tokens.count - 1
            let before = QuoteContext(paragraph: previous, quoteIndex: end, previous: nil, history: context.history)
            if let found = before.nearestSource(before: end) { return found }
            guard let range = before.subjects.clauseSubject(from: before.sentence.lowerBound, to: end),
                range.upperBound < end, before.isPersonal(range)
            else { return nil }
            return before.source(at: range, cue: nil)
        }
    )

    static let nameLine = SpeakerRule(
        name: "nameLine",
        reason: "the paragraph before is a line with somebody's name and what he is",
        confidence: 0.9,
        isCarried: true,
        examples: [
            Example("Ann Keller, 71, retired docker\n“We are ready.”", "Ann Keller"),
            Example("Ann Keller, Foreign Minister of Norway\n“We are ready.”", "Ann Keller"),
            Example("Ann Keller left for Lund.\n“We are ready.”", nil),
            Example("Ann Keller, 71, retired docker\n“We are ready,” Olsen said.", nil),
        ],
        find: { context in
            guard context.quoteIndex == 0, !context.namesSpeakerAfter, let previous = context.previous else {
                return nil
            }
            return previous.nameOfLine.map { .words($0, cue: nil) }
        }
    )

    static let carriedParagraph = SpeakerRule(
        name: "carriedParagraph",
        reason: "the paragraph begins with a quotation, and the one before ends with somebody's words",
        confidence: 0.75,
        isCarried: true,
        examples: [
            Example("“We are ready,” Keller said.\n“We can start.”", "Keller"),
            Example("Keller said that the ships are ready.\n“We can start.”", "Keller"),
            Example("The ships left.\n“We can start.”", nil),
            Example("“We are ready,” Keller said.\n“We can start,” came shouts from below.", nil),
        ],
        find: { context in
            guard context.quoteIndex == context.sentence.lowerBound, context.quoteIndex == 0,
                !context.namesSpeakerAfter,
                let previous = context.previous
            else {
                return nil
            }
            if let last = context.history.last, last.paragraph == previous.index, last.hasSource {
                return .sameAs(quotation: last.quotation, cue: nil)
            }
            return previous.lastReport
        }
    )
}

extension QuoteContext {
    /// Whether words after a closing comma tell who speaks, even where no rule can read them.
    fileprivate var namesSpeakerAfter: Bool { lastScalar == "," && sentence.contains(quoteIndex + 1) }
}

extension ParsedParagraph {
    /// The largest number of tokens of a line that only says who somebody is.
    private static let maximumLineLength = 16

    /// The name that opens a line of a name and a role, which is no sentence.
    fileprivate var nameOfLine: TextSpan? {
        let name = tokens.prefix { $0.isWord && $0.isCapitalized }.indices
        guard (2...4).contains(name.count), tokens.count <= ParsedParagraph.maximumLineLength,
            kind(name.upperBound) == .comma, ![.stop, .colon].contains(tokens.last?.kind),
            names.first.map({ $0.kind == .person && $0.span.start < tokens[name.upperBound].start }) ?? true,
            !tokens.indices.contains(where: {
                hasFiniteVerb(at: $0) || classes($0).contains(.auxiliary) || tokens[$0].isQuote
            })
        else { return nil }
        return span(of: name)
    }

    fileprivate var lastReport: QuoteSource? { attribution(before: tokens.count) }

    /// A speaker who was named more tokens before a quotation than a long paragraph has is not its speaker.
    private static let maximumDistance = 400

    /// Whether the verb, with no quotation beside it, still says that somebody speaks: "opened" and "thought" do not.
    private func tellsOfSpeech(_ verb: Int) -> Bool {
        let classes = classes(verb)
        return classes.contains(.verbWithThat)
            || !classes.contains(.nounOrVerb) && !ReportingVerbs.rarelySpeech.contains(tokens[verb].word)
    }

    /// The source of the last reporting verb before `end`.
    func attribution(before end: Int, from start: Int = 0) -> QuoteSource? {
        let subjects = SubjectFinder(self)
        for index in max(start, end - ParsedParagraph.maximumDistance).upTo(end).reversed() {
            let isShowing = ParsedParagraph.verbsOfShowing.contains(word(index))
            guard isShowing || hasFiniteVerb(at: index) && tellsOfSpeech(index),
                let range = isShowing
                    ? subjects.phrases.phrase(endingAt: index - 1, from: sentences[index].lowerBound)
                    : subjects.invertedSubject(of: index) ?? subjects.subject(of: index),
                !isShowing || DocumentNouns.isDocument(HeadNoun(span(of: range), in: self).word)
            else { continue }
            return .words(span(of: range), cue: text(index.upTo(index + 1)))
        }
        return nil
    }

    /// Verbs by which documents say something: "her papers show that the ships were late".
    private static let verbsOfShowing: WordList = "show shows showed reveal reveals revealed"
}
