import ArticleModel
import TestSupport
import Testing

@testable import Evaluation

@Suite struct CoreferenceScoresTests {
    @Test func `marks may stand within marks`() throws {
        let articles = try MarkedArticle.articles(
            in: "# One\n[[Ann=ann]’s son=per] left.\nHe [him=per].\n# Two\nNobody.")
        #expect(articles.map(\.title) == ["One", "Two"])
        #expect(articles[0].paragraphs.map(\.text) == ["Ann’s son left.", "He him."])
        #expect(
            articles[0].spans.map { "\(articles[0].surface($0.span)) \($0.label)" } == [
                "Ann ann", "Ann’s son per", "him per",
            ])
        #expect(throws: PlainFailure.self) { try MarkedArticle.articles(in: "# One\n[Ann=ann left.") }
        #expect(throws: PlainFailure.self) { try MarkedArticle.articles(in: "[Ann=ann] left.") }
    }

    @Test func `pairs and links are counted`() throws {
        let article = try MarkedArticle.articles(in: "# One\n[Ann=ann] saw [Bob=bob]. [She=ann] left [him=bob].")[0]
        func mention(_ start: Int, _ surface: String, _ rule: String) -> Mention {
            Mention(
                span: TextSpan(paragraph: 0, start: start, length: surface.count), surface: surface, rule: rule,
                confidence: 1)
        }
        var scores = CoreferenceScores()
        scores.add(
            article,
            [
                Entity(
                    kind: .person, name: "Ann",
                    mentions: [
                        mention(0, "Ann", "givenName"), mention(13, "She", "pronoun"), mention(22, "him", "pronoun"),
                    ])
            ])
        #expect(scores.links == MatchCounts(correct: 1, predicted: 2, expected: 2))
        #expect(scores.pairs == MatchCounts(correct: 1, predicted: 3, expected: 2))
        #expect(scores.faults == ["One: Bob (1:8) is bob, not nobody", "One: him (1:22) is bob, not ann"])
    }

    /// On articles written for the project: a change may raise these figures, but not lower them.
    @Test func `persons are linked`() throws {
        let scores = try CoreferenceScores.measure(path: Checkout.path("Tests/EvaluationTests/Links/articles.txt"))
        #expect(scores.links.ratios.precision >= 0.97 && scores.links.ratios.recall >= 0.89, "\(scores.table)")
        #expect(scores.pairs.ratios.precision >= 0.97 && scores.pairs.ratios.recall >= 0.81, "\(scores.table)")
    }
}
