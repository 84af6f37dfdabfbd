import ArticleModel

extension SpeakerRule {
    static let earlierSentence = SpeakerRule(
        name: "earlierSentence",
        reason: "an earlier sentence of the paragraph reports what somebody said",
        confidence: 0.87,
        isCarried: true,
        examples: [
            Example("Keller said the ships are ready. He had waited for it. “We can start.”", "Keller"),
            Example("She looked tired. “We can start.”", "She"),
            Example("Banks are late, says Ann Keller. “We can start.”", "Ann Keller"),
            Example("“We are ready,” Keller said. Then, “We can start.”", "Keller"),
            Example("“We are ready,” Keller said. Her ship was late. “We can start.”", "Keller"),
            Example("The ships left. “We can start.”", nil),
        ],
        find: { context in
            guard context.isOpening, context.quoteIndex > 0 else { return nil }
            if let newcomer = context.newcomerBefore { return newcomer }
            if let last = context.history.last, last.paragraph == context.paragraph.index, last.hasSource {
                return .sameAs(quotation: last.quotation, cue: nil)
            }
            return context.paragraph.attribution(before: context.quoteIndex) ?? context.personBefore
        }
    )

    static let continuedReport = SpeakerRule(
        name: "continuedReport",
        reason: "a sentence that names no source goes on with what the one before it reports",
        confidence: 0.8,
        isCarried: true,
        isWeak: true,
        examples: [
            Example("Keller said that the ships are late. The harbour is “full of ice and of old ropes”.", "Keller"),
            Example("“We are late,” Keller said. On Monday “the harbour was a heap of ice” with no way out.", "Keller"),
            Example("Keller said it is late. A pilot came and found it “full of ice and of old ropes”.", nil),
            Example("Keller said it is late. A pilot came. The harbour is “full of ice and of old ropes”.", nil),
            Example("Keller came. The harbour is “full of ice and of old ropes”.", nil),
        ],
        find: { context in
            guard context.quoteIndex > context.sentence.lowerBound, !context.namesSomebody,
                let before = context.sentencesReported
            else { return nil }
            if let last = context.history.last, last.paragraph == context.paragraph.index, last.hasSource,
                before.contains(last.tokenIndex)
            {
                return .sameAs(quotation: last.quotation, cue: nil)
            }
            return context.paragraph.attribution(before: before.upperBound, from: before.lowerBound)
        }
    )
}

extension QuoteContext {
    /// Whether somebody else may be who says it: a person or body is named, or spoken of, before the quotation in its sentence.
    fileprivate var namesSomebody: Bool { namesSomebody(in: sentence.lowerBound.upTo(quoteIndex)) }

    /// The sentence before in the paragraph.
    private var sentenceBefore: Range<Int>? {
        sentence.lowerBound > 0 ? paragraph.sentences[sentence.lowerBound - 1] : nil
    }

    /// The sentence before, with the one before that where it only goes on.
    fileprivate var sentencesReported: Range<Int>? {
        guard let before = sentenceBefore, before.lowerBound > 0, !namesSomebody(in: before) else {
            return sentenceBefore
        }
        return paragraph.sentences[before.lowerBound - 1].lowerBound.upTo(before.upperBound)
    }

    private func namesSomebody(in range: Range<Int>) -> Bool {
        tokens[range].contains { $0.classes.isAny([.person, .organization, .sourceNoun]) }
    }

    /// The subject of the sentence before, if that is a person by name and comes after the last quotation: "But Olsen laughed."
    fileprivate var newcomerBefore: QuoteSource? {
        guard let before = sentenceBefore, let last = history.last, last.paragraph == paragraph.index,
            last.tokenIndex < before.lowerBound,
            let range = subjects.clauseSubject(from: before.lowerBound, to: before.upperBound),
            tokens[range.upperBound - 1].endsPersonsName
        else { return nil }
        return source(at: range, cue: nil)
    }

    /// The subject of the sentence before, if it is a person.
    fileprivate var personBefore: QuoteSource? {
        guard let before = sentenceBefore,
            let range = subjects.clauseSubject(from: before.lowerBound, to: before.upperBound),
            isPerson(paragraph.span(of: range))
        else { return nil }
        return source(at: range, cue: nil)
    }
}
