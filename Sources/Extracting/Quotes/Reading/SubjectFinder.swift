import Text

/// Finds the grammatical subject of a verb.
struct SubjectFinder {
    /// The largest number of tokens of a dateline: place, state, agency and the marks between them.
    static let maximumDatelineLength = 10

    let paragraph: ParsedParagraph
    let phrases: NounPhraseChunker

    init(_ paragraph: ParsedParagraph) {
        self.paragraph = paragraph
        phrases = NounPhraseChunker(paragraph: paragraph)
    }

    var tokens: PaddedArray<ParsedToken> { paragraph.tokens }

    /// The subject before the verb at `verb`; nil for a passive or where there is none.
    func subject(of verb: Int) -> Range<Int>? {
        let sentence = paragraph.sentences[verb]
        let start =
            (tokens[sentence.lowerBound.upTo(verb)].lastIndex { $0.isQuote || $0.kind == .semicolon } ?? sentence
                .lowerBound
                - 1) + 1
        let isParticiple = tokens[verb].classes.contains(.participle)
        let before = skippingTime(before: skippingAuxiliaries(before: verb, from: start), from: start)
        guard before >= start else {
            return isParticiple && start > sentence.lowerBound
                ? clauseSubject(from: sentence.lowerBound, to: verb) : nil
        }
        let skipped = (before + 1).upTo(verb)
        if skipped.isEmpty, paragraph.isBareParticiple(verb) { return nil }
        let isPassive = skipped.contains { tokens[$0].classes.contains(.formOfBe) } || isJoinedToBe(before)
        if isPassive, !isParticiple { return nil }
        if isParticiple, !isPassive { return subject(ofParticiple: verb, before: before, in: sentence) }
        return subject(endingAt: before, from: start, sentence, verb)
    }

    /// Whether a form of "be" is joined to the pronoun: "they’re", "I’m".
    private func isJoinedToBe(_ pronoun: Int) -> Bool {
        let end = tokens[pronoun].end
        guard tokens[pronoun].ending > 0, end > 1 else { return false }
        return paragraph.scalars[end - 1] == "m" || paragraph.scalars[end - 2] == "r"
    }

    /// Whether the phrase is one for what is written or spoken: "a letter to the mayor".
    func isDocument(_ phrase: Range<Int>) -> Bool {
        let head = tokens[phrase].prefix { !$0.classes.contains(.preposition) }.last
        return head.map { DocumentNouns.isDocument($0.word) } ?? false
    }

    func subject(endingAt before: Int, from start: Int, _ sentence: Range<Int>, _ verb: Int) -> Range<Int>? {
        let token = tokens[before]
        switch token.kind {
        case .comma, .dash:
            return subjectOfList(before: before, verb: verb, in: sentence)
                ?? headOfApposition(endingAt: before, from: start)
        case .word where token.word == "to":
            return causedToAct(before: before, from: sentence.lowerBound)
                ?? clauseSubject(from: sentence.lowerBound, to: before)
        case .word where ["who", "which", "that"].contains(token.word):
            let last = paragraph.kind(before - 1) == .comma ? before - 2 : before - 1
            guard let antecedent = antecedent(endingAt: last, from: start) else { return nil }
            return issuer(ofStatement: antecedent, saying: verb, in: sentence) ?? antecedent
        case .word where ["and", "or", "but", "then"].contains(token.word):
            return clauseSubject(from: sentence.lowerBound, to: before)
        case .word, .close:
            guard let phrase = source(endingAt: before, from: start, of: verb) else { return nil }
            return isObject(phrase, from: start, before: verb) ? nil : phrase
        default: return nil
        }
    }

    /// Whether "of Republican" stands before "claims": then that is a noun too.
    private func isObject(_ phrase: Range<Int>, from start: Int, before verb: Int) -> Bool {
        tokens[verb].classes.contains(.nounOrVerb) && phrase.lowerBound > start
            && tokens[phrase.lowerBound - 1].classes.contains(.preposition)
            && !tokens[phrase.lowerBound].classes.contains(.determiner)
    }

    /// The first noun phrase of the clause, after what introduces it ("On Monday, …").
    func clauseSubject(from start: Int, to end: Int) -> Range<Int>? {
        var first = start == 0 ? afterDateline(before: end) : start
        while first < end, isOpener(tokens[first]) { first += 1 }
        guard first < end else { return nil }
        if introduces(tokens[first]) || opensWithTime(first) { return mainSubject(from: first, to: end) }
        return valid(phrases.phrase(startingAt: first, to: end))
    }

    /// Returns the index after "LUND, Ohio (AP) —" at the start of a paragraph.
    func afterDateline(before end: Int) -> Int {
        let dash = tokens[..<min(end, SubjectFinder.maximumDatelineLength)].firstIndex { $0.kind == .dash }
        guard let dash, tokens[..<dash].allSatisfy({ !$0.isWord || $0.isCapitalized || $0.startsWithDigit }) else {
            return 0
        }
        return dash + 1
    }

    /// The first phrase after a comma that something is said of, so that "In Salem, Ohio, Keller went" gives Keller.
    func mainSubject(from start: Int, to end: Int) -> Range<Int>? {
        var first: Range<Int>?
        for comma in start.upTo(end) where tokens[comma].kind == .comma || endsWithComma(comma) {
            guard let phrase = valid(phrases.phrase(startingAt: comma + 1, to: end)) else { continue }
            first = first ?? phrase
            if paragraph.kind(phrase.upperBound) == .word || phrase.upperBound == end { return phrase }
        }
        return first
    }

