import Markup

/// The short lines around the headline that say who wrote and when, though nothing marks them so.
struct HeadLines {
    let regions: PageRegions
    let headline: Int?

    /// Nodes from here to there may be the head of the article; the first long text ends it.
    private var nodes: Range<Int> {
        guard let headline else { return 0..<0 }
        let tree = regions.tree
        let last = min(tree.nodes.count, tree.nodes[headline].end + 250)
        let prose = (tree.nodes[headline].end..<last).first { tree.text(of: $0).count > 200 }
        return max(0, headline - 60)..<(prose ?? last)
    }

    /// Lines that say a date and nothing beside it.
    var dates: [String?] {
        let dated = nodes.filter { node in
            let text = regions.tree.text(of: node)
            guard (6...60).contains(text.count), text.contains(where: { (48...57).contains($0) }) else { return false }
            return DateLine.isOne(PlainText.of(String(decoding: text, as: UTF8.self)))
        }
        return regions.sorted(dated, around: headline).map { FoldedText.of($0, in: regions.tree) }
    }

    /// What stands behind "By" and the like, and what links to pages about authors.
    var credits: [[Credit]] {
        let tree = regions.tree
        return nodes.compactMap { node in
            switch tree.nodes[node].tag {
            case .a where VisibleBylines.leadsToAuthor(node, in: tree): credit(node, isStated: true)
            case .text: opensByline(node) ? byline(around: node) : nil
            default: nil
            }
        }
    }

    private func credit(_ node: Int, isStated: Bool) -> [Credit]? {
        guard regions.tree.nodes[node].end - node < 40 else { return nil }
        let text = SpacedText.of(node, in: regions.tree)
        guard !text.isEmpty, text.utf8.count < 160, !regions.isElsewhere(node) else { return nil }
        return [Credit(text, isStated: isStated)]
    }

    private func opensByline(_ node: Int) -> Bool {
        let bytes = regions.tree.text(of: node).drop { $0 <= 32 }
        guard (2...160).contains(bytes.count) else { return false }
        let words = String(decoding: bytes.prefix(40), as: UTF8.self).lowercased().split(separator: " ").prefix(2)
        guard let first = words.first.map({ String($0).trimmingMarks }) else { return false }
        if words.first?.hasSuffix(":") == true, HeadLines.fields.contains(first) { return true }
        return HeadLines.openings.contains(first)
            || words.last?.hasPrefix("by") == true && HeadLines.jobs.contains(first)
    }

    /// The smallest element around the opening that says more than it.
    private func byline(around node: Int) -> [Credit]? {
        var place = node
        for _ in 0..<4 {
            let text = SpacedText.of(place, in: regions.tree)
            if text.split(separator: " ").count > 2 { return credit(place, isStated: true) }
            place = regions.tree.nodes[place].parent
            guard place >= 0, regions.tree.nodes[place].end - place < 40 else { return nil }
        }
        return nil
    }

    private static let openings: Set<String> = ["by", "von", "par", "por", "door", "av", "af", "di"]
    private static let fields: Set<String> = ["text", "author", "autor", "auteur", "tekst"]
    private static let jobs: Set<String> = ["written", "words", "story", "article", "text", "reported", "posted"]
}

/// The text of an element with a blank wherever elements meet: bylines set name and date side by side.
enum SpacedText {
    static func of(_ node: Int, in tree: HTMLTree) -> String {
        var folded = FoldedText()
        for place in node..<tree.nodes[node].end {
            if tree.nodes[place].tag == .text { folded.append(tree.text(of: place)) } else { folded.appendSpace() }
        }
        return folded.text
    }
}
