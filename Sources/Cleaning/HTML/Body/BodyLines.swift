import ArticleModel
import Foundation
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
        removeHead()
        removeTail()
    }

    /// A line or two over the first sentence name the section, the series or the topic; a heading right
    /// over it heads it. More lines are a list or a table.
    private mutating func removeHead() {
        guard let first = kept.firstIndex(where: { $0.isProse || $0.endsSentence }), first <= BodyLines.mostLabels
        else { return }
        let isHeaded = first > 0 && kept[first - 1].role == .heading
        let labels = kept[..<(isHeaded ? first - 1 : first)]
        guard labels.allSatisfy({ $0.role == .heading || $0.isLabel }) else { return }
        for label in labels { remove(label, .label) }
        kept.removeFirst(labels.count)
    }

    private static let mostLabels = 3

    private mutating func remove(_ block: Block, _ rule: PageLineRule) {
        removed.append(RemovedBlock(rule: rule.name, reason: rule.reason, text: block.text))
    }

    /// What a link said to a screen reader is cut out of its sentence.
    private mutating func withoutResidue(_ block: Block) -> Block {
        var text = block.text
        for residue in BodyLines.residues where text.contains("(") && text.contains(residue) {
            let parts = text.components(separatedBy: residue)
            removed += parts.dropFirst().map { _ in
                RemovedBlock(rule: LinkResidue.rule, reason: LinkResidue.reason, text: residue)
            }
            text = parts.joined()
        }
        if text.contains("new ") {
            let line = TextLine(Array(text.unicodeScalars), mark: nil)
            if let (scalars, cuts) = LinkResidue.cut(from: line.scalars, line.words) {
                removed += cuts
                text = String(scalars)
            }
        }
        return text == block.text ? block : block.saying(text)
    }

    private static let residues = [
        " (öffnet im neuen Fenster)", " (öffnet in neuem Fenster)", " (öffnet in einem neuen Fenster)",
        " (nouvelle fenêtre)", " (s’ouvre dans une nouvelle fenêtre)", " (se abre en una nueva ventana)",
        " (si apre in una nuova finestra)", " (åpnes i nytt vindu)", " (opent in nieuw venster)",
    ]

    private mutating func takeCredit(_ block: Block) -> Bool {
        guard block.weight < 120, let credit = AgencyCredit(ShortLine(block.text)) else { return false }
        agency = agency ?? credit.name
        removed.append(RemovedBlock(rule: AgencyCredit.rule, reason: AgencyCredit.reason, text: block.text))
        return true
    }

    /// Headings and lines of links behind the last sentence lead to something else; addresses, numbers and
    /// names there are what programs left.
    private mutating func removeTail() {
        // Many of them are a list or a table without the tags.
        let residue = kept.reversed().prefix { $0.isResidue || $0.isContact }.count
        while let last = kept.last, last.leadsAway || residue <= BodyLines.mostResidue && last.isStray {
            remove(last, last.isContact ? .contact : .tail)
            kept.removeLast()
        }
    }

    private static let mostResidue = 7
}

extension Block {
    /// Headings of a list without text end as sentences.
    fileprivate var leadsAway: Bool { role == .heading && !text.hasSuffix(".") || isAllLink }
    /// A comma makes it a dateline ("Basel, Switzerland"), a colon opens something.
    fileprivate var isLabel: Bool {
        role == .text && weight < 45 && !text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
    }
    fileprivate var isStray: Bool { isResidue || isContact }

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
