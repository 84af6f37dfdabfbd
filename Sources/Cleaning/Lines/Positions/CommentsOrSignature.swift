/// Finds what follows the article in a text file: readers' comments, or the signature of a mail.
struct CommentsOrSignature {
    /// The rule that removes the line at each index, from the first line of the comments or the signature on.
    private(set) var rules: [Int: BoilerplateRule] = [:]
    private let blocks: [Block]

    /// The least number of lines such as "Reply" or "3 hours ago" that prove a heading to be that of comments.
    private static let minimumCommentLines = 2
    /// The number of lines below the first in which comments must show; after a signature come no more lines than that.
    private static let maximumLinesLookedAt = 60
    private static let maximumSignatureLines = 6
    private static let maximumWordsOfSignatureLine = 10

    /// Looks for the first such line after a sentence; the lines of `fieldLines` are not looked at.
    init(of blocks: [Block], notAmong fieldLines: [Int: BoilerplateRule]) {
        self.blocks = blocks
        var hasSentence = false
        for index in blocks.indices where fieldLines[index] == nil {
            if hasSentence, let rule = rule(startingAt: index) {
                for line in blocks.indices[index...] { rules[line] = rule }
                return
            }
            hasSentence = hasSentence || blocks[index].line.isSentence
        }
    }

    /// Returns the rule for what starts at a line; nil where that is neither comments nor a signature.
    private func rule(startingAt index: Int) -> BoilerplateRule? {
        if endsLetter(index) { return .mailSignature }
        guard blocks[index].nonBlankBytes < 40, blocks[index].line.wordCount <= 4 else { return nil }
        if startsSignature(index) { return .mailSignature }
        return startsComments(index) ? .readerComments : nil
    }

    /// Whether the line is "--" alone, and all below it but widgets is a few lines that are no sentences.
    private func startsSignature(_ index: Int) -> Bool {
        guard blocks[index].text == "--" else { return false }
        let rest = blocks.dropFirst(index + 1)
        guard rest.count <= CommentsOrSignature.maximumLinesLookedAt else { return false }
        return areFewLabels(rest.filter { rule(of: $0) == nil })
    }

    /// The least length of a rule that is drawn with signs, in UTF-8 bytes.
    private static let minimumRuleLength = 5

    /// Whether the line is a rule of signs, and all below it is how to leave the list of a letter, and who sends it from where.
    private func endsLetter(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.nonBlankBytes >= CommentsOrSignature.minimumRuleLength, block.normalized.isEmpty,
            block.text.utf8.allSatisfy({ $0 == 45 || $0 == 61 || $0 == 95 || $0 == 42 })
        else { return false }
        let rest = blocks.dropFirst(index + 1)
        guard rest.count <= CommentsOrSignature.maximumLinesLookedAt, rest.contains(where: { rule(of: $0) == .signUp })
        else {
            return false
        }
        return areFewLabels(rest.filter { rule(of: $0) == nil })
    }

    private func rule(of block: Block) -> BoilerplateRule? {
        let classifier = LineClassifier(headline: nil, byline: [])
        return classifier.rule(
            for: block, classifier.features(of: block), in: LineClassifier.Context(isAfterProse: true))
    }

    private func areFewLabels(_ blocks: [Block]) -> Bool {
        let lines = blocks.map(\.line)
        return (1...CommentsOrSignature.maximumSignatureLines).contains(lines.count)
            && lines.allSatisfy { !$0.endsWithStop && $0.wordCount <= CommentsOrSignature.maximumWordsOfSignatureLine }
    }

    /// Whether the line is a heading of readers' comments, and lines below it are buttons or times of comments.
    private func startsComments(_ index: Int) -> Bool {
        guard BoilerplateRule.readerComments.headings.announces(blocks[index].normalized, isMarked: false) else {
            return false
        }
        let commentLines = blocks.dropFirst(index + 1).prefix(CommentsOrSignature.maximumLinesLookedAt).filter {
            let words = $0.normalized.spaceSeparated
            return words.count <= 4 && ["reply", "ago"].contains(words.last)
        }
        return commentLines.count >= CommentsOrSignature.minimumCommentLines
    }
}
