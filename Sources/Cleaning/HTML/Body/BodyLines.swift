import ArticleModel
import Markup

/// The paragraphs of the body, and the single lines in it that are not the article.
struct BodyLines {
    private(set) var kept: [Block] = []
    private(set) var removed: [RemovedBlock] = []
    /// Of an agency that a line of its own credits.
    private(set) var agency: String?
    /// Lines before the text that say who wrote it or when.
    private(set) var head: [TextLine] = []

    init(of page: PageBlocks, in tree: HTMLTree, headline: String?, byline: [String]) {
        let parts = BodyParts(of: page, in: tree, headline: headline)
        let judge = LineJudge(headline: headline, byline: byline)
        for place in parts.places {
            let block = page.blocks[place]
            let isAfterProse = kept.contains(where: \.isProse)
            if let rule = parts.rules[place] {
                remove(block, rule)
            } else if takeCredit(block) {
                continue
            } else if let rule = judge.rule(for: block, isAfterProse: isAfterProse) {
                if !isAfterProse { head.append(TextLine(block.text)) }
                remove(block, rule)
            } else {
                kept.append(withoutResidue(block))
            }
        }
        removeTail()
    }

    private mutating func remove(_ block: Block, _ rule: PageLineRule) {
        removed.append(RemovedBlock(rule: rule.name, reason: rule.reason, text: block.text))
    }

    /// What a link said to a screen reader is cut out of its sentence.
    private mutating func withoutResidue(_ block: Block) -> Block {
        guard block.text.contains("new ") else { return block }
        let line = TextLine(Array(block.text.unicodeScalars), mark: nil)
        guard let (scalars, cuts) = LinkResidue.cut(from: line.scalars, line.words) else { return block }
        removed += cuts
        return block.saying(String(scalars))
    }

    private mutating func takeCredit(_ block: Block) -> Bool {
        guard block.weight < 120, let credit = AgencyCredit(ShortLine(block.text)) else { return false }
        agency = agency ?? credit.name
        removed.append(RemovedBlock(rule: AgencyCredit.rule, reason: AgencyCredit.reason, text: block.text))
        return true
    }

    /// Headings and lines of links behind the last sentence lead to something else; addresses, numbers and
    /// names there are what programs left.
    private mutating func removeTail() {
        while let last = kept.last, last.role == .heading || last.isAllLink || last.isResidue || last.isContact {
            remove(last, last.isContact ? .contact : .tail)
            kept.removeLast()
        }
    }
}

extension Block {
    /// A word or an address on a line of its own.
    fileprivate var isResidue: Bool {
        guard role == .text, !endsSentence else { return false }
        let isAddress = text.hasPrefix("http") && !text.utf8.contains(32)
        return isAddress || weight < 30 && !text.utf8.contains(UInt8(ascii: ","))
    }

    /// How to reach who wrote it: a short line with an address of electronic mail or a handle.
    fileprivate var isContact: Bool {
        guard role == .text, weight < 160 else { return false }
        let words = text.split(separator: " ")
        return words.contains { word in
            guard let at = word.firstIndex(of: "@") else { return word.contains("twitter.com/") }
            return word[at...].dropFirst().utf8.count > 2
        }
    }
}
