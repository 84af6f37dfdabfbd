/// What an editor does to an article of somebody else before printing it.
enum CopyEdit: String, CaseIterable, Sendable {
    case unchanged = "unchanged"
    case wordRuns = "runs of words replaced"
    case singleWords = "single words replaced"
    case droppedSentences = "sentences dropped"
    case addedSentences = "sentences added"
    case rewrittenLead = "lead rewritten"
    case movedParagraphs = "paragraphs moved"
    case typography = "marks and spelling"
    case credit = "dateline and agency added"
    case cutEnd = "end cut"
    case cutHalf = "more than half cut"
    case brief = "cut to a brief"
    case several = "several of these, and cut"

    /// Whether the edit concerns a share of the words, 1 to 30 per cent.
    var hasShare: Bool {
        switch self {
        case .wordRuns, .singleWords, .droppedSentences, .addedSentences, .rewrittenLead, .several: true
        case .unchanged, .movedParagraphs, .typography, .credit, .cutEnd, .cutHalf, .brief: false
        }
    }
}
