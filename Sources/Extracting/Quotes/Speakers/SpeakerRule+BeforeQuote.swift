extension SpeakerRule {
    static let quotedAsSaying = SpeakerRule(
        name: "quotedAsSaying",
        reason: "somebody is quoted as saying it, whoever quotes him",
        confidence: 0.95,
        examples: [
            Example("Keller was quoted by the Lund Echo as saying: “We are ready.”", "Keller"),
            Example("The Lund Echo quoted Keller as saying that it was a “broad success”.", "Keller"),
            Example("The Lund Echo quoted the mayor, Ann Keller, as saying: “We are ready.”", "the mayor"),
            Example("“We are ready,” the Lund Echo quoted Keller as saying.", "Keller"),
            Example("The Lund Echo quoted a list of “broad successes”.", nil),
        ],
        find: { context in
            let saying = context.sentence.last {
                ["saying", "telling"].contains(context.paragraph.word($0)) && context.paragraph.word($0 - 1) == "as"
            }
            guard let saying,
                let range = context.subjects.quoted(before: saying - 1, from: context.sentence.lowerBound)
            else { return nil }
            return context.source(at: range, cue: saying.upTo(saying + 1))
        }
    )

    static let inWordsOf = SpeakerRule(
        name: "inWordsOf",
        reason: "it is in somebody's words, or to quote somebody",
        confidence: 0.8,
        examples: [
            Example("The flood was, in her words, “a long low tide of mud”.", "her"),
            Example("The flood was, in Keller’s words, “a long low tide of mud”.", "Keller"),
            Example("The roof is, in the words of Ann Keller, “good for a century”.", "Ann Keller"),
            Example("To quote Ann Keller, the roof is “good for a century”.", "Ann Keller"),
            Example("In the words of a retired bureaucrat, “it is good for a century”.", "a retired bureaucrat"),
            Example("To quote her: “It is good for a century.”", "her"),
            Example("He spoke in other words of a “long low tide of mud”.", nil),
            Example("He had to quote a price for the “ready” room.", nil),
        ],
        find: { context in
            let before = context.sentence.lowerBound.upTo(context.quoteIndex)
            guard let cue = before.reversed().lazy.compactMap(context.sourceOfWords).first else { return nil }
            return context.source(at: cue, cue: nil)
        }
    )

    static let colonIntroduction = SpeakerRule(
        name: "colonIntroduction",
        reason: "a colon introduces the quotation",
        confidence: 0.9,
        examples: [
            Example("Keller told the council on Monday: “We are ready.”", "Keller"),
            Example("Ann Keller: “We are ready.”", "Ann Keller"),
            Example("Many ask for more ships — Ann Keller: “We are ready.”", "Ann Keller"),
            Example("From the report: “The ships are late.”", "the report"),
            Example("The office had the following statement from Ann Keller: “The ships are late.”", "Ann Keller"),
            Example("The office has had no ships from Ann Keller: “late” ones.", nil),
            Example("The list is short: “ready” and “able”.", nil),
        ],
        find: { context in
            guard context.paragraph.kind(context.quoteIndex - 1) == .colon else { return nil }
            if let found = context.nearestSource(before: context.quoteIndex - 1) { return found }
            return (context.nameBeforeColon ?? context.issuerBeforeColon).map { context.source(at: $0, cue: nil) }
        }
    )

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
            Example("The dog ran through the “ready” room.", nil),
        ],
        find: { context in context.nearestSource(before: context.quoteIndex) }
    )

    static let clauseBefore = SpeakerRule(
        name: "clauseBefore",
        reason: "a clause about somebody leads to a statement after a comma or colon",
        confidence: 0.8,
        isWeak: true,
        examples: [
            Example("But she wanted to know, “Are we ready for it?”", "she"),
            Example("Then Ann Keller returned to her old line: “We are ready for it.”", "Ann Keller"),
            Example("The list is short: “ready” and “able”.", nil),
            Example("Keller was asked, “Are we ready for it?”", nil),
            Example("In the end, “We are ready” was the song of the year.", nil),
        ],
        find: { context in
            guard [.comma, .colon].contains(context.paragraph.kind(context.quoteIndex - 1)),
                let range = context.subjects.clauseSubject(
                    from: context.sentence.lowerBound, to: context.quoteIndex - 1),
                range.upperBound < context.quoteIndex - 1, context.isPersonal(range), !context.isAsked(range)
            else { return nil }
            return context.source(at: range, cue: context.wordsBeforeMark(after: range))
        }
    )

    static let clause = SpeakerRule(
        name: "clause",
        reason: "the sentence is about somebody, and no reporting verb is near",
        confidence: 0.6,
        isWeak: true,
        examples: [
            Example("Ann Keller worried that it was becoming “a town that nobody wants to live in”.", "Ann Keller"),
            Example("Ann Keller is seen as “a woman whom nobody wants to know”.", nil),
            Example("Ann Keller took her to a house where she “came up behind me and grabbed me”.", nil),
            Example("Many members, led by Ann Keller, asked for “more of the information about it”.", "Many members"),
            Example("Ann Keller carried his “flag of all the flags in Lund”.", nil),
            Example("The town is “the last place on earth to look for a pilot”.", nil),
        ],
        find: { context in
            guard !context.isOwned, !context.tellsOfItsSubject else { return nil }
            if let found = context.nearestSubject { return found }
            guard let range = context.subjects.clauseSubject(from: context.sentence.lowerBound, to: context.quoteIndex),
                range.upperBound < context.quoteIndex, context.isPersonal(range), !context.isSpokenOf(range)
            else { return nil }
            return context.source(at: range, cue: nil)
        }
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
        ],
        find: { context in
            guard
                let cue = context.sentence.lazy.compactMap(context.paragraph.accordance).first,
                let range = context.subjects.accordingSource(
                    startingAt: cue.upperBound, to: context.sentence.upperBound),
                !context.isReportOfSpeech(by: range)
            else { return nil }
            return context.source(at: range, cue: cue)
        }
    )
}

