import ArticleModel

/// Parts the lines of the article from those that a rule takes.
struct LineSifter {
    private let lines: [TextLine]
    private(set) var kept: [TextLine] = []
    private(set) var removed: [RemovedBlock] = []
    private(set) var agency: String?
    /// Whether the last that was said is that the rest stands elsewhere.
    private(set) var endsWithLink = false
    private var isBelowRelatedHeading = false
    private var hasSentence = false

    /// A link in a list of other articles has no more words.
    private static let mostWordsOfLink = 18
    /// Comments are certain where so many lines below their heading are "Reply" or "3 hours ago",
    /// among the first of them.
    private static let fewestCommentSigns = 2
    private static let linesLookedAt = 60
    private static let mostLinesOfSignature = 6
    private static let mostWordsOfSignatureLine = 10

    init(_ lines: [TextLine]) { self.lines = lines }

    mutating func sift() {
        for (place, line) in lines.enumerated() {
            if opensTail(place) { return removeTail(from: place) }
            sift(line)
        }
    }

    private mutating func sift(_ line: TextLine) {
        let short = LineRule.mayTake(line) ? ShortLine(line) : nil
        if let short, let credit = AgencyCredit(short) {
            agency = agency ?? credit.name
            remove(line, AgencyCredit.rule, AgencyCredit.reason)
        } else if let short, let rule = LineRule.first(for: short), !mayBeHeadline(line, rule) {
            isBelowRelatedHeading = isBelowRelatedHeading || rule.name == LineRule.relatedHeading.name
            endsWithLink = endsWithLink || rule.name == LineRule.continueReading.name
            remove(line, rule.name, rule.reason)
        } else if isBelowRelatedHeading, isLink(line) {
            remove(line, "relatedHeadline", "the headline of another article")
        } else {
            isBelowRelatedHeading = false
            keep(line)
        }
    }

    /// "Explainer: how the wall is paid for" is a link in the body and a headline where nothing stands above it.
    private func mayBeHeadline(_ line: TextLine, _ rule: LineRule) -> Bool {
        rule.name == LineRule.relatedLink.name && kept.isEmpty && line.isHeadLike
            && !["read", "also", "see", "related", "recommended"].contains(line.opening(1))
    }

    private func isLink(_ line: TextLine) -> Bool {
        line.wordCount <= LineSifter.mostWordsOfLink && !line.endsWithStop
            && (line.isHeadLike || line.mark == .listItem)
    }

    private mutating func keep(_ line: TextLine) {
        hasSentence = hasSentence || line.isSentence
        endsWithLink = false
        guard let (scalars, cuts) = InlineResidue.cut(from: line.scalars, line.words) else {
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

/// What ends the article for good: readers' comments, a mail's signature.
extension LineSifter {
    private func opensTail(_ place: Int) -> Bool {
        guard lines[place].wordCount <= 4, hasSentence else { return false }
        return isSignature(place) || isComments(place)
    }

    /// "--" alone, and below it, beside widgets, a few lines that are no sentences.
    private func isSignature(_ place: Int) -> Bool {
        guard lines[place].text == "--" else { return false }
        let rest = lines[(place + 1)...]
        guard rest.count <= LineSifter.linesLookedAt else { return false }
        let own = rest.filter { LineRule.first(for: $0) == nil }
        return (1...LineSifter.mostLinesOfSignature).contains(own.count)
            && own.allSatisfy { !$0.endsWithStop && $0.wordCount <= LineSifter.mostWordsOfSignatureLine }
    }

    private static let commentHeadings: Set<String> = [
        "comments", "comment", "reader comments", "discussion", "responses",
    ]

    private func isComments(_ place: Int) -> Bool {
        let line = ShortLine(lines[place])
        guard LineSifter.commentHeadings.contains(line.withoutNumbers) else { return false }
        let signs = lines[(place + 1)...].prefix(LineSifter.linesLookedAt).filter {
            $0.wordCount <= 4 && ["reply", "ago"].contains($0.plain.split(separator: " ").last)
        }
        return signs.count >= LineSifter.fewestCommentSigns
    }

    private mutating func removeTail(from place: Int) {
        let isMail = isSignature(place)
        for line in lines[place...] {
            if isMail {
                remove(line, "mailSignature", "the signature of a mail")
            } else {
                remove(line, "readerComments", "readers' comments")
            }
        }
    }
}
