/// What the sentence tells behind the quotation, where no reporting clause follows at once.
extension SpeakerRule {
    static let agent = SpeakerRule(
        name: "agent",
        reason: "the quotation is what something was called by somebody",
        confidence: 0.8,
        examples: [
            Example("The plan was called “a great success” by Ann Keller, a pilot.", "Ann Keller"),
            Example("The plan was dismissed as “late” by officials in Lund.", "officials in Lund"),
            Example("Keller called it “late” by two days.", nil),
            Example("The ships were used “as a means to escape” by pilots.", nil),
            Example("It was reported in an “open letter” by Olsen.", nil),
            Example("The plan was “late” by Danish standards.", nil),
        ],
        find: { context in
            guard context.paragraph.word(context.quoteIndex + 1) == "by",
                let verb = context.sentence.lowerBound.upTo(context.quoteIndex).last(where: {
                    context.paragraph.hasFiniteVerb(at: $0)
                }),
                context.quoteIndex - verb <= 3, context.paragraph.word(verb) != "used",
                context.subjects.subject(of: verb) == nil,
                !context.tokens[(verb + 1).upTo(context.quoteIndex)].contains(where: {
                    $0.classes.contains(.preposition) && $0.word != "as"
                }),
                let range = context.subjects.sourcePhrase(
                    startingAt: context.quoteIndex + 2, to: context.sentence.upperBound)
            else { return nil }
            return context.source(at: range, cue: verb.upTo(verb + 1))
        }
    )

    static let laterVerb = SpeakerRule(
        name: "laterVerb",
        reason: "the sentence around the quotation ends with its reporting clause",
        confidence: 0.9,
        examples: [
            Example("The “great plan” would cost billions, Keller said.", "Keller"),
            Example("The “great plan” would cost billions, said Ann Keller, a pilot.", "Ann Keller"),
            Example("Police had “simply forgotten” it, the court found.", "the court"),
            Example("The “great plan” was lost, the ships the pilot found.", nil),
            Example("The “great plan” that Keller said goodbye to is dead.", nil),
        ],
        find: { context in
            for index in (context.quoteIndex + 1).upTo(max(context.sentence.upperBound, context.quoteIndex + 1)) {
                guard context.paragraph.hasFiniteVerb(at: index) || context.isFinding(index) else { continue }
                if let range = context.subjects.invertedSubject(of: index) {
                    return context.source(at: range, cue: index.upTo(index + 1))
                }
                guard let range = context.subjects.subject(of: index), range.lowerBound > context.quoteIndex,
                    context.paragraph.kind(range.lowerBound - 1) == .comma
                        || context.paragraph.word(range.lowerBound - 1) == "as"
                else { continue }
                return context.source(at: range, cue: index.upTo(index + 1))
            }
            return nil
        }
    )

    static let clauseAfterQuote = SpeakerRule(
        name: "clauseAfterQuote",
        reason: "a whole statement ends with a comma or question, and somebody with an unlisted verb follows",
        confidence: 0.7,
        examples: [
            Example("“We are ready,” Ann Keller riffed.", "Ann Keller"),
            Example("“Are we ready?” a Danish official wondered aloud.", "a Danish official"),
            Example("“We are ready!” bellowed Ann Keller.", "Ann Keller"),
            Example("“The Long Winter”, a film, opens.", nil),
            Example("“We are ready.” Keller left.", nil),
        ],
        find: { context in
            let start = context.indexAfterQuote
            guard context.isStatementBefore(start), context.sentence.contains(start) else { return nil }
            let first = context.isInverted(at: start) ? start + 1 : start
            guard let range = context.subjects.sourcePhrase(startingAt: first, to: context.sentence.upperBound),
                first > start || context.isVerbal(range.upperBound)
                    || context.tokens[range.upperBound - 1].endsPersonsName
            else { return nil }
            return context.source(at: range, cue: nil)
        }
    )
}

extension QuoteContext {
    /// Whether "found" ends the sentence: what a court or an inquiry finds, it says.
    fileprivate func isFinding(_ index: Int) -> Bool {
        paragraph.word(index) == "found" && tokens[index - 1].classes.contains(.sourceNoun)
            && (index + 1 == sentence.upperBound || paragraph.kind(index + 1) == .stop)
    }

    /// Whether the marks close after a comma, question or exclamation, so that the sentence has to go on.
    fileprivate func isStatementBefore(_ index: Int) -> Bool {
        quoteIndex == sentence.lowerBound && index == quoteIndex + 1 && [",", "?", "!"].contains(lastScalar ?? ".")
    }

    /// Whether a verb comes before its subject, as in "bellowed Ann Keller".
    fileprivate func isInverted(at index: Int) -> Bool {
        tokens.indices.contains(index + 1) && tokens[index].isWord && !tokens[index].isCapitalized
            && tokens[index].word.hasSuffix("ed") && tokens[index + 1].isCapitalized
    }

    /// Whether a word in lowercase stands there that can be a verb.
    fileprivate func isVerbal(_ index: Int) -> Bool {
        guard sentence.contains(index), tokens[index].isWord, !tokens[index].isCapitalized else { return false }
        return !tokens[index].classes.isAny([.preposition, .conjunction, .determiner, .time])
    }
}
