import Text

/// The content after a reporting verb, and where it begins; `IndirectSpeechSentence+ContentEnd.swift` tells where it ends.
extension IndirectSpeechSentence {
    /// The largest number of words of a content that needs a verb which is seen to be one.
    private static let maximumUnverifiedLength = 6
    /// The largest number of words between the verb and "that" or the clause: "said in a statement on Monday that".
    private static let maximumAddresseeLength = 12

    /// Returns the index after "that", or that of a clause.
    func contentStart(after verb: Range<Int>) -> Int? {
        guard verb.upperBound < end else { return nil }
        if let that = that(after: verb) {
            let start = paragraph.kind(that + 1) == .comma ? that + 2 : that + 1
            if start < end, paragraph.word(start) != "to", !opensWithVerb(start), !isAdjunctAlone(start) {
                return start
            }
            return that == verb.upperBound && isSubject(that, of: verb) ? that : nil
        }
        return bareClause(after: verb)
    }

    /// Whether nothing but a phrase with a preposition stands before the next mark, so that "that" is a pronoun:
    /// "denied that on Sunday, although".
    private func isAdjunctAlone(_ start: Int) -> Bool {
        guard paragraph.classes(start).contains(.preposition), paragraph.tokens[start].tag != nil else { return false }
        let mark = start.upTo(end).first { !paragraph.tokens[$0].isWord } ?? end
        return paragraph.tokens[at: mark]?.kind == .comma && !hasFiniteVerb(start.upTo(mark)) && mark < end
            && ["although", "though", "but", "and"].contains(paragraph.word(mark + 1))
    }

    /// Whether "that" is the subject: "said that was not true", but not "states that have suffered".
    private func isSubject(_ that: Int, of verb: Range<Int>) -> Bool {
        paragraph.classes(verb.lowerBound).contains(.plainVerb)
            && ["is", "was", "would", "will", "could", "has", "had", "does", "did"].contains(paragraph.word(that + 1))
    }

    /// Returns the index of "that" after the verb, or after to whom, where and when it was said.
    private func that(after verb: Range<Int>) -> Int? {
        var first = verb.upperBound
        if isParentheticalAdverb(first) { first += 3 }
        let adjunct = first.upTo(min(first + IndirectSpeechSentence.maximumAddresseeLength, end))
        guard let that = adjunct.first(where: { paragraph.word($0) == "that" || !paragraph.tokens[$0].isWord }),
            paragraph.word(that) == "that",
            that == first || !paragraph.classes(that - 1).contains(.preposition)
                || isBeforeNow(that - 1, verb.lowerBound)
        else { return nil }
        return isAddresseeOrTime(first.upTo(that), of: verb.lowerBound) ? that : nil
    }

    /// Whether the word is the adverb of "has said before that", not the preposition of "said before that day".
    private func isBeforeNow(_ index: Int, _ verb: Int) -> Bool {
        paragraph.word(index) == "before" && index == verb + 1
            && ["has", "have", "had"].contains(paragraph.word(verb - 1))
    }

    /// Whether an adverb between commas stands there, such as ", however,".
    private func isParentheticalAdverb(_ comma: Int) -> Bool {
        paragraph.kind(comma) == .comma && paragraph.classes(comma + 1).contains(.adverb)
            && paragraph.kind(comma + 2) == .comma
    }

    /// Whether the words say to whom, where or when: "told Reuters", "said on Monday", but not "denied claims".
    private func isAddresseeOrTime(_ adjunct: Range<Int>, of verb: Int) -> Bool {
        guard let first = adjunct.first else { return true }
        if opensWithBound(first), hasFiniteVerb(adjunct) { return false }
        return !adjunct.contains {
            paragraph.classes($0).isAny([.auxiliary, .verbWithThat]) && !paragraph.tokens[$0].isCapitalized
        }
            && (paragraph.classes(first).isAny([.preposition, .time, .adverb])
                || IndirectSpeechSentence.aroundTime.contains(paragraph.word(first))
                || ReportingVerbs.toHearer.contains(paragraph.word(verb)))
    }

    /// Words that open a time: "last week", "as recently as last month".
    private static let aroundTime: WordList = "last this earlier late early as next"

    private func bareClause(after verb: Range<Int>) -> Int? {
        let word = paragraph.word(verb.lowerBound)
        if ReportingVerbs.toHearer.contains(word) {
            let isBare = !ReportingVerbs.formsOfTell.contains(word) && opensClause(verb.upperBound)
            return isBare && hasClause(at: verb.upperBound)
                ? verb.upperBound : clauseStart(afterAddressee: verb.upperBound + 1)
        }
        let start = afterDay(verb.upperBound)
        if paragraph.classes(verb.lowerBound).contains(.participle),
            !ReportingVerbs.participlesWithClause.contains(word)
        {
            return nil
        }
        if paragraph.classes(verb.lowerBound).contains(.plainVerb) || word == "saying" {
            if let clause = clauseOfSaying(from: start) { return clause }
            if opensClause(start) { return nil }
        } else if opensClause(start) {
            let isObject =
                IndirectSpeechSentence.transitive.contains(word) && start == verb.upperBound
                && !paragraph.classes(start).contains(.subjectPronoun)
            return !isObject && (hasClause(at: start) || isLongClause(at: start)) ? start : nil
        }
        let isWay =
            paragraph.classes(verb.upperBound).isAny([.preposition, .time])
            || IndirectSpeechSentence.aroundTime.contains(paragraph.word(verb.upperBound))
        return isWay ? clauseStart(afterAddressee: verb.upperBound + 1) : nil
    }

