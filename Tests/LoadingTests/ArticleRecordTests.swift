import ArticleModel
import Foundation
import Testing

@testable import Loading

@Suite struct ArticleRecordTests {
    private let versions = StageVersions(clean: "3", extract: "5")

    private func article(fetched: Int, text: String = "Ada Stone came.") -> ExtractedArticle {
        Fixture.article("a", [text], people: ["Ada Stone"], fetched: fetched)
    }

    /// Databases hold digests that were made so.
    @Test func `the digest is that of the article written without the time of fetch`() throws {
        var without = article(fetched: 0)
        without.article.fetchedAt = nil
        var hasher = ContentHasher()
        hasher.update(try JSONLine().encode(without))
        hasher.update(Data("\n3\n5\n\(ArticleDatabase.version)".utf8))
        let expected = hasher.finalized().value
        #expect(try ArticleRecord(without).digest(versions) == expected)
        #expect(try ArticleRecord(article(fetched: 60)).digest(versions) == expected)
        let line = try JSONLine().encode(article(fetched: 7))
        #expect(try ArticleRecord(line: line).digest(versions) == expected)
    }

    @Test func `what looks like a time of fetch within a text counts`() throws {
        let texts = [#"Ada Stone wrote "fetchedAt":"noon","#, #"Ada Stone wrote "fetchedAt":"night","#]
        let digests = try texts.map { try ArticleRecord(article(fetched: 0, text: $0)).digest(versions) }
        #expect(digests[0] != digests[1])
    }
}
