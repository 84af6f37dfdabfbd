import Text

/// Where what is said begins and ends, behind a reporting verb.
extension IndirectSpeechSentence {
    /// In words: less needs a verb that is seen to be one.
    private static let shortContent = 6
    /// Between the verb and "that" or the clause: "said in a statement on Monday that".
    private static let longestWay = 12

    /// Behind "that", or where a clause begins.
    func contentStart(behind verb: Range<Int>) -> Int? {
        guard verb.upperBound < end else { return nil }
        if let that = that(behind: verb) {
            let start = passage.kind(that + 1) == .comma ? that + 2 : that + 1
            if start < end, passage.word(start) != "to", !opensWithVerb(start) { return start }
            return that == verb.upperBound && isSubject(that, of: verb) ? that : nil
        }
        return bareClause(behind: verb)
    }

    /// "said that was not true", but not "states that have suffered"
    private func isSubject(_ that: Int, of verb: Range<Int>) -> Bool {
        passage.classes(verb.lowerBound).contains(.plainVerb)
            && ["is", "was", "would", "will", "could", "has", "had", "does", "did"].contains(passage.word(that + 1))
    }

    /// Behind the verb, or behind to whom, where and when it was said.
    private func that(behind verb: Range<Int>) -> Int? {
        var first = verb.upperBound
        if isAsideWord(first) { first += 3 }
        let way = first..<min(first + IndirectSpeechSentence.longestWay, end)
        guard let that = way.first(where: { passage.word($0) == "that" || !passage.pieces[$0].isWord }),
            passage.word(that) == "that"
        else { return nil }
        return isHearerOrTime(first..<that, of: verb.lowerBound) ? that : nil
    }

    /// ", however,"
    private func isAsideWord(_ comma: Int) -> Bool {
        passage.kind(comma) == .comma && passage.classes(comma + 1).contains(.adverb)
            && passage.kind(comma + 2) == .comma
    }

    /// "told Reuters", "said on Monday", but not "denied claims".
    private func isHearerOrTime(_ way: Range<Int>, of verb: Int) -> Bool {
        guard let first = way.first else { return true }
        return !way.contains { passage.classes($0).isAny([.auxiliary, .verbWithThat]) }
            && (passage.classes(first).isAny([.preposition, .time, .adverb])
                || IndirectSpeechSentence.aroundTime.contains(passage.word(first))
                || ReportingVerbs.toHearer.contains(passage.word(verb)))
    }

    /// "last week", "as recently as last month"
    private static let aroundTime: WordList = "last this earlier late early as next"

    private func bareClause(behind verb: Range<Int>) -> Int? {
        let word = passage.word(verb.lowerBound)
        if ReportingVerbs.toHearer.contains(word) {
            let isBare = !["told", "tells", "telling"].contains(word) && opensClause(verb.upperBound)
            return isBare && hasClause(at: verb.upperBound)
                ? verb.upperBound : clauseStart(behindWay: verb.upperBound + 1)
        }
        let start = behindDay(verb.upperBound)
        let isPlain = passage.classes(verb.lowerBound).contains(.plainVerb) || word == "saying"
        if passage.classes(verb.lowerBound).contains(.participle), !ReportingVerbs.participlesWithClause.contains(word)
        {
            return nil
        }
        if opensClause(start) {
            if isPlain {
                let isLong = end - start > IndirectSpeechSentence.shortContent
                return !isAmount(start) && (isLong || hasClause(at: start) || hasFiniteVerb(start..<end)) ? start : nil
            }
            return start == verb.upperBound && !IndirectSpeechSentence.transitive.contains(word) && hasClause(at: start)
                ? start : nil
        }
        let isWay =
            passage.classes(verb.upperBound).isAny([.preposition, .time])
            || IndirectSpeechSentence.aroundTime.contains(passage.word(verb.upperBound))
        return isWay ? clauseStart(behindWay: verb.upperBound + 1) : nil
    }

    /// Where a clause can only begin: "told reporters in Lund he would", "said in a statement the plan had".
    private func clauseStart(behindWay first: Int) -> Int? {
        for start in first..<min(first + IndirectSpeechSentence.longestWay, max(end, first)) {
            guard passage.pieces[start].isWord, !passage.classes(start).isAny([.auxiliary, .conjunction]),
                passage.pieces[start].tag != .presentParticiple, passage.pieces[start].tag != .to
            else { return nil }
            let before = passage.pieces[start - 1]
            guard !before.classes.isAny([.preposition, .determiner]), before.word != "his", before.word != "her",
                before.tag != .adjective, passage.classes(start).isAny([.subjectPronoun, .determiner]),
                hasClause(at: start)
            else { continue }
            return start
        }
        return nil
    }

