/// Where what is said begins and ends.
extension ReportedSentence {
    /// In words: who and when at most, "on Monday in Lund".
    private static let longestAdjunct = 10
    /// Between the verb and "that": "said on Monday that".
    private static let longestWayToThat = 5

    /// The sentence's beginning, behind a dateline.
    var contentStart: Int {
        max(range.lowerBound, range.lowerBound == 0 ? subjects.behindDateline(before: end) : 0)
    }

    /// Behind "that", or behind the verb and a day where a clause begins there.
    func contentStart(behind verb: Int) -> Int? {
        guard verb + 1 < end else { return nil }
        let way = (verb + 1)..<min(verb + ReportedSentence.longestWayToThat, end)
        if let that = way.first(where: { passage.word($0) == "that" }) {
            guard isHearerOrTime((verb + 1)..<that, of: verb) else { return nil }
            let start = passage.kind(that + 1) == .comma ? that + 2 : that + 1
            return start < end && !opensWithVerb(start) ? start : nil
        }
        let start = behindDay(verb + 1)
        guard opensClause(start) else { return nil }
        if passage.classes(verb).contains(.plainVerb) { return start }
        return start == verb + 1 && !ReportedSentence.transitive.contains(passage.word(verb)) && hasClause(at: start)
            ? start : nil
    }

    /// Between the verb and "that": "told Reuters", "said on Monday", but not "denied claims".
    private func isHearerOrTime(_ way: Range<Int>, of verb: Int) -> Bool {
        guard let first = way.first else { return true }
        return passage.pieces[way].allSatisfy(\.isWord)
            && (passage.classes(first).isAny([.preposition, .time, .adverb])
                || ["told", "tells", "warned", "warns", "warn"].contains(passage.word(verb)))
    }

    /// What follows them without "that" is a thing: "repeated his claim the vote was late".
    private static let transitive: WordList = "repeated reiterated demanded mentioned told tells replied responded"

