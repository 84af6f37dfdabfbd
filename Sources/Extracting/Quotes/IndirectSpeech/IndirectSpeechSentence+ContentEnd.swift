import Text

/// Where the content after a reporting verb ends: before what somebody else says, and before what the reporter adds.
extension IndirectSpeechSentence {
    /// Returns the end of the content, before what somebody else says, or the same one says or does further: ",
    /// adding that", "and said", ", while Olsen said".
    func contentEnd(from start: Int, to limit: Int) -> Int {
        for index in (start + 1).upTo(max(limit, start + 1)) {
            if paragraph.kind(index) == .semicolon, !["that", "and"].contains(paragraph.word(index + 1)) {
                return index
            }
            if paragraph.kind(index - 1) == .comma {
                if paragraph.accordance(at: index) != nil { return index - 1 }
                if paragraph.classes(index).contains(.participle) { return index - 1 }
            }
            if let cut = clauseStart(of: index, from: start, to: limit) { return cut }
            if isReportersClause(index, from: start) { return index }
        }
        return limit
    }

    /// Whether the reporter's own words begin with the comma: ", although others have since confirmed it", ", but gave no
    /// details", ", an offer that nobody has taken up".
    ///
    /// What was said stands in the past after "said"; a clause in the present that is joined to it by "though" or "but" is the
    /// reporter's.
    private func isReportersClause(_ comma: Int, from start: Int) -> Bool {
        guard paragraph.kind(comma) == .comma, comma > start else { return false }
        switch paragraph.word(comma + 1) {
        case "although", "though", "but":
            if isFinite(comma + 2) { return paragraph.word(comma + 1) == "but" }
            guard let verb = (comma + 2).upTo(end).first(where: isFinite) else { return false }
            if paragraph.word(comma + 1) != "but", isLater(verb) { return true }
            return isReticence(verb)
                || isPresent(verb) && (paragraph.word(comma + 1) != "but" || isPast(start.upTo(comma)))
        case "and":
            return isFinite(comma + 2) && isPresent(comma + 2) && isPast(start.upTo(comma))
        case "while", "whereas":
            guard let verb = (comma + 2).upTo(end).first(where: isFinite) else { return false }
            return !paragraph.classes(comma + 2).contains(.subjectPronoun) && paragraph.tokens[verb].tag == .pastVerb
                && !paragraph.classes(verb).contains(.auxiliary)
        case "a", "an":
            guard
                let that = (comma + 2).upTo(min(end, comma + 6)).first(where: {
                    ["that", "which"].contains(paragraph.word($0))
                })
            else { return false }
            return Self.nounsForUtterances.contains(paragraph.word(that - 1))
        default: return false
        }
    }

    /// Nouns that sum up what was said.
    private static let nounsForUtterances: WordList =
        "claim remark charge accusation allegation statement comment offer figure number demand assertion suggestion promise threat"

    /// Whether somebody "did not say", "gave no" or "would not explain".
    private func isReticence(_ verb: Int) -> Bool {
        let words = paragraph.tokens[verb.upTo(min(end, verb + 4))].map(\.word)
        if ["declined", "refused"].contains(words.first) { return true }
        let isNegated =
            words.contains("not") || words.contains("no")
            || words.contains { $0.hasSuffix("n't") || $0.hasSuffix("n’t") }
        return isNegated && words.contains { Self.tellingVerbs.contains($0) }
    }

    /// Whether the verb tells what came later: "though it was later found", "though others have since".
    private func isLater(_ verb: Int) -> Bool {
        paragraph.tokens[verb.upTo(min(end, verb + 3))].contains { ["later", "since"].contains($0.word) }
    }

    private static let tellingVerbs: WordList =
        "say give gave elaborate name identify explain provide provided specify offer offered disclose"

    private func isPresent(_ verb: Int) -> Bool {
        let tag = paragraph.tokens[verb].tag
        return tag == .thirdPersonVerb || tag == .presentVerb
    }

    private func isPast(_ words: Range<Int>) -> Bool {
        words.first(where: isFinite).map {
            paragraph.tokens[$0].tag == .pastVerb || ["would", "could", "might"].contains(paragraph.word($0))
        } ?? false
    }

