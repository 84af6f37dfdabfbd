import ArticleModel
import Foundation
import Testing

@testable import Cleaning

/// Which links lead to other pages of the article, and which to other articles.
@Suite struct PageLinksTests {
    private static let story = [
        "The harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told reporters.",
        "The work will cost eleven million crowns, of which the county pays half; the rest is to come from a loan.",
        "Fishermen who moor along the old quay fear that they will lose their berths for two seasons, and want a pier.",
    ]

    private func article(at url: String, head: String = "", after links: String = "") throws -> CleanArticle {
        let told = Self.story.map { "<p>\($0)</p>" }.joined()
        let html = """
            <html lang=en><head><title>Sea wall to be raised – Fen Post</title>\(head)</head><body>
            <article><h1>Sea wall to be raised</h1>\(told)\(links)</article></body></html>
            """
        return try Cleaner().clean(.fixture(url: url), .html(html))
    }

    @Test(arguments: [
        ("https://fen.example/a/wall", "/a/wall/2"), ("https://fen.example/a/wall/", "https://fen.example/a/wall/2/"),
        ("https://fen.example/a/wall", "?page=2"), ("https://fen.example/a?id=7", "/a?id=7&page=2"),
        ("https://fen.example/a/wall.html", "wall-2.html"), ("https://fen.example/a/wall.html", "wall,seite-2.html"),
        ("https://fen.example/a/wall", "/a/wall/page/2"), ("https://fen.example/a/wall", "/a/wall/page-2"),
    ])
    func `a link with the number of the page leads to the next`(_ url: String, _ link: String) throws {
        let next = URL(string: link, relativeTo: URL(string: url))?.absoluteString
        for links in ["<p><a href='\(link)'>2</a></p>", "<div><a href='\(link)'>Next page</a></div>"] {
            let article = try article(at: url, after: links)
            #expect(article.pages?.number == 1)
            #expect(article.pages?.others == [ArticlePages.Page(number: 2, url: next)], "\(links)")
            #expect(article.flags.map(\.name) == [.morePages])
            #expect(article.paragraphs.map(\.text) == Self.story)
        }
    }

    @Test func `so does the relation that the head states`() throws {
        let article = try article(at: "https://fen.example/a/wall", head: "<link rel=next href=/a/wall?page=2>")
        #expect(article.pages?.others.map(\.number) == [2])
    }

    @Test func `a later page knows its number and the first`() throws {
        let links = "<p><a href=/a/wall>1</a> 2 <a href=/a/wall/3>3</a></p>"
        let article = try article(at: "https://fen.example/a/wall/2", after: links)
        #expect(article.pages?.number == 2)
        #expect(article.pages?.address == "fen.example/a/wall")
        #expect(article.pages?.others.map(\.number) == [1, 3])
        let named = try self.article(
            at: "https://fen.example/a/wall?page=3", head: "<link rel=prev href='/a/wall?page=2'>")
        #expect(named.pages?.number == 3)
    }

    @Test(arguments: [
        ("https://fen.example/a/wall", "<link rel=next href=/a/bridge>", ""),
        ("https://fen.example/a/week-41", "<link rel=next href=/a/week-42><link rel=prev href=/a/week-40>", ""),
        ("https://fen.example/a/open-thread", "<link rel=prev href=/a/open-thread-2>", ""),
        ("https://fen.example/a/week/41", "<link rel=next href=/a/week/42>", ""),
        ("https://fen.example/2026/05/12", "<link rel=prev href=/2026/05/11>", ""),
        ("https://fen.example/", "<link rel=next href=/page/2>", ""),
        ("https://fen.example/category/coast", "<link rel=next href=/category/coast/page/2>", ""),
        ("https://fen.example/a/wall", "", "<p><a href=/a/wall/2024>2024</a></p>"),
        (
            "https://fen.example/a/wall", "",
            "<p>See <a href=/a/wall-2>our second report</a> on the wall of the port.</p>"
        ),
        ("https://fen.example/a/wall", "", "<div class=comments><h3>Comments</h3><a href='?page=2'>2</a></div>"),
    ])
    func `other articles, lists and comments have pages that are none of it`(
        _ url: String, _ head: String, _ links: String
    ) throws {
        let article = try article(at: url, head: head, after: links)
        #expect(article.pages == nil)
        #expect(!article.flags.contains { $0.name == .morePages })
    }

    @Test func `the archive of a blog is a list, though it has pages`() throws {
        let posts = (0..<4).map { index in
            "<article><h2><a href=/post/\(index)>Post \(index) of the harbour blog</a></h2>"
                + Self.story.map { "<p>\($0.dropLast()), as of day \(index).</p>" }.joined() + "</article>"
        }
        let html = """
            <html lang=en><head><title>Harbour blog</title><link rel=next href="/blog?page=2"></head><body><main>
            \(posts.joined())<a href="/blog?page=2">Next</a></main></body></html>
            """
        let article = try? Cleaner().clean(.fixture(url: "https://fen.example/blog"), .html(html))
        #expect(article?.pages == nil)
    }
}
