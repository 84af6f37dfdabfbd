/// A kind of text that is not the article: how it is known, on pages and in texts alike, and why it is removed.
///
/// A rule is data with examples of what it takes and, as telling, of what it leaves; one test runs them all, those of
/// lines both on a page and in a text. `all` in `BoilerplateRule+Catalogue.swift` lists the rules, and `LineClassifier`
/// tells in which order it asks for phrases, words and openings: within one step the first rule of `all` wins.
final class BoilerplateRule: Sendable {
    /// A piece of a page, or a line.
    enum Example: Sendable, ExpressibleByStringLiteral {
        /// HTML in which the rule looks for elements; the test puts an article around it.
        case element(String)
        case line(String)

        init(stringLiteral line: String) { self = .line(line) }
    }

    /// The name under which what the rule removes is recorded.
    let name: String
    /// Why it is removed, for people who look at what was.
    let reason: String
    /// The elements of a page that the rule takes, by what they call themselves.
    let elements: ElementPattern
    /// The lines that the rule takes, by what they say.
    let lines: LinePattern
    /// The headings under which what the rule removes stands.
    let headings: HeadingPattern
    /// Elements or lines that the rule takes.
    let takes: [Example]
    /// Elements or lines that look like what the rule takes, and are the article.
    let leaves: [Example]

    init(
        name: String, reason: String, elements: ElementPattern = ElementPattern(), lines: LinePattern = LinePattern(),
        headings: HeadingPattern = HeadingPattern(), takes: [Example] = [], leaves: [Example] = []
    ) {
        self.name = name
        self.reason = reason
        self.elements = elements
        self.lines = lines
        self.headings = headings
        self.takes = takes
        self.leaves = leaves
    }
}

extension BoilerplateRule: Equatable {
    static func == (left: BoilerplateRule, right: BoilerplateRule) -> Bool { left === right }
}