    /// Returns the index where the clause of a further verb is joined on.
    private func clauseStart(of verb: Int, from start: Int, to limit: Int) -> Int? {
        let isReporting = paragraph.classes(verb).contains(.verbWithThat) && paragraph.hasFiniteVerb(at: verb)
        guard isReporting || isNonSpeechAction(verb) else { return nil }
        if isReporting, let connector = connector(before: verb, from: start) { return connector }
        var first = verb
        if isReporting, let subject = subjects.subject(of: verb), subject.lowerBound > start + 1,
            subject.upperBound <= verb
        {
            first = subject.lowerBound
            if paragraph.kind(first - 1) == .comma, adjunctEnd(verb + 1) == limit { return first - 1 }
        }
        let hasNoSubject = first == verb
        while first - 1 > start, paragraph.classes(first - 1).contains(.adverb) { first -= 1 }
        guard first - 1 > start, IndirectSpeechSentence.coordinators.contains(paragraph.word(first - 1)) else {
            return nil
        }
        if paragraph.kind(first - 2) == .comma { return first - 2 }
        return hasNoSubject ? first - 1 : nil
    }

    /// The comma before "and a letter that the paper has seen", where no verb stands between it and the one that
    /// reports.
    private func connector(before verb: Int, from start: Int) -> Int? {
        for index in (start + 2).upTo(max(verb, start + 2)).reversed() {
            if isFinite(index) { return nil }
            if IndirectSpeechSentence.coordinators.contains(paragraph.word(index)), paragraph.kind(index - 1) == .comma
            {
                return index - 1
            }
        }
        return nil
    }

    private static let coordinators: WordList = "and but while though although whereas"

    /// Whether the verb is an action of the speaker's rather than part of what is said: "and questioned it", ", and
    /// left the room".
    private func isNonSpeechAction(_ verb: Int) -> Bool {
        let classes = paragraph.classes(verb)
        if classes.contains(.finiteVerb), !classes.contains(.nounOrVerb), paragraph.hasFiniteVerb(at: verb),
            !ReportingVerbs.rarelySpeech.contains(paragraph.word(verb)), paragraph.tokens[verb].tag != .pastParticiple
        {
            return true
        }
        return ["and", "but"].contains(paragraph.word(verb - 1)) && paragraph.kind(verb - 2) == .comma
            && paragraph.tokens[verb].tag == .pastVerb && !classes.contains(.auxiliary)
            && !paragraph.tokens[range.lowerBound.upTo(verb)].contains { ["says", "say"].contains($0.word) }
    }

    /// The end of the relative or other clause in which the verb stands, or else of the sentence; nil where that is not
    /// told by a comma.
    func clauseEnd(_ source: Range<Int>, _ verb: Int) -> Int? {
        let relative = relative(source, verb)
        if let relative, paragraph.kind(relative - 1) != .comma {
            // In "He is among those who said it would" the main verb stands before, in "Those who said it would left" behind.
            return hasFiniteVerb(range.lowerBound.upTo(max(range.lowerBound, source.lowerBound))) ? end : nil
        }
        let opener = source.lowerBound > range.lowerBound ? paragraph.word(source.lowerBound - 1) : ""
        guard relative != nil || ClosedClassWords.subordinators.contains(opener) else { return end }
        let comma = verb.upTo(end).first { paragraph.kind($0) == .comma || endsWithComma($0) }
            .map { paragraph.kind($0) == .comma ? $0 : $0 + 1 }
        return comma ?? (relative == nil && source.lowerBound - 1 == range.lowerBound ? nil : end)
    }

    /// Whether a quotation stands there with a comma before its closing mark.
    private func endsWithComma(_ index: Int) -> Bool {
        guard let quote = paragraph.tokens[index].quote, let last = paragraph.quotedSpans[quote].inner.last else {
            return false
        }
        return paragraph.scalars[last] == ","
    }

    /// Returns the index of "who" in "Keller, who said it", but not in "Keller, who was there, said" or "those who
    /// spoke said".
    private func relative(_ source: Range<Int>, _ verb: Int) -> Int? {
        guard source.upperBound <= verb, sources.last != source, paragraph.kind(verb - 1) != .comma else { return nil }
        let who = source.upperBound.upTo(verb).first { ["who", "which", "that"].contains(paragraph.word($0)) }
        return who.flatMap { hasVerb(($0 + 1).upTo(verb)) ? nil : $0 }
    }

    /// Whether a verb stands there besides what helps the next: "who spoke", but not "who has".
    private func hasVerb(_ words: Range<Int>) -> Bool {
        words.contains { isFinite($0) && !paragraph.classes($0).contains(.auxiliary) }
    }
}
