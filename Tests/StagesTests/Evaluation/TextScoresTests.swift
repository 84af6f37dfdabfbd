import ArticleModel
import Cleaning
import Foundation
import Stages
import Testing

@testable import Evaluation

/// Cleaning held to figures on texts with every noise, singly and mixed. They may be raised, not lowered.
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
        #expect(scores.repeats.put >= 100)
        #expect(scores.repeats.precision >= 0.995)
        #expect(scores.repeats.recall >= 0.98)
    }

    @Test(arguments: ["title", "byline", "dateline", "agency", "outlet", "section", "subtitle"])
    func `fields are read from the head and the tail`(name: String) throws {
        #expect(try #require(scores.fields[name]).ratios.recall >= 0.98)
    }

    @Test func `doubtful copy is flagged, and other copy is not`() {
        #expect(scores.flags.wanted >= 100)
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
        let text = NoisyText(number: 0, CleanStory(number: 0, seed: 1))
        var article = CleanArticle(paragraphs: text.truth.paragraphs)
        article.title = text.truth.title
        article.paragraphs[1].text += "!"
        var comparison = TextComparison(text, article)
        comparison.compare()
        #expect(comparison.paragraphs.hits == article.paragraphs.count - 1)
        #expect(comparison.faults.count == 2)
    }
}

/// What must hold for any text, tried on the noisy ones.
@Suite struct TextPropertyTests {
    private static let texts = NoisyText.invented(count: 180, seed: 7)

    private static func article(_ text: String) throws -> CleanArticle {
        let raw = RawArticle(id: ArticleID("t"), contentHash: ContentHash(value: "0"), content: .text(""))
        return try Cleaner().clean(raw, .text(text))
    }

    @Test(arguments: TextPropertyTests.texts.indices)
    func `cleaning what was cleaned changes nothing`(number: Int) throws {
        let once = try Self.article(Self.texts[number].text)
        let again = try Self.article(ArticleBody(of: once.paragraphs).text)
        #expect(again.paragraphs.map(\.text) == once.paragraphs.map(\.text))
    }

    @Test(arguments: TextPropertyTests.texts.indices)
    func `every letter that comes out stands in the file, or its repair is listed`(number: Int) throws {
        let text = Self.texts[number].text
        let article = try Self.article(text)
        if article.flags.contains(where: { $0.name == .repairedText }) { return }
        for paragraph in article.paragraphs {
            var rest = paragraph.text.unicodeScalars.filter { $0 != " " }[...]
            for scalar in text.unicodeScalars where scalar == rest.first { rest = rest.dropFirst() }
            #expect(rest.isEmpty, "\(paragraph.text)")
        }
    }

    @Test(arguments: TextPropertyTests.texts.indices)
    func `a flag's span lies in its paragraph`(number: Int) throws {
        let article = try Self.article(Self.texts[number].text)
        for span in article.flags.compactMap(\.span) {
            #expect(span.end <= article.paragraphs[span.paragraph].text.unicodeScalars.count)
        }
    }

    @Test func `shuffled, split and rerun input gives the same bytes`() throws {
        let lines = try Self.texts.map { text in
            try JSONLine().encode(["id": "\(text.number)", "text": text.text, "fetchedAt": "2025-03-13T06:00:00Z"])
        }
        let filter = CleanFilter(clock: nil)
        let forward = lines.map { filter.encodedOutcome(ofLine: $0).line }
        let backward = lines.reversed().map { CleanFilter(clock: nil).encodedOutcome(ofLine: $0).line }
        #expect(forward == backward.reversed())
        #expect(Set(forward).count == lines.count)
    }

    @Test func `the same seed makes the same texts, another seed others`() {
        #expect(NoisyText.invented(count: 180, seed: 7).map(\.text) == Self.texts.map(\.text))
        #expect(NoisyText.invented(count: 9, seed: 8).map(\.text) != NoisyText.invented(count: 9, seed: 7).map(\.text))
    }
}
