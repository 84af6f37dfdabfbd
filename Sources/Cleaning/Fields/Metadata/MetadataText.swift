import Markup
import Text

/// Cleans texts from attributes and JSON of tags, entities that were escaped twice, and white space.
enum MetadataText {
    /// Returns the plain text; nil where nothing is left.
    static func clean(_ text: String) -> String? {
        var folded = WhitespaceNormalizedText.of(text)
        // A text may have been escaped by the editor's tool, by the page's, and by the one that wrote the JSON.
        for _ in 0..<3 where hasMarkup(folded) {
            let plain = withoutMarkup(folded)
            if plain == folded { break }
            folded = plain
        }
        return folded.unicodeScalars.contains(where: \.isVisible) ? folded : nil
    }

    private static func hasMarkup(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count < 2_000 else { return false }
        if let open = bytes.firstIndex(of: UInt8(ascii: "<")), bytes[open...].contains(UInt8(ascii: ">")) {
            return true
        }
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "&")) else { return false }
        return bytes[mark...].contains(UInt8(ascii: ";"))
    }

    private static func withoutMarkup(_ text: String) -> String {
        guard let tree = try? HTMLParser.parse("<div>\(text)</div>", maximumNodes: 1_000), !tree.nodes.isEmpty
        else { return text }
        return WhitespaceNormalizedText.of(0, in: tree)
    }
}

extension Credit {
    /// Makes a credit of a text that may hold markup, as attributes and script data do.
    init(markup text: String, isStated: Bool = true) { self.init(MetadataText.clean(text) ?? "", isStated: isStated) }
}
