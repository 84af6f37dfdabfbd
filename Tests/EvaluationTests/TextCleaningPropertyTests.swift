import ArticleModel
import Cleaning
import Evaluation
import Foundation
import Stages
import Testing

/// What holds for the cleaning of any text, tried on noisy ones.
@Suite struct TextCleaningPropertyTests {
    private static let texts = NoisyText.invented(count: 180, seed: 7)

    private static func article(_ text: String) throws -> CleanArticle {
        let raw = RawArticle(id: ArticleID("t"), contentHash: ContentHash(value: "0"), content: .text(""))
        return try Cleaner().clean(raw, .text(text))
    }

    @Test(arguments: TextCleaningPropertyTests.texts.indices)
    func `cleaning what was cleaned changes nothing`(index: Int) throws {
        let once = try Self.article(Self.texts[index].text)
        let again = try Self.article(ArticleBody(of: once.paragraphs).text)
        #expect(again.paragraphs.map(\.text) == once.paragraphs.map(\.text))
    }

    @Test(arguments: TextCleaningPropertyTests.texts.indices)
    func `every letter that comes out stands in the file, or its repair is listed`(index: Int) throws {
        let text = Self.texts[index].text
        let article = try Self.article(text)
        if article.flags.contains(where: { $0.name == .repairedText }) { return }
        for paragraph in article.paragraphs {
            var rest = paragraph.text.unicodeScalars.filter { $0 != " " }[...]
            for scalar in text.unicodeScalars where scalar == rest.first { rest = rest.dropFirst() }
            #expect(rest.isEmpty, "\(paragraph.text)")
        }
    }

    @Test(arguments: TextCleaningPropertyTests.texts.indices)
    func `a flag's span lies in its paragraph`(index: Int) throws {
        let article = try Self.article(Self.texts[index].text)
        for span in article.flags.compactMap(\.span) {
            #expect(span.end <= article.paragraphs[span.paragraph].text.unicodeScalars.count)
        }
    }

    @Test func `shuffled, split and rerun input gives the same bytes`() throws {
        let lines = try Self.texts.map { text in
            try JSONLine().encode(["id": "\(text.index)", "text": text.text, "fetchedAt": "2025-03-13T06:00:00Z"])
        }
        let filter = CleanFilter(clock: nil)
        let forward = lines.map { filter.encodedOutcome(ofLine: $0).map(\.line).line }
        let backward = lines.reversed().map { CleanFilter(clock: nil).encodedOutcome(ofLine: $0).map(\.line).line }
        #expect(forward == backward.reversed())
        #expect(Set(forward).count == lines.count)
    }

    @Test func `the same seed makes the same texts, another seed others`() {
        #expect(NoisyText.invented(count: 180, seed: 7).map(\.text) == Self.texts.map(\.text))
        #expect(NoisyText.invented(count: 9, seed: 8).map(\.text) != NoisyText.invented(count: 9, seed: 7).map(\.text))
    }
}
