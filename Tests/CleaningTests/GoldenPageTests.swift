import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Cleaning

extension GoldenPage {
    func article() throws -> CleanArticle {
        let raw = RawArticle(
            id: ArticleID(name), url: address, contentHash: ContentHash(of: ""), content: .html(""))
        return try Cleaner().clean(raw, .html(html()))
    }

    func expected() throws -> CleanArticle { try JSONDecoder().decode(CleanArticle.self, from: recorded()) }

    func record(_ article: CleanArticle) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        try record(encoder.encode(article) + Data("\n".utf8))
    }
}

@Suite struct GoldenPageTests {
    @Test func `there are pages`() { #expect(GoldenPage.all.count >= 12) }

    @Test(arguments: GoldenPage.all)
    func `a page is cleaned as recorded`(_ page: GoldenPage) throws {
        let article = try page.article()
        if TestEnvironment.isRecording {
            try page.record(article)
            Issue.record("recorded: run again without COPYDESK_RECORD, and read the difference")
            return
        }
        #expect(try article == page.expected())
    }
}
