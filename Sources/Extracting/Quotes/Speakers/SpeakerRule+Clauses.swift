extension SpeakerRule {
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
}

extension QuoteContext {
    /// Returns the words between the source and the comma or colon, if they are few: "was more modest".
    fileprivate func wordsBeforeMark(after source: Range<Int>) -> Range<Int>? {
        let words = source.upperBound.upTo(quoteIndex - 1)
        return (1...4).contains(words.count)
            && tokens[words].allSatisfy { $0.isWord && !$0.classes.isAny(.reportingVerb) }
            ? words : nil
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
}
