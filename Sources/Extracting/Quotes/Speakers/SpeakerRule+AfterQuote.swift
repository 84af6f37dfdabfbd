/// A reporting clause right after the quotation: “We are ready,” Keller said.
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
}

extension QuoteContext {
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
