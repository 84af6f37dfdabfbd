/// The end of a text after its article: readers' comments, or the signature of a mail.
struct TextTail {
    /// The rule that takes the line at an index: that of the first such heading and all after it.
    private(set) var rules: [Int: BoilerplateRule] = [:]
    private let blocks: [Block]

    /// The number of lines such as "Reply" or "3 hours ago" below a heading that make comments certain.
    private static let minimumCommentLines = 2
    private static let maximumLinesLookedAt = 60
    private static let maximumSignatureLines = 6
    private static let maximumWordsOfSignatureLine = 10

    /// `head` are the lines that are fields of the article's head, by index.
    init(of blocks: [Block], after head: [Int: BoilerplateRule]) {
        self.blocks = blocks
        var hasSentence = false
        for index in blocks.indices where head[index] == nil {
            if hasSentence, let rule = rule(ofTailAt: index) {
                for line in blocks.indices[index...] { rules[line] = rule }
                return
            }
            hasSentence = hasSentence || blocks[index].line.isSentence
        }
    }

    private func rule(ofTailAt index: Int) -> BoilerplateRule? {
        guard blocks[index].weight < 40, blocks[index].line.wordCount <= 4 else { return nil }
        if isSignature(index) { return .mailSignature }
        return isComments(index) ? .readerComments : nil
    }

    /// Whether the line is "--" alone, with a few lines below it that are no sentences, beside widgets.
    private func isSignature(_ index: Int) -> Bool {
        guard blocks[index].text == "--" else { return false }
        let rest = blocks[(index + 1)...]
        guard rest.count <= TextTail.maximumLinesLookedAt else { return false }
        let classifier = LineClassifier(headline: nil, byline: [])
        let context = LineClassifier.Context(isAfterProse: true)
        let own = rest.filter { classifier.rule(for: $0, classifier.shortLine(of: $0), in: context) == nil }
            .map(\.line)
        return (1...TextTail.maximumSignatureLines).contains(own.count)
            && own.allSatisfy { !$0.endsWithStop && $0.wordCount <= TextTail.maximumWordsOfSignatureLine }
    }

    private func isComments(_ index: Int) -> Bool {
        guard BoilerplateRule.readerComments.headings.announces(blocks[index].normalized, isMarked: false) else {
            return false
        }
        let answers = blocks[(index + 1)...].prefix(TextTail.maximumLinesLookedAt).filter {
            let words = $0.normalized.blankSeparated
            return words.count <= 4 && ["reply", "ago"].contains(words.last)
        }
        return answers.count >= TextTail.minimumCommentLines
    }
}
