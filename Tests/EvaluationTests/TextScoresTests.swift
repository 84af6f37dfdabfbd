import ArticleModel
import Testing

@testable import Evaluation

/// The quality of cleaning on texts with every noise, singly and mixed: a change may raise these figures, but not lower
/// them.
@Suite struct TextScoresTests {
    private static let texts = NoisyText.invented(count: 360, seed: 1)
    private static let scores = TextScores(texts)
    private var scores: TextScores { TextScoresTests.scores }

    @Test func `paragraphs are the article's, whole and letter for letter`() {
        #expect(scores.rejected == 0)
        #expect(scores.paragraphs.ratios.precision >= 0.985, "\(scores.faults.joined(separator: "\n"))")
        #expect(scores.paragraphs.ratios.recall >= 0.985, "\(scores.faults.joined(separator: "\n"))")
        #expect(scores.roles.ratios.recall >= 0.995)
    }

    @Test func `what is there twice is kept once, and nothing else goes`() {
        #expect(scores.repeats.inserted >= 100)
        #expect(scores.repeats.precision >= 0.995)
        #expect(scores.repeats.recall >= 0.98)
    }

    @Test(arguments: ["title", "byline", "dateline", "agency", "outlet", "section", "subtitle"])
    func `fields are read from the head and the tail`(name: String) throws {
        #expect(try #require(scores.fields[name]).ratios.recall >= 0.98)
    }

    @Test func `doubtful copy is flagged, and other copy is not`() {
        #expect(scores.flags.expected >= 100)
        #expect(scores.flags.ratios.precision >= 0.97)
        #expect(scores.flags.ratios.recall >= 0.95)
    }

    @Test func `every noise stands in the set alone and among others`() {
        let alone = TextScoresTests.texts.filter { $0.noises.count == 1 }.flatMap(\.noises)
        let mixed = TextScoresTests.texts.filter { $0.noises.count > 1 }.flatMap(\.noises)
        #expect(Set(TextNoise.allCases).subtracting(alone) == [.secondDateline])
        #expect(Set(mixed) == Set(TextNoise.allCases))
    }

    @Test func `a missing and a surplus paragraph are seen`() throws {
        let text = NoisyText(index: 0, CleanStory(index: 0, seed: 1))
        var article = CleanArticle(paragraphs: text.truth.paragraphs)
        article.title = text.truth.title
        article.paragraphs[1].text += "!"
        var comparison = TextComparison(text, article)
        comparison.compare()
        #expect(comparison.paragraphs.correct == article.paragraphs.count - 1)
        #expect(comparison.faults.count == 2)
    }
}
