extension SpeakerRule {
    static let afterQuote = SpeakerRule(
        name: "afterQuote",
        reason: "subject and reporting verb follow the quotation at once",
        confidence: 0.96,
        readsReportingClauseAfterQuote: true,
        examples: [
            Example("“We are ready,” Keller said.", "Keller"),
            Example("“We are ready,” a senior Danish official later told reporters.", "a senior Danish official"),
            Example("“Are we ready?” she asked.", "she"),
            Example("“We are ready,” Keller went on.", "Keller"),
            Example("“We are ready,” state Sen. Keller said.", "state Sen. Keller"),
            Example("“We are ready.” Keller said goodbye.", nil),
            Example("“We are ready.” Keller went on Monday.", nil),
            Example("When Olsen shouted, “Ready,” Keller said no.", nil),
            Example("When she was asked, “Are we ready for it?” Keller responded that we are.", nil),
            Example("Keller told them that Olsen said, “We are ready,” the police said.", nil),
            Example("Olsen called it “late” and said, “We are ready,” the police said.", nil),
            Example("The “ready” crowd said nothing.", nil),
        ],
        find: { context in context.sourceAfterQuote(withApposition: false) }
    )

    static let afterQuoteWithApposition = SpeakerRule(
        name: "afterQuoteWithApposition",
        reason: "the subject follows the quotation, and its verb an apposition or relative clause",
        confidence: 0.97,
        readsReportingClauseAfterQuote: true,
        examples: [
            Example("“We are ready,” Ann Keller, the mayor of Lund, said.", "Ann Keller"),
            Example(
                "“We are ready,” Ann Keller of the Harbour Office, no pilot, said.", "Ann Keller of the Harbour Office"),
            Example("“We are ready,” Rep. Ann Keller (D-Ohio), who chairs the panel, said.", "Rep. Ann Keller"),
            Example("“We are ready,” Keller said.", nil),
        ],
        find: { context in context.sourceAfterQuote(withApposition: true) }
    )

    static let invertedVerb = SpeakerRule(
        name: "invertedVerb",
        reason: "the reporting verb follows the quotation, then its subject",
        confidence: 0.97,
        readsReportingClauseAfterQuote: true,
        examples: [
            Example("“We are ready,” said Ann Keller, a pilot.", "Ann Keller"),
            Example("“We are ready,” said a spokesman for the Danish navy.", "a spokesman for the Danish navy"),
            Example("“We are ready,” said harbour ranking officer Ann Keller.", "harbour ranking officer Ann Keller"),
            Example("“We are ready,” said in a low voice.", nil),
        ],
        find: { context in
            let next = context.indexAfterQuote
            guard context.sentence.contains(next), context.paragraph.hasFiniteVerb(at: next),
                let range = context.subjects.anyNounPhrase(startingAt: next + 1, to: context.sentence.upperBound)
            else { return nil }
            return context.source(at: range, cue: next.upTo(next + 1))
        }
    )

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

