extension SpeakerRule {
    static let verbBeforeQuote = SpeakerRule(
        name: "verbBeforeQuote",
        reason: "the reporting verb stands right before the quotation",
        confidence: 0.96,
        examples: [
            Example("Keller said that “ready” is too strong.", "Keller"),
            Example("Keller, who flew in from Oslo, said, “We are ready.”", "Keller"),
            Example("“We are ready,” Keller said, adding: “Come.”", "Keller"),
            Example("Keller walked to the door and said “ready”.", "Keller"),
            Example("The pilot recalled that he said, “We are ready,” the police said.", "he"),
            Example("Keller told us that he said “ready”.", "Keller"),
            Example("Keller is called “ready” by friends.", nil),
        ],
        find: { context in
            let verb = context.indexBeforeIntroducer
            guard verb >= context.sentence.lowerBound, context.paragraph.hasReportingVerb(at: verb) else { return nil }
            return context.source(ofVerb: verb).map { context.namedSource(above: $0, before: verb) ?? $0 }
        }
    )

    static let nearestVerb = SpeakerRule(
        name: "nearestVerb",
        reason: "the nearest reporting verb to the left in the sentence, with its subject",
        confidence: 0.92,
        examples: [
            Example("Keller told reporters in Lund that the plan was “ready”.", "Keller"),
            Example("US officials described the talks as a “broad success”.", "US officials"),
            Example("The plan was described by officials as a “broad success”.", "officials"),
            Example("Keller was asked by Olsen, a pilot, whether it was a “broad success”.", "Olsen"),
            Example("The inquiry found that it was a “broad success”.", "The inquiry"),
            Example("Keller told the council - as Olsen had said - that it was a “broad success”.", "Keller"),
            Example("Keller left Lund, with the sailors chanting that it was a “broad success”.", "the sailors"),
            Example("Keller kept asking him about the “broad success”.", "Keller"),
            Example("Keller left and in a statement called it a “broad success”.", "Keller"),
            Example("Keller left Lund when many commentators called her a “broad success”.", "many commentators"),
            Example("The storm led Ann Keller to admit that it was a “broad success”.", "Ann Keller"),
            Example("The storm led Ann Keller, the mayor, to call it a “broad success”.", "Ann Keller"),
            Example("The board told Ann Keller to call it a “broad success”.", "The board"),
            Example("Keller said that after talks Olsen had concluded it was a “broad success”.", "Keller"),
            Example("Olsen concluded that it was a “broad success”.", "Olsen"),
            Example("Keller said it was late and Olsen concluded it was a “broad success”.", "Olsen"),
            Example("Officers said Keller, 34, called it a “broad success”, and left.", "Keller"),
            Example("Keller said after Olsen had ruled, on May 2, there had been a “broad success”.", "Keller"),
            Example("Keller left after Olsen had said that it was a “broad success”.", "Olsen"),
            Example(
                "Keller led a town that challenged Olsen, identified him as a “broad success”, and left.", "Keller"),
            Example(
                "Keller praised a pilot who said the plan, approved in May, was a “broad success”, and left.", "a pilot"
            ),
            Example("The dog ran through the “ready” room.", nil),
        ],
        find: { context in context.nearestSource(before: context.quoteIndex) }
    )

    static let accordingTo = SpeakerRule(
        name: "accordingTo",
        reason: "the sentence says according to whom",
        confidence: 0.7,
        examples: [
            Example("The talks were “productive”, according to Keller.", "Keller"),
            Example(
                "According to officials familiar with the talks, they were “productive.”",
                "officials familiar with the talks"),
            Example("According to reports, the talks were “a broad success”.", "reports"),
            Example("According to the Lund Echo, she said it was “ready for use”.", nil),
            Example("She called it a “broad success”, according to the Lund Echo.", nil),
            Example("According to plan, the “ready” room was closed.", nil),
            Example("According to Keller, they were late; the room was “ready for use”.", nil),
        ],
        find: { context in
            guard
                let cue = context.sentence.lazy.compactMap(context.paragraph.accordance).first,
                let range = context.subjects.accordingSource(
                    startingAt: cue.upperBound, to: context.sentence.upperBound),
                !context.isReportOfSpeech(by: range), !context.isBeyondSemicolon(cue.lowerBound)
            else { return nil }
            return context.source(at: range, cue: cue)
        }
    )
}

extension QuoteContext {
    /// Whether the phrase is a pronoun, or ends with a name or with a noun for people.
    func isPersonal(_ range: Range<Int>) -> Bool {
        let last = tokens[range.upperBound - 1]
        return last.isCapitalized || last.classes.isAny([.subjectPronoun, .sourceNoun])
    }

    /// Whether the sentence opens with "When" or "But after".
    var opensWithSubordinator: Bool {
        [sentence.lowerBound, sentence.lowerBound + 1].contains {
            sentence.contains($0) && ClosedClassWords.subordinators.contains(tokens[$0].word)
        }
    }

    /// Whether a semicolon stands between the token and the quotation.
    fileprivate func isBeyondSemicolon(_ index: Int) -> Bool {
        min(index, quoteIndex).upTo(max(index, quoteIndex)).contains { tokens[$0].kind == .semicolon }
    }

    /// Whether it is only reported by `source` that somebody else has said the words: "According to the Echo, Keller said …".
    fileprivate func isReportOfSpeech(by source: Range<Int>) -> Bool {
        let start = source.upperBound < quoteIndex ? source.upperBound : sentence.lowerBound
        return start.upTo(quoteIndex).contains { verb in
            guard paragraph.hasFiniteVerb(at: verb), let subject = subjects.subject(of: verb) else { return false }
            return subject.lowerBound >= start
                && (isPerson(paragraph.span(of: subject))
                    || tokens[subject].contains { PersonLexicon.nouns[$0.word] != nil })
        }
    }
}
