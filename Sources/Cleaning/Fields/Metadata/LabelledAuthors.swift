import Markup
import Text

/// The author whom the page names under a label of the field, wherever that is: "Written by" over a portrait, a heading "Author".
struct LabelledAuthors {
    let tree: HTMLTree

    /// The greatest number of nodes between a label and the name.
    private static let maximumDistance = 12

    /// The credit; none where several names are labelled so, as on cards.
    var credits: [[Credit]] {
        let names = tree.nodes.indices.compactMap(name)
        guard let first = names.first, names.allSatisfy({ NormalizedText.of($0) == NormalizedText.of(first) }) else {
            return []
        }
        return [[Credit(markup: first)]]
    }

    /// Returns the name after the label at `node`, or with it; nil where there is no label.
    private func name(at node: Int) -> String? {
        guard tree.nodes[node].tag == .text else { return nil }
        let text = HeadLines.trimmed(tree.text(of: node))
        guard (6...60).contains(text.count), let first = text.first, LabelledAuthors.firstLetters.contains(first | 32)
        else {
            return nil
        }
        let line = String(decoding: text, as: UTF8.self)
        let plain = NormalizedText.of(line)
        if LabelledAuthors.labels.contains(plain) || LabelledAuthors.headings.contains(plain) && isHeading(node) {
            let end = min(tree.nodes.count, node + LabelledAuthors.maximumDistance)
            let next = (node + 1).upTo(end).first {
                tree.nodes[$0].tag == .text && tree.text(of: $0).contains { $0 > 32 }
            }
            return next.map { WhitespaceNormalizedText.of($0, in: tree) }
        }
        return plain.hasPrefix("written by ") && SigningLine.isSigned(line) ? line : nil
    }

    private func isHeading(_ node: Int) -> Bool {
        let parent = tree.nodes[node].parent
        return parent >= 0 && tree.nodes[parent].tag.headingLevel != nil
    }

    private static let labels: Set<String> = [
        "written by", "article by", "words by", "story by", "text by", "post by", "verfasst von", "geschrieben von",
        "écrit par", "escrito por", "scritto da", "geschreven door",
    ]
    /// A box may name the author of a book, but not as a heading of its own.
    private static let headings: Set<String> = ["author", "the author", "autor", "auteur"]
    /// The first letters of the labels, in lower case; "é" begins with 0xC3, which is 0xE3 with the bit of lower case.
    private static let firstLetters: Set<UInt8> = Set(
        (labels.union(headings)).compactMap { $0.utf8.first.map { $0 | 32 } })
}
