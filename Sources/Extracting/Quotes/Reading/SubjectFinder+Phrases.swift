import Text

/// The parts of a source's noun phrase beside its nearest noun: what "and" joins to it, and what it hangs on by a
/// preposition.
extension SubjectFinder {
    /// The phrase before the verb `verb` whose last token is `last`.
    ///
    /// A noun after a preposition only says where or whose: "Supermarkets in Britain said".
    func source(endingAt end: Int, from start: Int, of verb: Int) -> Range<Int>? {
        let last = paragraph.kind(verb + 1) == .comma ? end : skippingRegion(endingAt: end, from: start)
        guard let nearest = phrases.phrase(endingAt: last, from: start) else { return nil }
        if isQuantifier(nearest), opensClause(nearest, from: start), isSpeechVerb(verb) { return nearest }
        if let document = document(endingWith: nearest, from: start) { return document }
        let phrase = coordinated(nearest, from: start)
        let described = antecedent(of: phrase, from: start)
        if let found = bearer(of: described ?? phrase, from: start, before: verb) ?? described { return found }
        guard let preposition = preposition(before: phrase, from: start) else { return source(phrase, of: verb) }
        if ["in", "on", "via"].contains(tokens[preposition].word), isDocument(phrase),
            let issuer = self.sourcePhrase(endingAt: preposition - 1, from: start)
                ?? clauseSubject(from: start, to: preposition)
        {
            return issuer
        }
        let left = preposition > start ? phrases.phrase(endingAt: preposition - 1, from: start) : nil
        if let left, opensClause(left, from: start), isNoun(left) { return left.lowerBound.upTo(phrase.upperBound) }
        if paragraph.classes(preposition - 1).contains(.nounOrVerb), preposition - start < 4, !tokens[start].endsPhrase
        {
            return start.upTo(phrase.upperBound)
        }
        if left == nil, ["on", "via"].contains(tokens[preposition].word),
            ["and", "but"].contains(paragraph.word(preposition - 1))
        {
            return clauseSubject(from: paragraph.sentences[verb].lowerBound, to: preposition)
        }
        return left == nil
            ? valid(phrase) : clauseSubject(from: clauseStart(before: preposition, from: start), to: preposition)
    }

    /// Returns "The decree signed by Keller" for "Keller": what is written speaks, whoever wrote it.
    private func document(endingWith phrase: Range<Int>, from start: Int) -> Range<Int>? {
        let participle = phrase.lowerBound - 2
        guard participle > start, paragraph.word(participle + 1) == "by",
            tokens[participle].tag == .pastParticiple || paragraph.isBareParticiple(participle),
            let document = phrases.phrase(endingAt: participle - 1, from: start), isDocument(document)
        else { return nil }
        return document.lowerBound.upTo(phrase.upperBound)
    }

    /// Returns the index of "Cádiz" where ", Spain" follows it and a preposition comes before: "A reader in Cádiz, Spain says", but
    /// not in "After talks in Geneva, Russia said".
    func skippingRegion(endingAt end: Int, from start: Int) -> Int {
        guard !introduces(tokens[start]) else { return end }
        var last = end
        while let region = startOfPlace(endingAt: last, from: start), region - 2 >= start,
            paragraph.kind(region - 1) == .comma, let town = startOfPlace(endingAt: region - 2, from: start)
        {
            last = region - 2
            if paragraph.classes(town - 1).contains(.preposition) { return last }
        }
        return end
    }

    private func startOfPlace(endingAt last: Int, from start: Int) -> Int? {
        guard last >= start, isPlace(last) else { return nil }
        return start.upTo(last).last { !isPlace($0) }.map { $0 + 1 } ?? start
    }

    func isPlace(_ index: Int) -> Bool {
        paragraph.classes(index).contains(.place) && !paragraph.classes(index).isAny([.person, .organization])
    }

    /// Returns "A pilot" for "the ship" in "A pilot who saw the ship said".
    private func antecedent(of phrase: Range<Int>, from start: Int) -> Range<Int>? {
        guard let who = tokens[start.upTo(phrase.lowerBound)].lastIndex(where: { !$0.isWord || $0.word == "who" }),
            tokens[who].isWord, who > start,
            !who.upTo(phrase.lowerBound).contains(where: {
                paragraph.classes($0).isAny([.verbWithThat, .conjunction]) && $0 > who
            }),
            let found = phrases.phrase(endingAt: who - 1, from: start), opensClause(found, from: start)
        else { return nil }
        return valid(found) ?? (isAnyNoun(found) ? found : nil)
    }

    /// Returns Ann Keller of "Ann Keller, president of the club said", where no second comma closes the apposition.
    private func bearer(of phrase: Range<Int>, from start: Int, before verb: Int) -> Range<Int>? {
        let comma = phrase.lowerBound - 1
        guard paragraph.kind(comma) == .comma, paragraph.kind(verb + 1) != .comma, comma > start,
            tokens[comma - 1].endsPersonsName,
            !tokens[phrase].contains(where: { $0.classes.contains(.person) }),
            isRole(phrase, before: verb), let name = phrases.phrase(endingAt: comma - 1, from: start),
            opensClause(name, from: start)
        else { return nil }
        return name
    }

    /// Whether the phrase is a role: "president of the club", or "the president of the club" and "a pilot" if the sentence ends
    /// without another comma, since in "Keller, the pilot said on Monday, is late" the pilot speaks.
    private func isRole(_ phrase: Range<Int>, before verb: Int) -> Bool {
        let first = phrase.lowerBound
        guard tokens[first].classes.contains(.determiner) else { return PersonLexicon.nouns[tokens[first].word] != nil }
        let noun = phrase.prefix { !tokens[$0].classes.contains(.preposition) }.last
        return ["the", "a", "an"].contains(tokens[first].word)
            && PersonLexicon.nouns[paragraph.word(noun ?? first)] != nil
            && !tokens[verb.upTo(paragraph.sentences[verb].upperBound)].contains { $0.kind == .comma }
    }

