import ArticleModel
import Testing

@testable import Cleaning

@Suite struct PageLineRuleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let rule: String
        let line: String
        let isRemoved: Bool
        var testDescription: String { "\(rule): \(line)" }
    }

    static let cases = PageLineRule.ofWords.flatMap { rule in
        rule.takes.map { Case(rule: rule.name, line: $0, isRemoved: true) }
            + rule.leaves.map { Case(rule: rule.name, line: $0, isRemoved: false) }
    }

    /// Each line stands between two paragraphs of a story.
    @Test(arguments: cases)
    func `a rule takes its lines and leaves others`(_ one: Case) throws {
        let prose = "<p>The river rose by two metres in the night, and by morning the lower town stood under water.</p>"
        let html = "<body><article>\(prose)<p>\(one.line)</p>\(prose)</article></body>"
        let article = try HTMLReader(CleanSettings()).read(html, of: .fixture)
        #expect(article.removed.filter { $0.rule == one.rule }.map(\.sample) == (one.isRemoved ? [one.line] : []))
        #expect(article.paragraphs.count == (one.isRemoved ? 2 : 3))
    }
}
