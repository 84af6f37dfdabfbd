import ArticleModel

/// Parts the lines of the article from those that a rule takes.
struct LineSifter {
    private let lines: [TextLine]
    private(set) var kept: [TextLine] = []
    private(set) var removed: [RemovedBlock] = []
    private(set) var agency: String?
    private var isBelowRelatedHeading = false

    init(_ lines: [TextLine]) { self.lines = lines }

    mutating func sift() {
        for line in lines { sift(line) }
    }

    private mutating func sift(_ line: TextLine) {
        if let credit = AgencyCredit(line) {
            agency = agency ?? credit.name
            remove(line, AgencyCredit.rule, AgencyCredit.reason)
        } else if let rule = LineRule.first(for: line) {
            isBelowRelatedHeading = rule.name == LineRule.relatedHeading.name
            remove(line, rule.name, rule.reason)
        } else if isBelowRelatedHeading, line.isHeadLike || line.mark == .listItem {
            remove(line, "relatedHeadline", "the headline of another article")
        } else {
            isBelowRelatedHeading = false
            keep(line)
        }
    }

    private mutating func keep(_ line: TextLine) {
        guard let (scalars, cuts) = LinkResidue.cut(from: line.scalars, line.words) else {
            kept.append(line)
            return
        }
        removed += cuts
        kept.append(TextLine(scalars, mark: line.mark))
    }

    private mutating func remove(_ line: TextLine, _ rule: String, _ reason: String) {
        removed.append(RemovedBlock(rule: rule, reason: reason, text: line.text))
    }
}
