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

    /// By the first rule that finds one.
    func report() -> (rule: ReportRule, report: Report)? {
        for index in range where isReportingVerb(index) {
            for rule in ReportRule.all {
                if let found = rule.find(self, index) { return (rule, found) }
            }
        }
        guard let according = range.first(where: { passage.word($0) == "according" }) else { return nil }
        return ReportRule.accordingTo.find(self, according).map { (.accordingTo, $0) }
    }

    func isReportingVerb(_ index: Int) -> Bool {
        passage.classes(index).contains(.verbWithThat) && passage.hasFiniteVerb(at: index)
    }
}
