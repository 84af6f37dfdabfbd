import ArticleModel
import Foundation
import Testing

@testable import Cleaning

/// A page written for the project, and the article that cleaning must make of it.
struct GoldenPage: CustomTestStringConvertible, Sendable {
    let name: String

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Pages")

    static let all: [GoldenPage] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map(GoldenPage.init)
    }()

    var testDescription: String { name }

    func article() throws -> CleanArticle {
        let html = try String(contentsOf: file("source.html"), encoding: .utf8)
        let raw = RawArticle(
            id: ArticleID(name), url: "https://fenpost.example/2026/05/04/\(name)", contentHash: ContentHash(of: ""),
            content: .html(""))
        return try Cleaner().clean(raw, .html(html))
    }

    func expected() throws -> CleanArticle {
        try JSONDecoder().decode(CleanArticle.self, from: Data(contentsOf: file("expected.json")))
    }

    func record(_ article: CleanArticle) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        try (encoder.encode(article) + Data("\n".utf8)).write(to: file("expected.json"))
    }

    /// The paragraphs that a reader would say are the article, one a line.
    func body() throws -> String { try String(contentsOf: file("body.txt"), encoding: .utf8) }

    private func file(_ name: String) -> URL { GoldenPage.folder.appending(path: self.name).appending(path: name) }
}

@Suite struct GoldenPageTests {
    static let records = ProcessInfo.processInfo.environment["COPYDESK_RECORD"] != nil

    @Test func `there are pages`() { #expect(GoldenPage.all.count >= 12) }

    @Test(arguments: GoldenPage.all)
    func `a page is cleaned as recorded`(_ page: GoldenPage) throws {
        let article = try page.article()
        if Self.records {
            try page.record(article)
            Issue.record("recorded: run again without COPYDESK_RECORD, and read the difference")
            return
        }
        #expect(try article == page.expected())
    }
}
