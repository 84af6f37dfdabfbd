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

    /// Whether it is one with nothing behind its noun, so that "which" goes on with it: "two critical reports that".
    private func isBareDocument(_ phrase: Range<Int>) -> Bool {
        DocumentNouns.isDocument(tokens[phrase.upperBound - 1].word)
            && !tokens[phrase].contains { $0.classes.contains(.preposition) }
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

    /// Returns the antecedent of "who": Keller in "Keller, a pilot, who" and, where he opens the clause, in "Keller, a pilot who".
    private func antecedent(endingAt last: Int, from start: Int) -> Range<Int>? {
        let town = skippingRegion(endingAt: last, from: start)
        guard town == last else { return headOfPlaced(endingAt: town, from: start) }
        let nearest = phrases.phrase(endingAt: last, from: start)
        guard let phrase = valid(nearest) ?? nearest.flatMap({ isBareDocument($0) ? $0 : nil }),
            !isLocative(phrase, from: start)
        else { return nil }
        if tokens[phrase.upperBound].word == "who", let person = person(atEndOf: phrase) { return person }
        let comma = phrase.lowerBound - 1
        guard paragraph.kind(comma) == .comma, comma > start,
            ["a", "an", "the"].contains(tokens[phrase.lowerBound].word),
            tokens[comma - 1].endsPersonsName,
            let name = phrases.phrase(endingAt: comma - 1, from: start)
        else { return phrase }
        let isNamed = paragraph.kind(phrase.upperBound) == .comma || isOpening(name, of: last)
        return isNamed ? name : phrase
    }

    /// Whether the phrase is the first of the sentence of that token.
    private func isOpening(_ phrase: Range<Int>, of index: Int) -> Bool {
        phrase.lowerBound == paragraph.sentences[index].lowerBound
    }

    /// Returns "a pilot" of "the support of a pilot who".
    private func person(atEndOf phrase: Range<Int>) -> Range<Int>? {
        guard let preposition = phrase.last(where: { tokens[$0].classes.contains(.preposition) }),
            preposition > phrase.lowerBound, PersonLexicon.nouns[tokens[preposition - 1].word] == nil,
            !tokens[preposition - 1].classes.isAny(.anyName),
            PersonLexicon.nouns[tokens[phrase.upperBound - 1].word] != nil,
            tokens[preposition + 1].classes.contains(.determiner)
        else { return nil }
        return (preposition + 1).upTo(phrase.upperBound)
    }

    /// Returns Keller Ltd. in "Keller Ltd., a firm in Lund, Sweden, which": what stands before the place, or what that is said of.
    private func headOfPlaced(endingAt town: Int, from start: Int) -> Range<Int>? {
        guard let phrase = valid(phrases.phrase(endingAt: town, from: start)) ?? anyNoun(endingAt: town, from: start)
        else { return nil }
        guard paragraph.kind(phrase.lowerBound - 1) == .comma,
            tokens[phrase.lowerBound].classes.contains(.determiner),
            let head = valid(phrases.phrase(endingAt: phrase.lowerBound - 2, from: start))
        else { return isLocative(phrase, from: start) ? nil : phrase }
        return head
    }

    private func anyNoun(endingAt last: Int, from start: Int) -> Range<Int>? {
        phrases.phrase(endingAt: last, from: start).flatMap { isAnyNoun($0) ? $0 : nil }
    }

    /// Whether the phrase only names a location: in "schools in Lund that reminded him", Lund reminds nobody.
    func isLocative(_ phrase: Range<Int>, from start: Int) -> Bool {
        let classes = tokens[phrase.upperBound - 1].classes
        return classes.contains(.place) && !classes.isAny([.person, .organization])
            && preposition(before: phrase, from: start) != nil
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
        for comma in start.upTo(end) where tokens[comma].kind == .comma {
            guard let phrase = valid(phrases.phrase(startingAt: comma + 1, to: end)) else { continue }
            first = first ?? phrase
            if paragraph.kind(phrase.upperBound) == .word || phrase.upperBound == end { return phrase }
        }
        return first
    }

    private func isOpener(_ token: ParsedToken) -> Bool {
        !token.isWord || ["and", "but", "so", "or", "yet"].contains(token.word)
            || (token.classes.contains(.adverb) && !token.classes.contains(.sourceNoun))
    }

    func introduces(_ token: ParsedToken) -> Bool {
        token.classes.contains(.preposition) || token.classes.contains(.conjunction)
            || (token.word.utf8.count > 5 && token.word.hasSuffix("ing")) || token.word == "asked"
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
    private static let timeOpeners: WordList = "on in at late early earlier last this later"

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

    /// Returns the noun phrase after "according to" that can name a source, or a document.
    func accordingSource(startingAt first: Int, to end: Int) -> Range<Int>? {
        if let issuer = issuer(afterStatementAt: first, to: end) { return issuer }
        if let source = sourcePhrase(startingAt: first, to: end) { return source }
        guard let phrase = phrases.phrase(startingAt: first, to: end) else { return nil }
        return isDocument(phrase) || isAnyNoun(phrase) ? phrase : nil
    }

    /// Returns Ann Keller of "Ann Keller put out a statement which read": a statement is whose it is.
    private func issuer(ofStatement phrase: Range<Int>, saying verb: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard DocumentNouns.statements.contains(tokens[phrase.upperBound - 1].word),
            Self.verbsOfStatements.contains(tokens[verb].word)
        else { return nil }
        return issuer(of: phrase, from: sentence.lowerBound)
    }

    /// Verbs for what a statement does that tell its words.
    private static let verbsOfStatements: WordList = "read reads said says stated states"

    /// Returns Ann Keller of "a tweet on Monday by Ann Keller".
    private func issuer(afterStatementAt first: Int, to end: Int) -> Range<Int>? {
        guard let phrase = phrases.phrase(startingAt: first, to: end),
            DocumentNouns.statements.contains(tokens[phrase.upperBound - 1].word)
        else { return nil }
        var index = phrase.upperBound
        while index < end, tokens[index].classes.contains(.time) || Self.timeOpeners.contains(tokens[index].word) {
            index += 1
        }
        guard ["by", "from"].contains(paragraph.word(index)) else { return nil }
        return sourcePhrase(startingAt: index + 1, to: end)
    }

    /// Returns the noun phrase that can name a source and begins at `first`, after an inverted verb or "according to",
    /// with what "and" joins to it.
    func sourcePhrase(startingAt first: Int, to end: Int) -> Range<Int>? {
        valid(phrases.phrase(startingAt: first, to: end)).map {
            memberBehind($0, to: end) ?? coordinatedAfter($0, to: end)
        }
    }
}