    /// Behind "Monday" or "on Monday".
    private func behindDay(_ first: Int) -> Int {
        var start = passage.word(first) == "on" && passage.classes(first + 1).contains(.time) ? first + 1 : first
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
    private func opensWithVerb(_ index: Int) -> Bool {
        passage.classes(index).contains(.auxiliary) || passage.hasFiniteVerb(at: index)
    }

    /// Whether a noun phrase with "is", "would" or the like begins there: "claimed the ships were late".
    private func hasClause(at start: Int) -> Bool {
        guard let phrase = subjects.anyPhrase(startingAt: start, to: end), phrase.lowerBound == start else {
            return false
        }
        return passage.classes(phrase.upperBound).contains(.auxiliary)
            && !["be", "being", "been", "having"].contains(passage.word(phrase.upperBound))
    }

    /// Not "if Keller says", "no official said", "Keller never said", and no question.
    func isAsserted(_ source: Range<Int>, _ verb: Int) -> Bool {
        let before = source.lowerBound > range.lowerBound ? passage.word(source.lowerBound - 1) : ""
        return !ReportedSentence.doubts.contains(before) && !isQuestion
            && !ReportedSentence.denials.contains(passage.word(source.lowerBound))
            && !verbWords(behind: source, verb).contains {
                passage.word($0) == "not" || passage.word($0) == "never" || passage.word($0).hasSuffix("n't")
                    || passage.word($0).hasSuffix("n’t")
            }
    }

    /// What stands before the verb and behind ", who is not related,".
    private func verbWords(behind source: Range<Int>, _ verb: Int) -> Range<Int> {
        let comma = (source.upperBound..<verb).last { passage.kind($0) == .comma }
        return (comma.map { $0 + 1 } ?? source.upperBound)..<verb
    }

    private var isQuestion: Bool { end < range.upperBound && passage.scalars[passage.pieces[end].start] == "?" }

    private static let doubts: WordList = "where if whether unless until when whenever what how why which whom"
    private static let denials: WordList = "no neither nobody none nothing few"

    /// Whether the words up to `end` are no statement but stand before one: "On Monday", "When asked about it".
    func isAside(before end: Int) -> Bool {
        let first = contentStart
        return passage.classes(first).isAny([.preposition, .conjunction])
            && !["and", "but", "so"].contains(passage.word(first))
            && !passage.pieces[first..<max(first, end)].contains {
                $0.kind == .comma || $0.classes.contains(.auxiliary)
            }
    }

    /// Who or what stands behind "according to"; a plan or a choice is no source.
    func accordingSource(from first: Int) -> Range<Int>? {
        if let source = subjects.phrase(startingAt: first, to: end) { return source }
        guard let paper = subjects.anyPhrase(startingAt: first, to: end),
            ["reports", "records", "estimates", "polling", "figures"].contains(passage.word(paper.upperBound - 1))
        else { return nil }
        return paper
    }

    /// Whether the clause ends with the source: at the sentence's end, before who that is, or before ", but Olsen left".
    func endsClause(_ source: Range<Int>) -> Bool {
        if source.upperBound == end || isExplained(source) { return true }
        let next = passage.word(source.upperBound + 1)
        return passage.kind(source.upperBound) == .comma
            && (["but", "and", "while", "though", "although", "with"].contains(next) || next.hasSuffix("ing"))
    }

    /// Whether the phrase behind an inverted verb can speak; behind other verbs than "said" things stand as well.
    func isSpeaker(_ source: Range<Int>, behind verb: Int) -> Bool {
        let head = passage.pieces[source].prefix { !$0.classes.contains(.preposition) }.last
        guard let head, !passage.classes(verb + 1).contains(.pronoun) else { return false }
        return passage.classes(verb).contains(.plainVerb) || head.classes.isAny([.person, .sourceNoun])
    }

    /// Whether the rest says who the source is: ", a pilot", ", who was there".
    private func isExplained(_ source: Range<Int>) -> Bool {
        guard passage.kind(source.upperBound) == .comma else { return false }
        let first = source.upperBound + 1
        if ["who", "which", "some"].contains(passage.word(first)) { return true }
        guard let role = subjects.anyPhrase(startingAt: first, to: end), role.lowerBound == first else { return false }
        return role.upperBound == end && passage.pieces[role].contains { $0.classes.contains(.sourceNoun) }
    }

    /// The end of the relative or other clause in which the verb stands, or else of the sentence; nil where that is not told
    /// by a comma.
    func clauseEnd(_ source: Range<Int>, _ verb: Int) -> Int? {
        let relative = (source.upperBound..<verb).first { ["who", "which", "that"].contains(passage.word($0)) }
        if let relative, passage.kind(relative - 1) != .comma { return nil }
        let opener = source.lowerBound > range.lowerBound ? passage.word(source.lowerBound - 1) : ""
        guard relative != nil || FunctionWords.subordinators.contains(opener) else { return end }
        let comma = passage.pieces[verb..<end].firstIndex { $0.kind == .comma }
        return comma ?? (relative == nil && source.lowerBound - 1 == range.lowerBound ? nil : end)
    }

    /// Before what somebody else says, or the same one says further: ", adding that", "and said", ", while Olsen said".
    func contentEnd(from start: Int, to limit: Int) -> Int {
        for index in (start + 1)..<max(limit, start + 1) {
            if passage.kind(index) == .semicolon, !["that", "and"].contains(passage.word(index + 1)) { return index }
            if passage.word(index) == "according", passage.word(index + 1) == "to", passage.kind(index - 1) == .comma {
                return index - 1
            }
            if passage.classes(index).contains(.participle), passage.kind(index - 1) == .comma { return index - 1 }
            guard passage.classes(index).contains(.verbWithThat), passage.hasFiniteVerb(at: index),
                let cut = clauseStart(of: index, from: start)
            else { continue }
            return cut
        }
        return limit
    }

    /// Where the clause of a second reporting verb is joined on.
    private func clauseStart(of verb: Int, from start: Int) -> Int? {
        var first = verb
        if let subject = subjects.subject(of: verb), subject.lowerBound > start + 1, subject.upperBound <= verb {
            first = subject.lowerBound
        }
        let hasNoSubject = first == verb
        while first - 1 > start, passage.classes(first - 1).contains(.adverb) { first -= 1 }
        guard first - 1 > start,
            ["and", "but", "while", "though", "although", "whereas"].contains(passage.word(first - 1))
        else { return nil }
        if passage.kind(first - 2) == .comma { return first - 2 }
        return hasNoSubject ? first - 1 : nil
    }

    /// Whether from there to the end nothing but a place, a time or a hearer stands.
    func isAdjunct(_ first: Int) -> Bool {
        guard first < end else { return first == end }
        let tail = passage.pieces[first..<end]
        return tail.count <= ReportedSentence.longestAdjunct && tail.allSatisfy(\.isWord)
            && (passage.classes(first).isAny([.preposition, .time, .adverb])
                || ["told", "tells"].contains(passage.word(first - 1)))
            && !tail.contains { $0.classes.isAny([.conjunction, .auxiliary, .subjectPronoun]) }
    }

    /// Behind a relative clause on the source, or behind what the source is: "According to Keller, a pilot, …".
    func behindApposition(_ first: Int) -> Int {
        let comma = passage.pieces[first..<end].firstIndex { $0.kind == .comma }
        if ["who", "which"].contains(passage.word(first)) { return comma.map { $0 + 1 } ?? end }
        guard let comma, opensClause(comma + 1), passage.word(comma + 1) != "such",
            let role = subjects.anyPhrase(startingAt: first, to: comma),
            role.lowerBound == first, passage.pieces[role].contains(where: { $0.classes.contains(.sourceNoun) }),
            role.upperBound == comma || passage.classes(role.upperBound).contains(.preposition)
        else { return first }
        return comma + 1
    }
}