    /// Returns where the clause begins that follows "said", from `start` on; what is said needs no verb that is seen to be one.
    private func clauseOfSaying(from start: Int) -> Int? {
        if opensWithCondition(start) { return start }
        if opensClause(start) {
            let hasDeterminer = paragraph.classes(start).contains(.determiner)
            let isLong = end - start > (hasDeterminer ? 4 : IndirectSpeechSentence.maximumUnverifiedLength)
            return !isAmount(start) && (isLong || hasClause(at: start) || hasFiniteVerb(start.upTo(end))) ? start : nil
        }
        let clause = afterManner(start)
        let isClause = opensWithBound(clause) || clause > start && opensClause(clause)
        return isClause && verbOfClause(from: clause, isBare: false) != nil ? clause : nil
    }

    /// Returns the index where only a clause can begin: "told reporters in Lund he would", "said in a statement the
    /// plan had".
    private func clauseStart(afterAddressee first: Int) -> Int? {
        for start in first.upTo(min(first + IndirectSpeechSentence.maximumAddresseeLength, max(end, first))) {
            guard paragraph.tokens[start].isWord, !paragraph.classes(start).isAny([.auxiliary, .conjunction]),
                paragraph.tokens[start].tag != .presentParticiple, paragraph.tokens[start].tag != .to
            else { return nil }
            let before = paragraph.tokens[start - 1]
            let isHearer = start == first && ["her", "him", "them", "us"].contains(before.word)
            guard isHearer || !before.classes.isAny([.preposition, .determiner]), before.word != "his",
                before.word != "her" || isHearer, before.tag != .adjective
            else { continue }
            let isSubject =
                paragraph.classes(start).isAny([.subjectPronoun, .determiner]) || paragraph.word(start) == "there"
                || opensName(start)
            let isNoun = isSubject && hasClause(at: start)
            if isNoun || opensWithBound(start) && verbOfClause(from: start, isBare: false) != nil { return start }
        }
        return nil
    }

    /// Whether a name begins there: "said in an email Keller would go".
    private func opensName(_ index: Int) -> Bool {
        paragraph.tokens[index].isCapitalized && paragraph.classes(index).isAny([.person, .organization])
            && !paragraph.classes(index - 1).isAny(.anyName) && !paragraph.tokens[index - 1].isCapitalized
    }

    /// Whether a condition and what follows from it stand there: "said if it rains the match is off", but not "said if it rained".
    private func opensWithCondition(_ index: Int) -> Bool {
        guard ["if", "when", "unless", "once", "until", "although", "while"].contains(paragraph.word(index)) else {
            return false
        }
        let verbs = (index + 1).upTo(end).filter {
            isFinite($0) && !isFinite($0 - 1) && paragraph.classes($0 - 1).isDisjoint(with: .adverb)
        }
        return verbs.count > 1
    }

    /// Whether a long subject and its verb begin there, where what has a clause may have an object as well: "claimed the
    /// drilling in Cypriot waters is legal", but not "denied the claims made by Keller".
    private func isLongClause(at start: Int) -> Bool {
        guard let verb = verbOfClause(from: start, isBare: true) else { return false }
        return paragraph.classes(verb).contains(.auxiliary) && !["and", "but", "or"].contains(paragraph.word(verb - 1))
    }

    /// Verbs that are followed by a thing if not by "that": "repeated his claim the vote was late".
    private static let transitive = WordList(lexicon: PackageResources.reporting_verbs_transitive_txt)

    /// Whether an amount is said: "said little about it", "said no more".
    private func isAmount(_ start: Int) -> Bool {
        guard
            ["much", "little", "nothing", "more", "no", "yes", "something", "so", "less"].contains(
                paragraph.word(start))
        else { return false }
        return !["of", "than"].contains(paragraph.word(start + 1))
            && paragraph.classes(start + 1).isAny([.preposition, .adverb, .time])
    }

    /// Returns the index after "Monday", "on Monday" or "last month".
    private func afterDay(_ first: Int) -> Int {
        var start = first
        if paragraph.word(first) == "on" || IndirectSpeechSentence.aroundTime.contains(paragraph.word(first)) {
            guard paragraph.classes(first + 1).contains(.time) else { return first }
            start += 1
        }
        while paragraph.classes(start).contains(.time), paragraph.word(start) != "may",
            !paragraph.tokens[start].isPossessive
        {
            start += 1
        }
        if start > first, paragraph.tokens[start].startsWithDigit { start += 1 }
        return start
    }

