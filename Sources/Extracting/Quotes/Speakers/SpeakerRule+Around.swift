import ArticleModel

extension SpeakerRule {
    static let transcript = SpeakerRule(
        name: "transcript",
        reason: "a name in capitals and a colon begin the quotation",
        confidence: 0.8,
        examples: [
            Example("“KELLER: We are ready.”", "KELLER"),
            Example("“Ready: that is the word.”", nil),
        ],
        find: { site in
            guard let stretch = site.pieces[site.place].quote else { return nil }
            let passage = site.passage
            let inner = passage.stretches[stretch].inner
            if let label = TranscriptLabel(in: passage.scalars, from: inner.lowerBound) {
                return .phrase(
                    TextSpan(paragraph: passage.paragraph, start: label.start, length: label.length), cue: nil)
            }
            guard stretch == 0, let label = TranscriptLabel(in: passage.scalars, from: 0),
                label.textStart >= inner.lowerBound - 1
            else { return nil }
            return .phrase(TextSpan(paragraph: passage.paragraph, start: 0, length: label.length), cue: nil)
        }
    )

    static let secondHalf = SpeakerRule(
        name: "secondHalf",
        reason: "the quotation goes on after the sentence that names its speaker",
        confidence: 0.95,
        examples: [
            Example("“We are ready,” Keller said. “We can start.”", "Keller"),
            Example("“We are ready,” Keller said. The room was full of “fans”.", nil),
        ],
        find: { site in
            guard site.place == site.sentence.lowerBound, let last = site.earlier.last, last.hasSource,
                last.paragraph == site.passage.paragraph, site.place > 0,
                site.passage.sentences[site.place - 1].contains(last.place)
            else { return nil }
            return .same(last.index, cue: nil)
        }
    )

    static let sameSentence = SpeakerRule(
        name: "sameSentence",
        reason: "an earlier quotation of the sentence has a speaker",
        confidence: 0.7,
        isWeak: true,
        examples: [
            Example("“We are ready,” said Ann Keller, the mayor, “and we can start.”", "Ann Keller"),
            Example("The ships left “late” and “empty”.", nil),
        ],
        find: { site in site.earlierInSentence.map { .same($0.index, cue: nil) } }
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
        find: { site in
            guard site.place == 0, let previous = site.previous, previous.pieces.last?.kind == .colon else {
                return nil
            }
            let end = previous.pieces.count - 1
            let before = QuoteContext(passage: previous, place: end, previous: nil, earlier: site.earlier)
            if let found = before.nearestSource(before: end) { return found }
            guard let range = before.subjects.clauseSubject(from: before.sentence.lowerBound, to: end),
                range.upperBound < end, before.isPersonal(range)
            else { return nil }
            return before.phrase(range, cue: nil)
        }
    )

    static let carriedParagraph = SpeakerRule(
        name: "carriedParagraph",
        reason: "the paragraph begins with a quotation, and the one before ends with somebody's words",
        confidence: 0.55,
        isCarried: true,
        examples: [
            Example("“We are ready,” Keller said.\n“We can start.”", "Keller"),
            Example("Keller said that the ships are ready.\n“We can start.”", "Keller"),
            Example("The ships left.\n“We can start.”", nil),
            Example("“We are ready,” Keller said.\n“We can start,” came shouts from below.", nil),
        ],
        find: { site in
            guard site.place == site.sentence.lowerBound, site.place == 0, !site.namesSpeakerBehind,
                let previous = site.previous
            else {
                return nil
            }
            if let last = site.earlier.last, last.paragraph == previous.paragraph, last.hasSource {
                return .same(last.index, cue: nil)
            }
            return previous.lastReport
        }
    )

    static let earlierSentence = SpeakerRule(
        name: "earlierSentence",
        reason: "an earlier sentence of the paragraph reports what somebody said",
        confidence: 0.7,
        isCarried: true,
        examples: [
            Example("Keller said the ships are ready. He had waited for it. “We can start.”", "Keller"),
            Example("She looked tired. “We can start.”", "She"),
            Example("“We are ready,” Keller said. Then, “We can start.”", "Keller"),
            Example("The ships left. “We can start.”", nil),
        ],
        find: { site in
            guard site.isOpening, site.place > 0 else { return nil }
            if let last = site.earlier.last, last.paragraph == site.passage.paragraph, last.hasSource {
                return .same(last.index, cue: nil)
            }
            return site.passage.report(before: site.place) ?? site.personBefore
        }
    )
}

extension QuoteContext {
    /// Whether words behind a closing comma tell who speaks, even where no rule can read them.
    fileprivate var namesSpeakerBehind: Bool { lastScalar == "," && sentence.contains(place + 1) }

    /// Whom the sentence before is about, if a person.
    fileprivate var personBefore: SourcePhrase? {
        guard sentence.lowerBound > 0 else { return nil }
        let before = passage.sentences[sentence.lowerBound - 1]
        guard let range = subjects.clauseSubject(from: before.lowerBound, to: before.upperBound),
            isPerson(passage.span(of: range))
        else { return nil }
        return phrase(range, cue: nil)
    }
}

extension ParsedParagraph {
    fileprivate var lastReport: SourcePhrase? { report(before: pieces.count) }

    /// A speaker who was named more pieces before a quotation than a long paragraph has is not its speaker.
    private static let reach = 400

    /// Whether the verb, with no quotation beside it, still says that somebody speaks: "opened" and "thought" do not.
    private func tellsOfSpeech(_ verb: Int) -> Bool {
        let classes = classes(verb)
        return classes.contains(.verbWithThat)
            || !classes.contains(.nounOrVerb) && !ReportingVerbs.silent.contains(pieces[verb].word)
    }

    /// The source of the last reporting verb before `end`.
    fileprivate func report(before end: Int) -> SourcePhrase? {
        let subjects = Subjects(self)
        for index in (max(0, end - ParsedParagraph.reach)..<end).reversed() where hasFiniteVerb(at: index) {
            guard tellsOfSpeech(index), let range = subjects.subject(of: index) else { continue }
            return .phrase(span(of: range), cue: text(index..<(index + 1)))
        }
        return nil
    }
}