    static let signature = SpeakerRule(
        name: "signature",
        reason: "the paragraph is a quotation with a dash and a name",
        confidence: 0.95,
        examples: [
            Example("“We are ready.” — Ann Keller", "Ann Keller"),
            Example("“We are ready.” – Ann Keller, mayor", "Ann Keller"),
            Example("“We are ready” — Keller said no more.", nil),
            Example("“We are ready”: Ann Keller", "Ann Keller"),
            Example("“We are ready”: Ann Keller and a pilot tell of it.", nil),
        ],
        find: { context in
            let mark = context.quoteIndex + 1
            let kind = context.paragraph.kind(mark)
            guard context.quoteIndex == 0, kind == .dash || kind == .colon,
                let range = context.subjects.sourcePhrase(startingAt: mark + 1, to: context.tokens.count),
                context.tokens[range].allSatisfy(\.isCapitalized),
                kind == .dash || range.upperBound == context.tokens.count,
                range.upperBound == context.tokens.count || !context.tokens[range.upperBound].isWord
            else { return nil }
            return context.source(at: range, cue: nil)
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

    /// Returns all the words between a statement and the verb where they end with a person's name, however many titles stand
    /// before it: "lead researcher and chief pilot Ann Keller".
    private func titled(from first: Int, to verb: Int) -> Range<Int>? {
        guard first == quoteIndex + 1, [",", "?", "!"].contains(lastScalar ?? ".") else { return nil }
        let last = subjects.skippingAuxiliaries(before: verb, from: first)
        guard last - first < Self.maximumTitleLength, last > first,
            tokens[last].endsPersonsName, !tokens[last].isPossessive,
            first.upTo(last).allSatisfy(isInTitle),
            first.upTo(last).count(where: { tokens[$0].endsPersonsName }) == 0
        else { return nil }
        return first.upTo(last + 1)
    }

    /// Whether the word may stand in a title, and is none of "the officer who shot" or "lawyers representing".
    private func isInTitle(_ index: Int) -> Bool {
        let token = tokens[index]
        if NounPhraseChunker.attributiveParticiples.contains(token.word) { return true }
        if token.classes.contains(.conjunction), token.word != "and" { return false }
        return token.isWord && !token.classes.isAny([.preposition, .subjectPronoun, .finiteVerb])
            && token.tag != .pastVerb && token.tag != .thirdPersonVerb && !token.word.hasSuffix("ing")
            && !["who", "which", "that"].contains(token.word)
    }

    /// The largest number of words of a person's titles and name.
    private static let maximumTitleLength = 12

    /// Returns any noun phrase between a statement's comma and the verb, such as "the organizer".
    private func anySubject(from first: Int, of verb: Int) -> Range<Int>? {
        guard [",", "?", "!"].contains(lastScalar ?? "."),
            let phrase = subjects.anyNounPhrase(startingAt: first, to: verb)
        else { return nil }
        let between = tokens[phrase.upperBound.upTo(verb)]
        return between.allSatisfy { $0.classes.isAny([.adverb, .auxiliary]) } ? phrase : nil
    }

    /// Whether the sentence has said before whose words they are, and what follows is who reports that: "Olsen said, “Ready,” the
    /// police said".
    private var isQuotedWithinReport: Bool {
        let verb = quoteIndex - 2
        guard paragraph.kind(quoteIndex - 1) == .comma, sentence.contains(verb), paragraph.hasFiniteVerb(at: verb),
            paragraph.word(verb - 1) == "and" || !tokens[sentence.lowerBound.upTo(verb)].contains(where: \.isQuote)
        else { return false }
        return subjects.subject(of: verb) != nil
    }

    /// Whether "When Olsen shouted" leads to the quotation, and the verb after it to something else.
    private func endsSubordinateReport(before verb: Int) -> Bool {
        guard quoteIndex > sentence.lowerBound, opensWithSubordinator, verb + 1 < sentence.upperBound,
            tokens[verb + 1].kind != .stop
        else { return false }
        return sentence.lowerBound.upTo(quoteIndex).contains {
            paragraph.hasFiniteVerb(at: $0) && (subjects.subject(of: $0) != nil || isAsked(by: $0))
        }
    }

    /// Whether the verb says what somebody is asked: "was asked".
    private func isAsked(by verb: Int) -> Bool {
        ["asked", "questioned", "pressed", "quizzed"].contains(paragraph.word(verb))
            && paragraph.classes(verb - 1).contains(.formOfBe)
    }

    fileprivate func sourceAfterQuote(withApposition: Bool) -> QuoteSource? {
        guard invitesClause || !paragraph.classes(quoteIndex - 1).contains(.determiner) else { return nil }
        let first = indexAfterQuote
        guard sentence.contains(first), tokens[first].isWord, !isQuotedWithinReport else { return nil }
        for index in (first + 1).upTo(max(sentence.upperBound, first + 1)) {
            if tokens[index].isQuote { return nil }
            guard paragraph.hasFiniteVerb(at: index) else { continue }
            if endsSubordinateReport(before: index) { return nil }
            guard
                let range = titled(from: first, to: index) ?? subjects.subject(of: index)
                    ?? anySubject(from: first, of: index),
                range.lowerBound == first
            else {
                if withApposition { continue }
                return nil
            }
            let hasApposition = tokens[range.upperBound.upTo(index)].contains { !$0.isWord || $0.word == "who" }
            return hasApposition == withApposition ? source(at: range, cue: index.upTo(index + 1)) : nil
        }
        return nil
    }
}
