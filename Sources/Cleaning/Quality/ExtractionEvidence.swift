import ArticleModel
import Foundation
import Markup
import Text

/// What tells how well the body of an article was extracted from its page.
///
/// A feature has no value where it cannot be told: of a page without description, say, or where scripts hold the body and
/// no place on the page is known.
package struct ExtractionEvidence: Sendable {
    private(set) var values: [QualityFeature: Double] = [:]
    private let kept: [Block]
    /// The number of bytes of the kept blocks, blanks not counted.
    private let bytes: Double

    /// Gathers what `document` and the blocks of its body tell; nil for a text, which has no page, and for an empty body.
    init?(of document: Document, _ kept: [Block], _ fields: Fields) {
        guard let page = document.page, !kept.isEmpty else { return nil }
        self.kept = kept
        bytes = Double(max(1, kept.reduce(0) { $0 + $1.nonBlankBytes }))
        readText()
        readStatements(of: page)
        guard !fields.flags.contains(where: { $0.name == .hiddenBody }) else { return }
        readRemovedBlocks(among: document.blocks)
        readPlaces(in: page.tree)
        values[.namedBody] = page.declaredBodies.isEmpty ? 0 : 1
    }

    /// Adds what only the finished article shows: how much of it was repeated.
    func with(_ article: CleanArticle) -> ExtractionEvidence {
        let rules = Set(DuplicateReason.allCases.map(\.rule))
        let repeated = article.removed.reduce(0) { $0 + (rules.contains($1.rule) ? $1.characters : 0) }
        var evidence = self
        evidence.values[.repeatedText] = log1p(1_000 * Double(repeated) / bytes)
        return evidence
    }

    /// The values by the names of the features, for training.
    package var valuesByName: [String: Double] {
        Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
    }
}

// MARK: - The text itself

extension ExtractionEvidence {
    private mutating func readText() {
        let unended = kept.filter { $0.role != .heading && !$0.endsSentence }
        values[.unendedLines] = log1p(Double(unended.count))
        values[.unendedText] = log(share(of: unended) + 0.01)
        values[.longestBlock] = Double(kept.map(\.nonBlankBytes).max() ?? 0) / bytes
        values[.links] = log(Double(kept.reduce(0) { $0 + $1.linkBytes }) / bytes + 0.003)
        values[.listItems] = share(of: kept.filter { $0.role == .listItem })
        values[.programCode] = log(share(of: kept.filter(ExtractionEvidence.isCode)) + 0.003)
        values[.opensWithParagraph] = (kept.first?.nonBlankBytes ?? 0) >= Block.minimumParagraphBytes ? 1 : 0
    }

    private func share(of blocks: [Block]) -> Double {
        Double(blocks.reduce(0) { $0 + $1.nonBlankBytes }) / bytes
    }

    /// Whether one byte in forty is a sign that programs have and prose hardly ever.
    private static func isCode(_ block: Block) -> Bool {
        block.text.utf8.reduce(0) { $0 + (codeSigns[Int($1)] ? 1 : 0) } * 40 > block.nonBlankBytes
    }

    private static let codeSigns: [Bool] = {
        var signs = [Bool](repeating: false, count: 256)
        for sign in "{}<>;=$#\\|".utf8 { signs[Int(sign)] = true }
        return signs
    }()
}

// MARK: - What the page states

extension ExtractionEvidence {
    private mutating func readStatements(of page: Page) {
        values[.description] = page.metadata.description.flatMap(shareInText)
    }

    /// The length below which words say little.
    private static let minimumLetters = 4
    /// The number of words below which a description says little.
    private static let minimumWords = 5

    /// Returns the share of the longer words of `text` that the body holds; nil where there are too few.
    private func shareInText(of text: String) -> Double? {
        let wanted = Set(
            WordSpans(text).words.filter { $0.end - $0.start >= ExtractionEvidence.minimumLetters }.map(\.prefixHash))
        guard wanted.count >= ExtractionEvidence.minimumWords else { return nil }
        var missing = wanted
        for block in kept where !missing.isEmpty {
            for word in block.line.words.words { missing.remove(word.prefixHash) }
        }
        return 1 - Double(missing.count) / Double(wanted.count)
    }
}

// MARK: - Its place on the page

extension ExtractionEvidence {
    private mutating func readRemovedBlocks(among blocks: [Block]) {
        let own = Set(kept.map(\.firstNode))
        let removed = blocks.filter { !own.contains($0.firstNode) }
        let first = own.min() ?? 0
        let last = own.max() ?? 0
        let within = removed.filter { first < $0.firstNode && $0.firstNode < last }
        values[.blocksRemovedWithin] = log1p(Double(within.count))
        values[.textRemovedWithin] = log1p(100 * share(of: within))
        let words = kept.reduce(0) { $0 + $1.line.wordCount }
        values[.blocksRemovedPerWords] = min(10, 100 * Double(within.count) / Double(max(1, words)))
        let prose = removed.filter { $0.isSentence && $0.nonBlankBytes >= Block.minimumParagraphBytes }
        values[.proseLeftOut] = log(share(of: prose) + 0.01)
    }

    private mutating func readPlaces(in tree: HTMLTree) {
        var bytesAtDepth: [Int: Int] = [:]
        var bytesInElement: [Int: Int] = [:]
        for block in kept {
            bytesAtDepth[depth(of: block, in: tree), default: 0] += block.nonBlankBytes
            bytesInElement[element(around: block, in: tree), default: 0] += block.nonBlankBytes
        }
        // Summed as integers: the order of a dictionary is another in each process.
        values[.sameDepth] = Double(bytesAtDepth.values.reduce(0) { $0 + $1 * $1 }) / (bytes * bytes)
        let stray = bytesInElement.values.filter { Double($0) < bytes / 10 }
        values[.strayText] = log(Double(stray.reduce(0, +)) / bytes + 0.01)
    }

    private func depth(of block: Block, in tree: HTMLTree) -> Int {
        var depth = 0
        var node = tree.nodes[block.firstNode].parent
        while node >= 0 {
            depth += 1
            node = tree.nodes[node].parent
        }
        return depth
    }

    /// Returns the element around that of the block's first text: around its paragraph, mostly.
    private func element(around block: Block, in tree: HTMLTree) -> Int {
        let parent = tree.nodes[block.firstNode].parent
        return parent < 0 ? -1 : tree.nodes[parent].parent
    }
}