    /// What follows them without "that" is a thing: "repeated his claim the vote was late".
    private static let transitive: WordList = """
        repeated reiterated demanded mentioned replied responded remarked complained found ruled agreed recalled
        """

    /// "said little about it", "said no more"
    private func isAmount(_ start: Int) -> Bool {
        guard
            ["much", "little", "nothing", "more", "no", "yes", "something", "so", "less"].contains(passage.word(start))
        else { return false }
        return !["of", "than"].contains(passage.word(start + 1))
            && passage.classes(start + 1).isAny([.preposition, .adverb, .time])
    }

    /// Behind "Monday", "on Monday" or "last month".
    private func behindDay(_ first: Int) -> Int {
        var start = first
        if passage.word(first) == "on" || IndirectSpeechSentence.aroundTime.contains(passage.word(first)) {
            guard passage.classes(first + 1).contains(.time) else { return first }
            start += 1
        }
        while passage.classes(start).contains(.time), passage.word(start) != "may", !passage.pieces[start].isPossessive
        {
            start += 1
        }
        return start
    }

    private func opensClause(_ index: Int) -> Bool {
        guard index < end, passage.kind(index) == .word, !opensWithVerb(index) else { return false }
        return !passage.classes(index).isAny([.preposition, .adverb, .conjunction, .time])
    }

    /// "which he said was late" leaves what is said without a subject.
    func opensWithVerb(_ index: Int) -> Bool {
        guard index < end, !passage.pieces[index].isCapitalized else { return false }
        if passage.classes(index).contains(.auxiliary) || isFiniteByTag(index) { return true }
        let isUnclear = passage.pieces[index].tag == nil && passage.classes(index).contains(.nounOrVerb)
        return passage.hasFiniteVerb(at: index) && !isUnclear
    }

    private func isFiniteByTag(_ index: Int) -> Bool {
        guard let tag = passage.pieces[index].tag else { return false }
        return tag == .pastVerb || tag == .thirdPersonVerb || tag == .presentVerb || tag == .modal
    }

    /// Whether a noun phrase with a finite verb begins there: "claimed the ships were late".
    private func hasClause(at start: Int) -> Bool {
        guard let phrase = subjects.anyPhrase(startingAt: start, to: end), phrase.lowerBound == start else {
            return false
        }
        if isContraction(start) || FunctionWords.nominatives.contains(passage.word(start)) { return true }
        var verb = phrase.upperBound
        while verb < end, passage.classes(verb).contains(.adverb), !isFiniteByTag(verb) { verb += 1 }
        return isFinite(verb)
    }

    /// "she’ll", "he’s"
    private func isContraction(_ index: Int) -> Bool {
        let piece = passage.pieces[index]
        return piece.classes.contains(.subjectPronoun) && (piece.ending > 0 || piece.isPossessive)
    }

    private func isFinite(_ index: Int) -> Bool {
        guard index < end else { return false }
        if passage.classes(index).contains(.auxiliary) {
            return !["be", "being", "been", "having", "not", "never"].contains(passage.word(index))
        }
        return isFiniteByTag(index) || isContraction(index)
            || passage.hasFiniteVerb(at: index) && passage.pieces[index].tag == nil
    }

    /// Whether a verb stands there besides what helps the next: "who spoke", but not "who has".
    private func hasVerb(_ words: Range<Int>) -> Bool {
        words.contains { isFinite($0) && !passage.classes($0).contains(.auxiliary) }
    }

    func hasFiniteVerb(_ words: Range<Int>) -> Bool { words.contains(where: isFinite) }

    /// What is said from `start` on, without what somebody else says, and without the part in which words are quoted:
    /// "taxes would rise" of "said the plan was “dead” and that taxes would rise".
    func content(from start: Int, to limit: Int) -> Range<Int>? {
        var end = contentEnd(from: start, to: limit)
        while end > start, [.dash, .comma, .colon].contains(passage.pieces[end - 1].kind) { end -= 1 }
        guard start < end else { return nil }
        guard let first = (start..<end).first(where: isQuoted), let last = (start..<end).last(where: isQuoted) else {
            return start..<end
        }
        func isJoint(_ that: Int) -> Bool {
            passage.word(that) == "that" && ["and", "but"].contains(passage.word(that - 1))
        }
        if let that = (start..<first).last(where: isJoint) {
            return start..<(passage.kind(that - 2) == .comma ? that - 2 : that - 1)
        }
        guard let that = (last..<end).first(where: isJoint), !opensWithVerb(that + 1) else { return nil }
        return (that + 1)..<end
    }