    /// Whether it is a quotation that closes with a comma: "After saying it was “late,” she left".
    private func endsWithComma(_ index: Int) -> Bool {
        guard let span = tokens[index].quote else { return false }
        return paragraph.quotedSpans[span].inner.last.map { paragraph.scalars[$0] == "," } ?? false
    }

    private func isOpener(_ token: ParsedToken) -> Bool {
        !token.isWord || ["and", "but", "so", "or", "yet"].contains(token.word)
            || (token.classes.contains(.adverb) && !token.classes.contains(.sourceNoun))
    }

    /// Whether the word opens a clause or phrase before the subject, as a participle does; "Boeing" and "Beijing" are names.
    func introduces(_ token: ParsedToken) -> Bool {
        token.classes.contains(.preposition) || token.classes.contains(.conjunction) || token.word == "asked"
            || token.word.utf8.count > 5 && token.word.hasSuffix("ing") && !token.classes.isAny(.anyName)
    }

    /// Whether a time opens the clause: "Hours later, …", "Last month, …".
    private func opensWithTime(_ first: Int) -> Bool {
        if ["last", "next", "late", "early", "earlier"].contains(tokens[first].word) {
            return paragraph.classes(first + 1).isAny([.time, .determiner])
        }
        return tokens[first].classes.contains(.time)
            && (paragraph.classes(first + 1).contains(.adverb) || paragraph.kind(first + 1) == .comma)
    }

    /// Returns the index before the time that stands between a source and its verb: "The bank on Wednesday said", "The minister
    /// late last week said", but not "Those who came on Wednesday said".
    private func skippingTime(before last: Int, from start: Int) -> Int {
        var index = last
        while index > start, tokens[index].classes.contains(.time), !tokens[index].isPossessive { index -= 1 }
        guard index < last else { return last }
        while index > start, Self.timeOpeners.contains(tokens[index].word) { index -= 1 }
        guard !tokens[index].endsPhrase, let phrase = valid(phrases.phrase(endingAt: index, from: start)),
            phrase.lowerBound == start || !tokens[phrase.lowerBound - 1].isWord || opensClause(phrase, from: start)
        else { return last }
        return index
    }

    /// Words that may open a time: "on Monday", "late on Tuesday", "this week".
    static let timeOpeners: WordList = "on in at late early earlier last this later"

    func skippingAuxiliaries(before verb: Int, from start: Int) -> Int {
        var index = verb - 1
        while index >= start, tokens[index].isWord, !tokens[index].isCapitalized || index == start,
            tokens[index].classes.contains(.auxiliary) || tokens[index].classes.contains(.adverb)
                || paragraph.isAdverbSince(index)
        { index -= 1 }
        return index
    }

    /// Returns `phrase` if it can name a source.
    func valid(_ phrase: Range<Int>?) -> Range<Int>? {
        guard let phrase else { return nil }
        let words = tokens[phrase]
        if words.count == 1, ClosedClassWords.subjectPronouns.contains(words.first?.word ?? "") { return phrase }
        guard words.contains(where: { isName($0) || $0.classes.contains(.sourceNoun) }) else { return nil }
        guard let last = words.last,
            !last.classes.contains(.determiner) || words.contains(where: { $0.classes.contains(.sourceNoun) })
        else { return nil }
        return last.classes.contains(.time) ? nil : phrase
    }

    /// A capital at the start of a sentence says nothing where the word is known to be no noun.
    private func isName(_ token: ParsedToken) -> Bool {
        guard token.isCapitalized, !token.classes.contains(.determiner) else { return false }
        guard let tag = token.tag, !token.classes.isAny(.anyName) else { return true }
        return tag.isNoun || tag.isAdjective
    }

    /// Returns the noun phrase that begins at `first`, whatever its noun: right beside a reporting verb and a
    /// quotation, "the organizer" is a source.
    func anyNounPhrase(startingAt first: Int, to end: Int) -> Range<Int>? {
        guard let phrase = phrases.phrase(startingAt: first, to: end) else { return nil }
        guard let found = isAnyNoun(phrase) ? phrase : valid(phrase) else { return nil }
        if let member = memberBehind(found, to: end) { return member }
        return coordinatedAfter(found, to: end)
    }

    /// Whether the phrase is a noun after a determiner, whatever the noun: "the organizer".
    func isAnyNoun(_ phrase: Range<Int>) -> Bool {
        phrase.count > 1 && tokens[phrase.lowerBound].classes.contains(.determiner)
            && !tokens[phrase.upperBound - 1].classes.isAny([.time, .determiner])
    }

    /// Returns the noun phrase that can name a source and whose last token is `last`.
    func sourcePhrase(endingAt last: Int, from start: Int) -> Range<Int>? {
        valid(phrases.phrase(endingAt: last, from: start))
    }

    /// Returns the noun phrase that can name a source and begins at `first`, after an inverted verb or "according to",
    /// with what "and" joins to it.
    func sourcePhrase(startingAt first: Int, to end: Int) -> Range<Int>? {
        valid(phrases.phrase(startingAt: first, to: end)).map {
            memberBehind($0, to: end) ?? coordinatedAfter($0, to: end)
        }
    }
}
