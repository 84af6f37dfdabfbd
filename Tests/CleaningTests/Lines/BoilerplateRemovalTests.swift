import ArticleModel
import Testing

@testable import Cleaning

/// Pages whose boilerplate has no label of its own.
@Suite struct BoilerplateRemovalTests {
    static let prose =
        "The harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told reporters."

    @Test func `a layout table leaves only the story, and its lines tell title, day and agency`() throws {
        let html = """
            <title>Fen Post – Sea wall to be raised</title><body><table><tr><td><a href="/a">News</a></td><td>
            <b>Sea wall to be raised</b><br>Monday, 4 May 2026 | From our correspondents<hr>
            <p>\(Self.prose)</p><p>\(Self.prose) It costs two million.</p><p>— Fen Wire</p>
            <b>Comments</b><br>There are no comments yet. Be the first to have your say!</td>
            <td><b>Tides</b><br>High 04:12</td></tr></table></body>
            """
        let article = try Cleaner().draft(.fixture(url: nil), .html(html)).article
        #expect(
            article.paragraphs == [
                Paragraph(.text, Self.prose), Paragraph(.text, "\(Self.prose) It costs two million."),
            ])
        #expect(article.title == "Sea wall to be raised")
        #expect(article.publishedAt?.value == "2026-05-04")
        #expect(article.agency == "Fen Wire")
    }

    /// In English it says before what the story says again.
    @Test(arguments: [("en", 2), ("en-GB", 2), ("de", 3), ("", 3)])
    func `a line between headline and byline belongs to the headline in English`(language: String, count: Int) throws {
        let line = "The board has heard the warnings of three winters, and pays for most of it."
        let html = """
            <html lang="\(language)"><title>Sea wall to be raised</title><body><article><header>
            <h1>Sea wall to be raised</h1><p>\(line)</p><div class="byline">By Ann Example</div></header>
            <div><p>\(Self.prose) It will cost two million crowns, and the county pays a half of that.</p>
            <p>The old wall was built when the railway came, and has stood free at its foot since the storm of March,
            as a survey of the sea bed has shown. Work on it is to begin at the northern end, before the summer.</p>
            </div></article></body>
            """
        let article = try Cleaner().draft(.fixture(url: nil), .html(html)).article
        #expect(article.paragraphs.count == count)
        #expect(article.subtitle == (count == 2 ? line : nil))
    }

    @Test func `a page of links is no article`() throws {
        let links = (1...12).map { "<li><a href='/\($0)'>Headline number \($0) of the front page today</a></li>" }
        let html = "<body><ul>\(links.joined())</ul></body>"
        let error = #expect(throws: Rejection.self) {
            try Cleaner().draft(.fixture(url: nil), .html(html)).article
        }
        #expect(error?.reason == .notAnArticle)
    }
}

extension RawArticle {
    static func fixture(url: String?) -> RawArticle {
        RawArticle(id: ArticleID("fixture"), url: url, contentHash: ContentHash(of: ""), content: .html(""))
    }
}