    /// Before what somebody else says, or the same one says or does further: ", adding that", "and said", ", while Olsen said".
    private func contentEnd(from start: Int, to limit: Int) -> Int {
        for index in (start + 1)..<max(limit, start + 1) {
            if passage.kind(index) == .semicolon, !["that", "and"].contains(passage.word(index + 1)) { return index }
            if passage.kind(index - 1) == .comma {
                if passage.accordance(at: index) != nil { return index - 1 }
                if passage.classes(index).contains(.participle) { return index - 1 }
            }
            if let cut = clauseStart(of: index, from: start, to: limit) { return cut }
        }
        return limit
    }

    /// Where the clause of a further verb is joined on.
    private func clauseStart(of verb: Int, from start: Int, to limit: Int) -> Int? {
        let reports = passage.classes(verb).contains(.verbWithThat) && passage.hasFiniteVerb(at: verb)
        guard reports || isDeed(verb) else { return nil }
        if reports, let joint = joint(before: verb, from: start) { return joint }
        var first = verb
        if reports, let subject = subjects.subject(of: verb), subject.lowerBound > start + 1, subject.upperBound <= verb
        {
            first = subject.lowerBound
            if passage.kind(first - 1) == .comma, adjunctEnd(verb + 1) == limit { return first - 1 }
        }
        let hasNoSubject = first == verb
        while first - 1 > start, passage.classes(first - 1).contains(.adverb) { first -= 1 }
        guard first - 1 > start, IndirectSpeechSentence.joints.contains(passage.word(first - 1)) else { return nil }
        if passage.kind(first - 2) == .comma { return first - 2 }
        return hasNoSubject ? first - 1 : nil
    }

    /// The comma before "and a letter that the paper has seen", where no verb stands between it and the one that reports.
    private func joint(before verb: Int, from start: Int) -> Int? {
        for index in ((start + 2)..<max(verb, start + 2)).reversed() {
            if isFinite(index) { return nil }
            if IndirectSpeechSentence.joints.contains(passage.word(index)), passage.kind(index - 1) == .comma {
                return index - 1
            }
        }
        return nil
    }

    private static let joints: WordList = "and but while though although whereas"

    /// Whether the verb hardly goes on with what is said: "and questioned it", ", and left the room".
    private func isDeed(_ verb: Int) -> Bool {
        let classes = passage.classes(verb)
        if classes.contains(.finiteVerb), !classes.contains(.nounOrVerb), passage.hasFiniteVerb(at: verb),
            !ReportingVerbs.silent.contains(passage.word(verb)), passage.pieces[verb].tag != .pastParticiple
        {
            return true
        }
        return ["and", "but"].contains(passage.word(verb - 1)) && passage.kind(verb - 2) == .comma
            && passage.pieces[verb].tag == .pastVerb && !classes.contains(.auxiliary)
            && !passage.pieces[range.lowerBound..<verb].contains { ["says", "say"].contains($0.word) }
    }

    /// The end of the relative or other clause in which the verb stands, or else of the sentence; nil where that is not told
    /// by a comma.
    func clauseEnd(_ source: Range<Int>, _ verb: Int) -> Int? {
        let relative = relative(source, verb)
        if let relative, passage.kind(relative - 1) != .comma { return nil }
        let opener = source.lowerBound > range.lowerBound ? passage.word(source.lowerBound - 1) : ""
        guard relative != nil || FunctionWords.subordinators.contains(opener) else { return end }
        let comma = passage.pieces[verb..<end].firstIndex { $0.kind == .comma }
        return comma ?? (relative == nil && source.lowerBound - 1 == range.lowerBound ? nil : end)
    }

    /// "who" of "Keller, who said it"; not of "Keller, who was there, said" or "those who spoke said".
    private func relative(_ source: Range<Int>, _ verb: Int) -> Int? {
        guard source.upperBound <= verb, sources.last != source, passage.kind(verb - 1) != .comma else { return nil }
        let who = (source.upperBound..<verb).first { ["who", "which", "that"].contains(passage.word($0)) }
        return who.flatMap { hasVerb(($0 + 1)..<verb) ? nil : $0 }
    }
}