    private func opensClause(_ index: Int) -> Bool {
        guard index < end, paragraph.kind(index) == .word else { return false }
        if hasVerbBehindPronoun(index) || subjectBehindOpener(index).map(hasClause) == true { return true }
        if opensWithVerb(index) { return false }
        if paragraph.tokens[index].isPossessive { return true }
        return !paragraph.classes(index).isAny([.preposition, .adverb, .conjunction, .time])
    }

    /// Whether a subject without a noun and a verb stand there: "said there were", "said not all had".
    private func hasVerbBehindPronoun(_ index: Int) -> Bool {
        switch paragraph.word(index) {
        case "there": isFinite(index + 1)
        case "not":
            ["all", "everyone", "many", "everything"].contains(paragraph.word(index + 1)) && isFinite(index + 2)
        default: false
        }
    }

    /// Returns the index of the subject behind a bound, a negation or an adverb that opens the clause: "said at least 26
    /// people were", "said not every ship is", "said usually he is"; nil where none opens it.
    private func subjectBehindOpener(_ index: Int) -> Int? {
        let (word, next) = (paragraph.word(index), paragraph.word(index + 1))
        if word == "at" { return ["least", "most"].contains(next) ? index + 2 : nil }
        if word == "not" { return ["all", "every", "everyone", "many"].contains(next) ? index + 1 : nil }
        let isOpener =
            paragraph.classes(index).contains(.adverb) && !Self.adverbsOfSaying.contains(word)
            && paragraph.classes(index + 1).isAny([.subjectPronoun, .determiner])
        return isOpener && paragraph.kind(index + 1) == .word ? index + 1 : nil
    }

    /// Whether a noun phrase with a finite verb begins there: "claimed the ships were late".
    private func hasClause(at start: Int) -> Bool {
        if hasVerbBehindPronoun(start) { return true }
        guard let phrase = subjects.anyNounPhrase(startingAt: start, to: end), phrase.lowerBound == start else {
            return false
        }
        if isContraction(start) || ClosedClassWords.nominatives.contains(paragraph.word(start)) { return true }
        var verb = phrase.upperBound
        while verb < end, paragraph.classes(verb).contains(.adverb), !isFiniteByTag(verb) { verb += 1 }
        return isFinite(verb)
    }

    /// Returns the content from `start` on, without what somebody else says, and without a coordinate clause in which words are
    /// quoted: "taxes would rise" of "said the plan was “dead” and that taxes would rise".
    func content(from start: Int, to limit: Int) -> Range<Int>? {
        var end = contentEnd(from: start, to: limit)
        while end > start, [.dash, .comma, .colon].contains(paragraph.tokens[end - 1].kind) { end -= 1 }
        guard start < end else { return nil }
        guard let first = start.upTo(end).first(where: isQuoted), let last = start.upTo(end).last(where: isQuoted)
        else {
            return start.upTo(end)
        }
        func isCoordinatedThat(_ that: Int) -> Bool {
            paragraph.word(that) == "that" && ["and", "but"].contains(paragraph.word(that - 1))
        }
        if let that = start.upTo(first).last(where: isCoordinatedThat) {
            return start.upTo(paragraph.kind(that - 2) == .comma ? that - 2 : that - 1)
        }
        if let that = last.upTo(end).first(where: isCoordinatedThat), !opensWithVerb(that + 1) {
            let hasOwnStatement = verbOfClause(from: start, isBare: false).map {
                $0 < first && !isOpenPredicate(first - 1)
            }
            return (hasOwnStatement ?? false ? start : that + 1).upTo(end)
        }
        return statement(from: start, around: first, last, to: end)
    }

    /// Returns the words around a quoted fragment, with it, or those before quoted words that end the clause, where they say
    /// something of their own: "the bridge was “too old” for ships", and "the bridge was old and" before “a danger”.
    private func statement(from start: Int, around first: Int, _ last: Int, to end: Int) -> Range<Int>? {
        guard paragraph.tokens[first - 1].isWord, let verb = verbOfClause(from: start, isBare: false), verb < first
        else {
            return nil
        }
        let tail = (last + 1).upTo(end).count { paragraph.tokens[$0].isWord }
        if tail >= Self.minimumTail, first == last { return start.upTo(end) }
        var before = first
        while before > start,
            !paragraph.tokens[before - 1].isWord || ["and", "but", "that"].contains(paragraph.word(before - 1))
        {
            before -= 1
        }
        let isObject = paragraph.word(before) == "that" && before < first
        guard before - start >= Self.minimumStatement, !isOpenPredicate(before - 1), !isObject else { return nil }
        return start.upTo(before)
    }

    /// Whether the clause says nothing without what follows the word: "the older man had been".
    func isOpenPredicate(_ index: Int) -> Bool {
        paragraph.classes(index).isAny([.auxiliary, .formOfBe])
            || ["become", "became", "becomes"].contains(paragraph.word(index))
    }

    /// The smallest number of words after a quoted fragment that belong to one statement with those before it.
    private static let minimumTail = 2
    /// The smallest number of words before a quotation that are a statement of their own.
    private static let minimumStatement = 5
}
