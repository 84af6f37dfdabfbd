import ArticleModel
import Markup
import Text

extension XMLElement {
    /// The first element directly below this one with one of these names, in whatever namespace; an earlier name counts
    /// before a later.
    func first(_ names: String...) -> XMLElement? {
        names.lazy.compactMap { name in children.first { $0.name.local == name } }.first
    }

    func all(_ names: String...) -> [XMLElement] { children.filter { names.contains($0.name.local) } }

    /// The date in the first of these elements that gives one, as exactly as it is given.
    func date(_ names: String...) -> DateParts? { date(in: names) }

    /// The time in the first of these elements that gives one.
    func timestamp(_ names: String...) -> Timestamp? { date(in: names).flatMap(Timestamp.init) }

    private func date(in names: [String]) -> DateParts? {
        names.lazy.compactMap { name in children.first { $0.name.local == name }.flatMap { FeedDate.parts($0.text) } }
            .first
    }

    /// The text without the markup that titles and names in feeds have, in one line; nil where nothing is left.
    var plainText: String? { FeedText.plain(hasChildren ? markup : text, isMarkup: self["type"] != "text") }

    /// What is in the element as HTML; nil where it is empty.
    ///
    /// In Atom the type says what it is; text of RSS is HTML, escaped.
    var html: String? {
        if hasChildren { return markup.nonEmpty }
        if self["type"] == "text" || self["type"] == "text/plain" { return FeedText.escaped(text).nonEmpty }
        return text.nonEmpty
    }
}

/// The texts of feeds.
enum FeedText {
    /// Returns `text` in one line; nil where nothing is left. Where it `isMarkup`, references are resolved and tags left
    /// out: feeds escape their titles once or twice.
    static func plain(_ text: String, isMarkup: Bool = true) -> String? {
        let plain = isMarkup && text.utf8.contains { $0.isOne(of: "&<") } ? withoutMarkup(text) : text
        return WhitespaceNormalizedText.of(plain).nonEmpty
    }

    private static func withoutMarkup(_ text: String) -> String {
        // A title has a few nodes; of a hostile one nothing is taken.
        guard let tree = try? HTMLParser.parse(text, maximumNodes: 10_000) else { return "" }
        return tree.nodes.indices.map { String(decoding: tree.text(of: $0), as: UTF8.self) }.joined()
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

/// The dates of feeds: ISO 8601 in Atom, RFC 822 in RSS, and what people make of them.
enum FeedDate {
    /// Returns the date, as exactly as the text gives it; nil where it is none that a `Timestamp` can have.
    static func parts(_ text: String) -> DateParts? {
        guard let parts = DateParts(text) ?? DateExpression(text).parts, Timestamp(parts) != nil else { return nil }
        return parts
    }

    static func read(_ text: String) -> Timestamp? { parts(text).flatMap(Timestamp.init) }
}

extension String {
    /// The text; nil where it is empty.
    var nonEmpty: String? { isEmpty ? nil : self }
}
