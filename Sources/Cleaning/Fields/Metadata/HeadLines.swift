import Markup
import Text

/// Finds unlabelled short lines around the headline that say who wrote the article and when.
struct HeadLines {
    let regions: PageRegions
    /// The element that shows the headline.
    let headline: Int?

    /// Returns the nodes that may be the head of the article, which ends at the first long text but `count`.
    func nodes(skippingLongTexts count: Int) -> Range<Int> {
        guard let headline else { return 0..<0 }
        let tree = regions.tree
        let last = min(tree.nodes.count, tree.nodes[headline].end + 250)
        let prose = tree.nodes[headline].end.upTo(last).lazy.filter { tree.text(of: $0).count > 200 }
        return max(0, headline - 60).upTo(prose.dropFirst(count).first ?? last)
    }

    /// The nodes of the article's head, of which one long text may be the standfirst.
    var range: Range<Int> { nodes(skippingLongTexts: 1) }

    /// The texts that are a date and nothing else.
    var dates: [Int] {
        range.filter { node in
            let text = HeadLines.trimmed(regions.tree.text(of: node))
            guard (6...60).contains(text.count), text.contains(where: { $0.isASCIIDigit }) else { return false }
            return TimestampLine.isDateOnly(NormalizedText.of(String(decoding: text, as: UTF8.self)))
        }
    }

    /// The lines that say who wrote the article and on which day: "By Ann Example, 14 January 2026", "Nov 13, 2025 by Ann Example".
    var datedBylines: [Int] {
        nodes(skippingLongTexts: 0).filter { node in
            guard regions.tree.nodes[node].tag == .text else { return false }
            let line = opensByline(node) ? byline(around: node) ?? node : node
            let text = BylineText.whole(line, in: regions.tree)
            return HeadLines.mayHoldDate(text.utf8) && HeadLines.isDatedByline(text.spaceSeparated)
        }
    }

    /// Whether a line is as long as one of a name and a date, and has a digit.
    private static func mayHoldDate(_ line: some Collection<UInt8>) -> Bool {
        (10...120).contains(line.count) && line.contains(where: \.isASCIIDigit)
    }

    /// Returns the index of the first word that opens a byline, such as "by".
    private static func openingOfByline(_ words: [Substring]) -> Int? {
        words.firstIndex { BylineLine.openings.contains($0.lowercased()) }
    }

    private static func plain(_ word: Substring) -> Substring { Substring(NormalizedText.of(String(word))) }

    private static func isDate(_ part: ArraySlice<Substring>) -> Bool {
        !part.isEmpty && TimestampLine.isDateOnly(NormalizedText.of(part.joined(separator: " ")))
    }

    private static func isDatedByline(_ words: [Substring]) -> Bool {
        guard let by = openingOfByline(words) else { return false }
        if isDate(words[..<by]) { return true }
        guard by <= 1, let name = words[by...].dropFirst().first, !TimestampLine.isDay([plain(name)]) else {
            return false
        }
        return words.indices.dropFirst(by + 2).contains { isDate(words[$0...]) }
    }

    /// The credits after "By" and the like, and those in links to pages about authors.
    var credits: [[Credit]] {
        nodes(skippingLongTexts: 0).flatMap { node -> [[Credit]] in
            switch regions.tree.nodes[node].tag {
            case .a: VisibleBylines.leadsToAuthor(node, in: regions.tree) ? credits(of: node) : []
            case .text: opensByline(node) ? byline(around: node).map(credits) ?? [] : creditsAfterDate(node)
            default: []
            }
        }
    }

    /// Returns the credits of a line that opens with the day: "Nov 13, 2025 by Ann Example in News".
    private func creditsAfterDate(_ node: Int) -> [[Credit]] {
        let bytes = HeadLines.trimmed(regions.tree.text(of: node))
        guard HeadLines.mayHoldDate(bytes) else { return [] }
        let words = String(decoding: bytes, as: UTF8.self).spaceSeparated
        guard let by = HeadLines.openingOfByline(words), HeadLines.isDate(words[..<by]),
            !regions.isOutsideArticle(node)
        else { return [] }
        let name = words[by...].prefix { !HeadLines.afterNames.contains($0) }
        return [[Credit(markup: name.joined(separator: " "))]]
    }