extension QuoteContext {
    /// Returns whose words they are by "in her words" or "in the words of Ann Keller" at `index`, or whom one quotes by "to quote
    /// Ann Keller,".
    fileprivate func sourceOfWords(at index: Int) -> Range<Int>? {
        let next = index + 1
        switch (paragraph.word(index), paragraph.word(next)) {
        case ("in", "the") where paragraph.word(next + 1) == "words" && paragraph.word(next + 2) == "of":
            return subjects.anyNounPhrase(startingAt: next + 3, to: quoteIndex)
        case ("in", _):
            let words = next.upTo(quoteIndex).prefix(4).first { paragraph.word($0) == "words" }
            guard let words, words > next else { return nil }
            let isOwned = tokens[words - 1].isPossessive || ["his", "her", "their"].contains(tokens[words - 1].word)
            return isOwned ? next.upTo(words) : nil
        case ("to", "quote"):
            let pronoun = ["him", "her", "them"].contains(paragraph.word(next + 1)) ? (next + 1).upTo(next + 2) : nil
            guard let range = pronoun ?? subjects.sourcePhrase(startingAt: next + 1, to: quoteIndex),
                [.comma, .colon].contains(paragraph.kind(range.upperBound))
            else { return nil }
            return range
        default: return nil
        }
    }

    /// Returns the words between the source and the comma or colon, if they are few: "was more modest".
    fileprivate func wordsBeforeMark(after source: Range<Int>) -> Range<Int>? {
        let words = source.upperBound.upTo(quoteIndex - 1)
        return (1...4).contains(words.count)
            && tokens[words].allSatisfy { $0.isWord && !$0.classes.isAny(.reportingVerb) }
            ? words : nil
    }

    /// Whether the phrase is a pronoun, or ends with a name or with a noun for people.
    func isPersonal(_ range: Range<Int>) -> Bool {
        let last = tokens[range.upperBound - 1]
        return last.isCapitalized || last.classes.isAny([.subjectPronoun, .sourceNoun])
    }

    /// Whether the clause says what its subject is asked: "Keller was asked, “…”".
    fileprivate func isAsked(_ subject: Range<Int>) -> Bool {
        paragraph.classes(subject.upperBound).contains(.formOfBe)
            && ["asked", "questioned", "told", "quizzed"].contains(paragraph.word(subject.upperBound + 1))
    }