    /// Returns the phrase if it can be the verb's subject: any noun after a determiner can say, add or warn, but for
    /// other verbs it must be known to speak.
    private func source(_ phrase: Range<Int>, of verb: Int) -> Range<Int>? {
        valid(phrase) ?? (isSpeech(verb) && isAnyNoun(phrase) ? phrase : nil)
    }

    /// The noun right before the verb, whatever it is, if it opens the clause: "when many commentators called".
    func anySubject(of verb: Int) -> Range<Int>? {
        if paragraph.isBareParticiple(verb) || paragraph.word(verb + 1) == "by" { return nil }
        let start = paragraph.sentences[verb].lowerBound
        let last = skippingAuxiliaries(before: verb, from: start)
        guard last + 1 == verb || !tokens[(last + 1).upTo(verb)].contains(where: { $0.classes.contains(.formOfBe) }),
            let phrase = phrases.phrase(endingAt: last, from: start), phrase.lowerBound > start, isAnyNoun(phrase),
            opensClause(phrase, from: start)
        else { return nil }
        return phrase
    }

    /// Whether the verb can do nothing but tell what is said, or stands right before the quotation.
    private func isSpeech(_ verb: Int) -> Bool {
        let classes = tokens[verb].classes
        if classes.contains(.verbWithThat), !classes.contains(.nounOrVerb),
            !ReportingVerbs.withInanimateSubjects.contains(tokens[verb].word)
        {
            return true
        }
        let next = paragraph.kind(verb + 1) == .comma || paragraph.kind(verb + 1) == .colon ? verb + 2 : verb + 1
        return tokens.indices.contains(next) && tokens[next].isQuote
    }

    /// Whether the phrase is a quantifier alone, such as "Some".
    private func isQuantifier(_ phrase: Range<Int>) -> Bool {
        phrase.count == 1 && ["some", "many", "most", "several", "few"].contains(tokens[phrase.lowerBound].word)
    }

    /// Whether the verb says that somebody speaks or shouts, so that a quantifier can be its subject: "Some chanted".
    private func isSpeechVerb(_ verb: Int) -> Bool {
        tokens[verb].classes.contains(.verbWithThat)
            || ["chanted", "chant", "shouted", "shout", "cried", "yelled", "sang", "asked"].contains(tokens[verb].word)
    }

    /// Returns the index of the preposition that the phrase hangs on, if it does.
    func preposition(before phrase: Range<Int>, from start: Int) -> Int? {
        let before = phrase.lowerBound - 1
        guard before >= start, tokens[before].isWord else { return nil }
        let isPreposition =
            tokens[before].classes.contains(.preposition) && !SubjectFinder.subordinators.contains(tokens[before].word)
        return isPreposition || isParticiple(before) ? before : nil
    }

    /// Whether a participle stands there that modifies a noun, as in "legislators supporting the law".
    private func isParticiple(_ index: Int) -> Bool {
        !tokens[index].isCapitalized && tokens[index].word.utf8.count > 6 && tokens[index].word.hasSuffix("ing")
            && !tokens[index].classes.isAny([.sourceNoun, .participle])
    }

    /// Prepositions that are conjunctions as well.
    private static let subordinators: WordList = "after before since until than as like"

    /// Returns the index after the last "that".
    private func clauseStart(before end: Int, from start: Int) -> Int {
        tokens[start.upTo(end)].lastIndex { $0.word == "that" }.map { $0 + 1 } ?? start
    }

    private func isNoun(_ phrase: Range<Int>) -> Bool {
        valid(phrase) != nil || isAnyNoun(phrase) || tokens[phrase.upperBound - 1].word.hasSuffix("s")
            || ["half", "most", "some", "many", "third"].contains(tokens[phrase.upperBound - 1].word)
    }

    /// Whether nothing stands before the phrase in its clause.
    func opensClause(_ phrase: Range<Int>, from start: Int) -> Bool {
        guard phrase.lowerBound > start else { return true }
        let before = tokens[phrase.lowerBound - 1]
        guard before.isWord else { return true }
        return before.classes.contains(.time) || SubjectFinder.openers.contains(before.word)
    }

    private static let openers = WordList(lexicon: PackageResources.clause_openers_txt)

    private static let quoting: WordList = "quoted quotes quote quoting cited cites cite citing"

    /// Returns who is quoted before "as saying" at `end`: Keller in "Keller was quoted by the agency as saying" and in
    /// "the agency quoted Keller, a pilot, as saying".
    func quoted(before end: Int, from start: Int) -> Range<Int>? {
        guard let quoted = tokens[start.upTo(end)].lastIndex(where: { SubjectFinder.quoting.contains($0.word) }),
            tokens[quoted.upTo(end)].allSatisfy({ $0.isWord || $0.kind == .comma })
        else { return nil }
        var before = quoted - 1
        guard paragraph.classes(before).contains(.formOfBe) else {
            if ["him", "her", "them"].contains(paragraph.word(quoted + 1)), paragraph.word(quoted + 2) == "as" {
                return (quoted + 1).upTo(quoted + 2)
            }
            return sourcePhrase(startingAt: quoted + 1, to: end) ?? anyNounPhrase(startingAt: quoted + 1, to: end)
        }
        while before > start, paragraph.classes(before).contains(.auxiliary) { before -= 1 }
        return sourcePhrase(endingAt: before, from: start)
    }
}
