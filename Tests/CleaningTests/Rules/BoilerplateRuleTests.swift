import ArticleModel
import Testing

@testable import Cleaning

/// All rules, held against their examples on a page and in a text.
@Suite struct BoilerplateRuleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let rule: String
        let example: BoilerplateRule.Example
        let isTaken: Bool
        var testDescription: String { "\(rule) \(isTaken ? "takes" : "leaves") \(example)" }
    }

    static let cases = BoilerplateRule.all.flatMap { rule in
        rule.takes.map { Case(rule: rule.name, example: $0, isTaken: true) }
            + rule.leaves.map { Case(rule: rule.name, example: $0, isTaken: false) }
    }

    private static let prose = [
        "The river rose by two metres in the night, and by morning the lower town stood under water.",
        "Nobody was hurt, said the mayor, who had been awake since four, but the old mill may be lost for good.",
        "A bridge that was built in the year of the great frost is closed until its piers have been looked at.",
        "The water is to fall again by Friday, if it does not rain in the hills, the office for floods expects.",
    ]

    private func page(with html: String) throws -> CleanArticle {
        let paragraphs = Self.prose.map { "<p>\($0)</p>" }
        let page =
            "<body><article>\(paragraphs[0])\(paragraphs[1])\(html)\(paragraphs[2])\(paragraphs[3])</article></body>"
        return try Cleaner().draft(.fixture, .html(page)).article
    }

    private func text(with line: String) throws -> CleanArticle {
        let lines = Self.prose[..<2] + [line] + Self.prose[2...]
        return try Cleaner().draft(.fixture, .text(lines.joined(separator: "\n\n"))).article
    }

    /// Each example stands between paragraphs of a story.
    @Test(arguments: cases)
    func `a rule takes its examples and leaves those that look like them`(_ one: Case) throws {
        switch one.example {
        case .element(let html): try check(try page(with: html), one)
        case .line(let line):
            try check(try page(with: "<p>\(line.escaped)</p>"), one)
            try check(try text(with: line), one)
        }
    }

    private func check(_ article: CleanArticle, _ one: Case) throws {
        #expect(article.removed.contains { $0.rule == one.rule } == one.isTaken)
        #expect(article.paragraphs.count == (one.isTaken ? 4 : 5))
    }

    @Test func `rules have names of their own`() {
        let names = BoilerplateRule.all.map(\.name) + DuplicateReason.allCases.dropFirst().map(\.rule)
        #expect(Set(names).count == names.count)
    }

    @Test func `a rule that goes by what it looks at has examples of what it takes and leaves`() {
        let bare = BoilerplateRule.all.filter {
            !$0.elements.isEmpty || !$0.lines.isEmpty
        }.filter { $0.takes.isEmpty || $0.leaves.isEmpty }
        #expect(bare.map(\.name) == [])
    }
}

extension String {
    fileprivate var escaped: String { replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
}

extension RawArticle {
    static let fixture = RawArticle(
        id: ArticleID("fixture"), url: "https://example.com/2021/05/12/river", contentHash: ContentHash(of: ""),
        content: .html(""))
}
