import Markup

/// The number of a note, which leads to the note on the same page: `<a href="#footnote-1">1</a>`.
enum NoteMark {
    static func isMark(_ link: Int, in tree: HTMLTree) -> Bool {
        let end = tree.nodes[link].end
        guard end - link <= 4, leadsWithinPage(tree.bytes(.href, of: link)) else { return false }
        var mark: [UInt8] = []
        for node in (link + 1).upTo(end) where tree.nodes[node].tag == .text {
            mark += tree.text(of: node).filter { $0 > 32 }
            if mark.count > 5 { return false }
        }
        if let first = mark.first, let last = mark.last, mark.count > 2, isBracket(first), isBracket(last) {
            mark = Array(mark.dropFirst().dropLast())
        }
        return (1...3).contains(mark.count) && mark.allSatisfy(\.isASCIIDigit)
    }

    /// Whether an address is a fragment that names a note: numbered headings and pages have such links as well.
    private static func leadsWithinPage(_ address: ArraySlice<UInt8>) -> Bool {
        guard address.first == UInt8(ascii: "#") else { return false }
        var isNote = false
        LabelScan.meanings(in: address, words) { _ in isNote = true }
        return isNote || address.dropFirst().starts(with: "fn".utf8) || address.dropFirst().starts(with: "_ftn".utf8)
    }

    private static let words = LabelTable(words: [
        "footnote", "footnotes", "note", "notes", "fn", "ftn", "endnote", "endnotes", "reference", "ref", "cite",
        "citation",
        "fussnote", "sdfootnote",
    ])

    private static func isBracket(_ byte: UInt8) -> Bool { byte.isOne(of: "[]()") }
}