    /// The words behind names that are none of them.
    private static let afterNames: Set<Substring> = ["in", "|", "·", "•", "–", "-", "under"]

    /// The credits of lines that sign the article, between the headline and the heading of a card.
    var signatures: [[Credit]] {
        guard let headline else { return [] }
        let tree = regions.tree
        let below = nodes(skippingLongTexts: 0).lazy.drop { $0 < tree.nodes[headline].end }
        var credits: [[Credit]] = []
        for node in below {
            if isLinkedHeading(node), !holdsSignature(node) { break }
            guard let line = signature(at: node) else { continue }
            credits += self.credits(of: line)
        }
        return credits
    }

    /// Returns the element around the text at `node` that signs the article; nil where it is another text.
    private func signature(at node: Int) -> Int? {
        guard regions.tree.nodes[node].tag == .text, opensByline(node), let line = byline(around: node),
            SigningLine.isSigned(BylineText.whole(line, in: regions.tree))
        else { return nil }
        return line
    }

    private func holdsSignature(_ element: Int) -> Bool {
        element.upTo(regions.tree.nodes[element].end).contains { signature(at: $0) != nil }
    }

    /// Whether an element is a heading that leads elsewhere, as that of a card does.
    private func isLinkedHeading(_ element: Int) -> Bool {
        let nodes = regions.tree.nodes
        guard nodes[element].tag.headingLevel != nil else { return false }
        let parent = nodes[element].parent
        return parent >= 0 && nodes[parent].tag == .a
            || element.upTo(nodes[element].end).contains { nodes[$0].tag == .a }
    }

    /// Returns the text without the blanks that indent it in the page.
    static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text.drop { $0 <= 32 }
        while let last = rest.last, last <= 32 { rest = rest.dropLast() }
        return rest
    }

    private func credits(of node: Int) -> [[Credit]] {
        let tree = regions.tree
        guard tree.nodes[node].end - node < 40, !regions.isOutsideArticle(node) else { return [] }
        return [BylineText.parts(of: node, in: tree), BylineText.whole(node, in: tree)]
            .filter { !$0.isEmpty && $0.utf8.count < 160 }.map { [Credit(markup: $0)] }
    }

    private func opensByline(_ node: Int) -> Bool {
        let bytes = HeadLines.trimmed(regions.tree.text(of: node))
        guard (2...160).contains(bytes.count) else { return false }
        // In lower case it opens a line only where nothing is before it in its element: not "a book by Ann Example".
        let isFirst = regions.tree.nodes[node].parent == node - 1
        guard isFirst || bytes.first.map({ $0 < 97 }) == true else { return false }
        let words = String(decoding: bytes.prefix(40), as: UTF8.self).lowercased().spaceSeparated.prefix(2)
        guard let first = words.first.map({ String($0).trimmingMarks }) else { return false }
        if words.first?.hasSuffix(":") == true, HeadLines.fields.contains(first) { return true }
        return BylineLine.openings.contains(first)
            || words.last?.hasPrefix("by") == true && BylineLine.jobs.contains(first)
    }

    /// Returns the smallest element around the opening that has more than two words; nil where it is a larger part of
    /// the page.
    private func byline(around node: Int) -> Int? {
        var ancestor = node
        for _ in 0..<4 {
            if BylineText.whole(ancestor, in: regions.tree).spaceSeparated.count > 2 { return ancestor }
            ancestor = regions.tree.nodes[ancestor].parent
            guard ancestor >= 0, regions.tree.nodes[ancestor].end - ancestor < 40 else { return nil }
        }
        return nil
    }

    /// The words that, with a colon, precede an author's name.
    private static let fields: Set<String> = ["text", "author", "autor", "auteur", "tekst"]
}
