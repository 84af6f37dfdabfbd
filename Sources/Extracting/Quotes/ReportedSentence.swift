/// A sentence of the reporter's that may tell what somebody said.
struct ReportedSentence {
    struct Report {
        let content: Range<Int>
        let source: Range<Int>
        let cue: Range<Int>

        /// Fewer words are hardly a statement ("said so", "said on Monday").
        private static let fewestWords = 3

        init?(from start: Int, to end: Int, source: Range<Int>, cue: Range<Int>) {
            guard end - start >= Report.fewestWords else { return nil }
            content = start..<end
            self.source = source
            self.cue = cue
        }
    }

    let range: Range<Int>
    let passage: Passage
    let subjects: Subjects
    /// Behind the last word.
    let end: Int

    init(_ range: Range<Int>, _ passage: Passage) {
        self.range = range
        self.passage = passage
        subjects = Subjects(passage)
        var end = range.upperBound
        while end > range.lowerBound, !passage.pieces[end - 1].isWord, passage.pieces[end - 1].kind != .close {
            end -= 1
        }
        self.end = end
    }

    /// What the first rule finds that finds one, and what the same one says further.
    func reports() -> [(rule: ReportRule, report: Report)] {
        guard let first = report() else { return [] }
        guard first.rule.name == ReportRule.verb.name, let further = further(behind: first.report) else {
            return [first]
        }
        return [first, (first.rule, further)]
    }

    private func report() -> (rule: ReportRule, report: Report)? {
        for index in range where isReportingVerb(index) {
            for rule in ReportRule.all {
                if let found = rule.find(self, index) { return (rule, found) }
            }
        }
        guard let according = range.first(where: { passage.word($0) == "according" }) else { return nil }
        return ReportRule.accordingTo.find(self, according).map { (.accordingTo, $0) }
    }

    func isReportingVerb(_ index: Int) -> Bool {
        guard passage.classes(index).contains(.verbWithThat) else { return false }
        return passage.hasFiniteVerb(at: index) || isPluralVerb(index)
    }

    /// "Officials in Lund insist that"
    private func isPluralVerb(_ index: Int) -> Bool {
        passage.classes(index).contains(.bareVerb) && !passage.classes(index).contains(.nounOrVerb)
            && passage.word(index + 1) == "that" && passage.word(index - 1) != "to"
            && !passage.classes(index - 1).isAny([.auxiliary, .conjunction])
    }

    /// "and claimed that …" behind what was said first.
    private func further(behind first: Report) -> Report? {
        let joint =
            passage.kind(first.content.upperBound) == .comma ? first.content.upperBound + 1 : first.content.upperBound
        var verb = joint + 1
        while passage.classes(verb).contains(.adverb), verb < end { verb += 1 }
        guard ["and", "but"].contains(passage.word(joint)), verb + 1 < end, isReportingVerb(verb),
            passage.word(verb + 1) == "that", let start = contentStart(behind: verb)
        else { return nil }
        return Report(from: start, to: contentEnd(from: start, to: end), source: first.source, cue: verb..<(verb + 1))
    }
}
