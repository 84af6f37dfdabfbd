import ArticleModel
import Testing

@testable import Cleaning

@Suite struct RemovalRuleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let rule: String
        let example: RemovalRule.Example
        var testDescription: String { "\(rule): \(example.html)" }
    }

    static let cases = RemovalRule.all.flatMap { rule in
        rule.examples.map { Case(rule: rule.name, example: $0) }
    }

    /// Each example stands between two paragraphs of a story.
    @Test(arguments: cases)
    func `a rule takes its examples and leaves its counter-examples`(_ one: Case) throws {
        let prose = "<p>The river rose by two metres in the night, and by morning the lower town stood under water.</p>"
        let html = "<body><article>\(prose)\(one.example.html)\(prose)\(prose)\(prose)</article></body>"
        let article = try HTMLReader(CleanSettings()).read(html, of: .fixture)
        #expect(article.removed.contains { $0.rule == one.rule } == one.example.isRemoved)
        #expect(article.paragraphs.count == (one.example.isRemoved ? 4 : 5))
    }
}

extension RawArticle {
    static let fixture = RawArticle(
        id: ArticleID("fixture"), url: "https://example.com/2021/05/12/river", contentHash: ContentHash(of: ""),
        content: .html(""))
}
