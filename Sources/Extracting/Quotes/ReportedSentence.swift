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

    private let sentence: Range<Int>
    private let passage: Passage
    private let subjects: Subjects
    /// Behind the last word.
    private let end: Int

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
        let verbs = sentence.filter {
            passage.classes($0).contains(.verbWithThat) && passage.hasFiniteVerb(at: $0)
        }
        for verb in verbs {
            if let found = reportBehind(verb) ?? reportBefore(verb) { return found }
        }
        return accordingTo()
    }

    private func reportBehind(_ verb: Int) -> Report? {
        guard let content = content(behind: verb), let source = subjects.subject(of: verb), source.upperBound <= verb
        else {
            return nil
        }
        return report(content, source, verb..<(verb + 1), "indirectVerb", 0.75)
    }

    /// "The bridge is safe, Keller said."
    private func reportBefore(_ verb: Int) -> Report? {
        guard verb == end - 1, let source = subjects.subject(of: verb), source.lowerBound > sentence.lowerBound,
            passage.kind(source.lowerBound - 1) == .comma
        else { return nil }
        return report(
            sentence.lowerBound..<(source.lowerBound - 1), source, verb..<(verb + 1), "indirectVerbBehind", 0.75)
    }

    private func accordingTo() -> Report? {
        guard let to = sentence.first(where: { passage.word($0) == "to" && passage.word($0 - 1) == "according" }),
            let source = subjects.phrase(startingAt: to + 1, to: end)
        else { return nil }
        let cue = (to - 1)..<(to + 1)
        if to - 1 == sentence.lowerBound, passage.kind(source.upperBound) == .comma {
            return report(behindRelative(source.upperBound + 1)..<end, source, cue, "indirectAccordingTo", 0.7)
        }
        guard passage.kind(to - 2) == .comma, source.upperBound == end else { return nil }
        return report(sentence.lowerBound..<(to - 2), source, cue, "indirectAccordingTo", 0.7)
    }

    /// Behind a relative clause on the source: "According to Keller, who was there, …".
    private func behindRelative(_ first: Int) -> Int {
        guard ["who", "which"].contains(passage.word(first)) else { return first }
        let comma = passage.pieces[first..<end].firstIndex { $0.kind == .comma }
        return comma.map { $0 + 1 } ?? end
    }

    /// From behind "that", or behind a plain verb, to the end of the sentence.
    private func content(behind verb: Int) -> Range<Int>? {
        guard verb + 1 < end else { return nil }
        let that = ((verb + 1)..<min(verb + 5, end)).first { passage.word($0) == "that" }
        if let that, passage.pieces[(verb + 1)..<that].allSatisfy(\.isWord) { return (that + 1)..<max(end, that + 1) }
        guard passage.classes(verb).contains(.plainVerb), opensClause(verb + 1) else { return nil }
        return (verb + 1)..<end
    }

    private func opensClause(_ index: Int) -> Bool {
        guard passage.kind(index) == .word else { return false }
        return !passage.classes(index).isAny([.preposition, .adverb, .conjunction, .time])
    }

    private func report(
        _ content: Range<Int>, _ source: Range<Int>, _ cue: Range<Int>, _ rule: String, _ confidence: Double
    ) -> Report? {
        guard content.count >= ReportedSentence.fewestWords else { return nil }
        return Report(content: content, source: source, cue: cue, rule: rule, confidence: confidence)
    }
}
