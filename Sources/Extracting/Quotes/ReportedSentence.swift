/// A sentence of the reporter's that may tell what somebody said.
struct ReportedSentence {
    struct Report {
        let content: Range<Int>
        let source: Range<Int>
        let cue: Range<Int>
        let rule: String
        let confidence: Double
    }

    /// Fewer words are hardly a statement ("said so", "said on Monday").
    private static let fewestWords = 3

    let sentence: Range<Int>
    let passage: Passage
    let subjects: Subjects
    /// Behind the last word.
    let end: Int

    init(_ sentence: Range<Int>, _ passage: Passage) {
        self.sentence = sentence
        self.passage = passage
        subjects = Subjects(passage)
        var end = sentence.upperBound
        while end > sentence.lowerBound, !passage.pieces[end - 1].isWord, passage.pieces[end - 1].kind != .close {
            end -= 1
        }
        self.end = end
    }

    /// The first of: verb before what is said, verb behind it, "according to".
    func report() -> Report? {
        for verb in sentence where passage.classes(verb).contains(.verbWithThat) && passage.hasFiniteVerb(at: verb) {
            if let found = reportBehind(verb) ?? reportBefore(verb) ?? reportBeforeInverted(verb) { return found }
        }
        return accordingTo()
    }

    private func reportBehind(_ verb: Int) -> Report? {
        guard let start = contentStart(behind: verb), let source = subjects.subject(of: verb),
            source.upperBound <= verb, isAsserted(source, verb),
            let limit = clauseEnd(source, verb)
        else { return nil }
        return report(start, contentEnd(from: start, to: limit), source, verb..<(verb + 1), "indirectVerb", 0.75)
    }

    /// "The bridge is safe, Keller said on Monday."
    private func reportBefore(_ verb: Int) -> Report? {
        guard isAdjunct(verb + 1), let source = subjects.subject(of: verb), source.lowerBound > sentence.lowerBound,
            source.upperBound <= verb, passage.kind(source.lowerBound - 1) == .comma,
            !passage.pieces[source.upperBound..<verb].contains(where: { $0.kind == .comma }), isAsserted(source, verb)
        else { return nil }
        return isAside(before: source.lowerBound - 1)
            ? nil : report(contentStart, source.lowerBound - 1, source, verb..<(verb + 1), "indirectVerbBehind", 0.75)
    }

    /// "The bridge is safe, said Ann Keller, a pilot."
    private func reportBeforeInverted(_ verb: Int) -> Report? {
        guard passage.kind(verb - 1) == .comma, !["told", "tells"].contains(passage.word(verb)),
            let source = subjects.phrase(startingAt: verb + 1, to: end), isSpeaker(source, behind: verb),
            source.upperBound == end || passage.kind(source.upperBound) == .comma || isAdjunct(source.upperBound)
        else { return nil }
        return isAside(before: verb - 1)
            ? nil : report(contentStart, verb - 1, source, verb..<(verb + 1), "indirectInvertedVerb", 0.75)
    }

    private func accordingTo() -> Report? {
        guard let to = sentence.first(where: { passage.word($0) == "to" && passage.word($0 - 1) == "according" }),
            let source = accordingSource(from: to + 1)
        else { return nil }
        let cue = (to - 1)..<(to + 1)
        let opens = to - 1 == sentence.lowerBound || passage.kind(to - 2) == .semicolon
        if opens, passage.kind(source.upperBound) == .comma {
            return report(behindApposition(source.upperBound + 1), end, source, cue, "indirectAccordingTo", 0.7)
        }
        let isLast = source.upperBound == end || isExplained(source) || isFollowedByClause(source)
        guard !opens, isLast, passage.kind(to - 2) == .comma || passage.kind(to - 2) == .word else { return nil }
        let last = passage.kind(to - 2) == .comma ? to - 2 : to - 1
        return report(contentStart, last, source, cue, "indirectAccordingTo", 0.7)
    }

    private func report(
        _ start: Int, _ end: Int, _ source: Range<Int>, _ cue: Range<Int>, _ rule: String, _ confidence: Double
    ) -> Report? {
        guard end - start >= ReportedSentence.fewestWords else { return nil }
        return Report(content: start..<end, source: source, cue: cue, rule: rule, confidence: confidence)
    }
}
