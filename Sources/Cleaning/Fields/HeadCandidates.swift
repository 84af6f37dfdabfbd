import Text

/// The lines of a text among which its head is looked for: all after the header but widgets.
///
/// Widgets would pass for labels of the head. They are left out up to the sentence after which no line can be of the
/// head any more.
struct HeadCandidates {
    /// The indices of the lines in the document.
    private(set) var indices: [Int] = []
    private let classifier = LineClassifier(headline: nil, byline: [])

    /// The number of sentences after which no line can be of the head: a standfirst and a lead may be two.
    private static let maximumSentences = 3

    init(_ blocks: [Block], afterHeaderLines lineCount: Int) {
        var sentences = 0
        for index in blocks.indices.dropFirst(lineCount) {
            let block = blocks[index]
            if sentences < HeadCandidates.maximumSentences, isWidget(block) { continue }
            sentences += block.line.isSentence ? 1 : 0
            indices.append(index)
        }
    }

    private func isWidget(_ block: Block) -> Bool {
        let features = classifier.features(of: block)
        if classifier.agencyCredit(in: block, features) != nil { return true }
        guard let rule = classifier.widgetRule(for: block, features) else { return false }
        return !(rule == .relatedLink && indices.isEmpty && HeadCandidates.mayBeHeadline(block.line))
    }

    /// Whether a first line with a label may be the headline: "Explainer: how the wall is paid for" is a link only
    /// where something stands above it.
    private static func mayBeHeadline(_ line: TextLine) -> Bool {
        guard line.isHeadLike, let first = line.words.words.first else { return false }
        return !linkOpenings.contains(first.hash)
    }

    private static let linkOpenings = Set(["read", "also", "see", "related", "recommended"].map(WordSpans.hash))
}