    /// Whether the words in marks go on with the clause of the name or pronoun right before them, and somebody else says "me" in
    /// them: "he “grabbed me”".
    fileprivate var tellsOfItsSubject: Bool {
        guard let span = tokens[quoteIndex].quote, quoteIndex > sentence.lowerBound else { return false }
        let before = tokens[quoteIndex - 1]
        guard before.isCapitalized || before.classes.contains(.subjectPronoun) else { return false }
        let words = paragraph.scalars[paragraph.quotedSpans[span].inner].split { !$0.isLetter }
        return words.contains { PersonLexicon.firstPerson.contains(String($0).lowercased()) }
    }

    /// Whether the words in marks are a thing of somebody's: "carried his “flag”".
    fileprivate var isOwned: Bool {
        paragraph.kind(quoteIndex - 1) == .word
            && (tokens[quoteIndex - 1].isPossessive || ["his", "its", "their"].contains(tokens[quoteIndex - 1].word))
    }

    /// Whether the clause tells what is done to its subject, or the words in marks what it is: "is seen as", "was
    /// “late”".
    fileprivate func isSpokenOf(_ subject: Range<Int>) -> Bool {
        var verb = subject.upperBound
        var isBe = tokens[verb - 1].classes.contains(.subjectPronoun) && tokens[verb - 1].isPossessive
        while verb < quoteIndex, tokens[verb].classes.isAny([.auxiliary, .adverb]) {
            isBe = tokens[verb].classes.contains(.formOfBe) || isBe && tokens[verb].classes.contains(.adverb)
            verb += 1
        }
        guard isBe, verb <= quoteIndex else { return false }
        return verb == quoteIndex || tokens[verb].tag == .pastParticiple || tokens[verb].word.hasSuffix("ed")
            || ["seen", "known", "called", "named"].contains(tokens[verb].word)
    }

    /// The name right before the colon, with nothing before it but a dash or "From".
    fileprivate var nameBeforeColon: Range<Int>? {
        guard let nearest = subjects.sourcePhrase(endingAt: quoteIndex - 2, from: sentence.lowerBound) else {
            return nil
        }
        let range = subjects.coordinated(nearest, from: sentence.lowerBound)
        let isSource = tokens[range.upperBound - 1].isCapitalized
        if range.lowerBound == sentence.lowerBound || paragraph.kind(range.lowerBound - 1) == .dash {
            return isSource ? range : nil
        }
        return range.lowerBound == sentence.lowerBound + 1 && paragraph.word(sentence.lowerBound) == "from"
            ? range : nil
    }

    /// Whose statement stands right before the colon: "the following statement from Ann Keller:".
    fileprivate var issuerBeforeColon: Range<Int>? {
        guard let issuer = subjects.sourcePhrase(endingAt: quoteIndex - 2, from: sentence.lowerBound),
            ["from", "by"].contains(paragraph.word(issuer.lowerBound - 1)),
            DocumentNouns.statements.contains(paragraph.word(issuer.lowerBound - 2))
        else { return nil }
        return issuer
    }

    /// Whether the sentence opens with "When" or "But after".
    var opensWithSubordinator: Bool {
        [sentence.lowerBound, sentence.lowerBound + 1].contains {
            sentence.contains($0) && ClosedClassWords.subordinators.contains(tokens[$0].word)
        }
    }

    /// The subject of the nearest verb before the quotation, whatever the verb.
    fileprivate var nearestSubject: QuoteSource? {
        for index in sentence.lowerBound.upTo(quoteIndex).reversed() {
            guard let tag = tokens[index].tag, tag == .pastVerb || tag == .thirdPersonVerb || tag == .presentVerb,
                !tokens[index].classes.contains(.auxiliary), let range = subjects.subject(of: index),
                isPersonal(range) || subjects.isDocument(range), !isReader(range), !isSpokenOf(range)
            else { continue }
            return source(at: range, cue: nil)
        }
        return nil
    }

    /// Whether it is "you", who is told and tells nothing.
    private func isReader(_ range: Range<Int>) -> Bool { range.count == 1 && tokens[range.lowerBound].word == "you" }

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
