import ArticleModel
import Testing

@testable import Cleaning

@Suite struct RejectedPageTests {
    private func clean(_ html: String) throws -> CleanArticle { try Cleaner().clean(.fixture, .html(html)) }

    @Test(arguments: ["Page not found", "404", "Access denied", "Log in", "Oops! Something went wrong"])
    func `a page that says it is none is no article`(title: String) {
        let html =
            "<title>\(title)</title><body><h1>\(title)</h1><p>The page that you asked for has moved or never was. Try the front page, or look for it by name in the box above.</p></body>"
        #expect(throws: Rejection(.clean, .notAnArticle, "the page says: \(title)")) { try clean(html) }
    }

    @Test(arguments: RejectedPages.all.map(\.name))
    func `a page without an article is rejected`(name: String) throws {
        let page = try #require(RejectedPages.all.first { $0.name == name })
        let error = #expect(throws: Rejection.self) {
            let article = try clean(page.html)
            Issue.record("\(article.title ?? "no title"): \(article.paragraphs.map(\.text))")
        }
        #expect(error.map { [.noBody, .notAnArticle].contains($0.reason) } ?? false)
    }

    @Test(arguments: ShortArticles.all)
    func `a short article is one`(html: String) throws {
        #expect(try clean(html).paragraphs.count >= 2)
    }

    @Test func `an empty page has no body`() {
        #expect(throws: Rejection(.clean, .noBody, "0 characters are left, fewer than 120")) {
            try clean("<html><body></body></html>")
        }
    }

    @Test func `an article about errors is one`() throws {
        let prose =
            "<p>The error in the tide tables went unseen for a year, and then eleven boats ran aground in one night.</p>"
        let html =
            "<title>Error in tide tables</title><body><h1>Error in tide tables</h1>\(prose)<p>Nobody was hurt, the harbour master of the old town said on Monday.</p></body>"
        #expect(try clean(html).title == "Error in tide tables")
    }

    @Test func `what a link says to a screen reader is cut out of its sentence`() throws {
        let html =
            "<body><article><p>The plan is called a “broad framework, opens new tab” by those who wrote it, and a bad idea by those who did not.</p><p>It will be voted on in the spring, when the council of the harbour town meets again.</p></article></body>"
        #expect(
            try clean(html).paragraphs.first?.text
                == "The plan is called a “broad framework” by those who wrote it, and a bad idea by those who did not.")
    }
}
