import ArticleModel
import Testing

@testable import Cleaning

/// The same article, as a page without any markup for fields and as a text, is read in the same way.
@Suite struct PageAndTextTests {
    private static let title = "Harbour wall to be raised by a metre"
    private static let prose = [
        "The harbour wall will be raised by a metre before the winter, the council of Fenport decided on Monday night.",
        "Work is to begin at the northern end, where the storm of March tore a gap that was filled with sand and stone.",
        "“We have waited for three winters,” said Tom Reed, who chairs the board. “We shall not wait for a fourth one.”",
    ]

    private func page(_ lines: [String]) throws -> CleanArticle {
        let head = lines.map { "<p>\($0)</p>" }.joined()
        let body = Self.prose.map { "<p>\($0)</p>" }.joined()
        let html = "<html lang=\"en\"><body><article><h1>\(Self.title)</h1>\(head)\(body)</article></body></html>"
        return try Cleaner().clean(.unplaced, .html(html))
    }

    private func text(_ lines: [String]) throws -> CleanArticle {
        try Cleaner().clean(.unplaced, .text(([Self.title] + lines + Self.prose).joined(separator: "\n\n")))
    }

    struct Head: Sendable, CustomTestStringConvertible {
        let lines: [String]
        let byline: [String]
        let agency: String?
        let published: String
        var testDescription: String { lines.joined(separator: " / ") }

        init(_ byline: String, _ date: String, by names: [String], agency: String? = nil, _ published: String) {
            lines = [byline, date]
            self.byline = names
            self.agency = agency
            self.published = published
        }
    }

    static let heads = [
        Head("By Ann Example, New Delhi", "4 May 2026", by: ["Ann Example"], "2026-05-04"),
        Head("By Ann Example, PhD", "May 4, 2026, 2:05 p.m. EDT", by: ["Ann Example"], "2026-05-04T14:05-04:00"),
        Head(
            "By Ann Example, Reuters", "Mon, 04 May 2026 10:15:00 GMT", by: ["Ann Example"], agency: "Reuters",
            "2026-05-04T10:15:00Z"),
        Head("By Ann Example in London", "2026-05-04T10:15:00Z", by: ["Ann Example"], "2026-05-04T10:15:00Z"),
        Head("By Dr. Ann Example", "2026. 5. 4.", by: ["Ann Example"], "2026-05-04"),
        Head(
            "By Prof Ann Example and Sir Tom Reed", "May 4, 2026",
            by: ["Ann Example", "Tom Reed"], "2026-05-04"),
        Head("By Ann Example, Baton Rouge", "04/23/2026", by: ["Ann Example"], "2026-04-23"),
        Head(
            "By Ann Example, Tom Reed and Per Olm", "Monday, May 4, 2026", by: ["Ann Example", "Tom Reed", "Per Olm"],
            "2026-05-04"),
        Head("By Ann Example for Fen Wire", "Posted 4 May 2026", by: ["Ann Example"], "2026-05-04"),
        Head("By Associated Press", "May 4, 2026", by: ["Associated Press"], agency: "AP", "2026-05-04"),
        Head(
            "By Dean Example, Staff Writer", "Published: 04 May 2026 | 10:15", by: ["Dean Example"], "2026-05-04T10:15"),
        Head("Von Ann Example", "4. Mai 2026, 10:15 Uhr", by: ["Ann Example"], "2026-05-04T10:15"),
    ]

    @Test(arguments: heads)
    func `byline and date lines are fields, on a page and in a text`(_ head: Head) throws {
        for article in [try page(head.lines), try text(head.lines)] {
            #expect(article.title == Self.title)
            #expect(article.byline == head.byline)
            #expect(article.agency == head.agency)
            #expect(article.publishedAt?.value == head.published)
            #expect(article.paragraphs.map(\.text) == Self.prose)
        }
    }

    /// Common boilerplate, each with the rule that takes it.
    static let lines = [
        ("By signing up you agree to our terms of use.", "consent"),
        ("We use cookies to improve your experience on this site.", "consent"),
        ("We may earn a commission if you buy through links on this page.", "affiliateNotice"),
        ("Updated 3 hours ago", "timestamp"), ("Originally published on fenpost.example", "timestamp"),
        ("Published 4 May 2026, 10:15", "timestamp"), ("3 min read", "readingTime"), ("Share this article", "shareBar"),
        ("There are no comments yet. Be the first to have your say!", "commentWidget"),
        ("Sign up for our newsletter", "signUp"), ("Follow us on Facebook and Instagram", "signUp"),
        ("Subscribe to continue reading.", "paywall"), ("Read more: Ferry strike enters second week", "relatedLink"),
        ("Advertisement", "advertisement"), ("Story continues below advertisement", "advertisement"),
        ("© 2026 Fen Post. All rights reserved.", "copyright"), ("Photo: Ana Lind / Fen Pictures", "imageCredit"),
        ("Tags: harbour, wall, Fenport", "tags"), ("With inputs from agencies", "agencyCredit"),
        ("Reporting by Ana Lind; Editing by Tom Reed", "signOff"), ("Was this article helpful?", "publicationNotice"),
        ("Click here to read more", "continueReading"), ("Back to top", "pagination"),
        ("Your browser does not support the video tag.", "embedNotice"), ("Home > News > Fenport", "breadcrumb"),
    ]

    @Test(arguments: lines)
    func `a line of boilerplate is cut by the same rule, on a page and in a text`(line: String, rule: String) throws {
        let paragraphs = Self.prose[..<2] + [line] + Self.prose[2...]
        let html = paragraphs.map { "<p>\($0.replacing(">", with: "&gt;"))</p>" }.joined()
        let page = try Cleaner().clean(
            .unplaced, .html("<body><article><h1>\(Self.title)</h1>\(html)</article></body>"))
        let text = try Cleaner().clean(
            .unplaced, .text(([Self.title] + paragraphs).joined(separator: "\n\n")))
        for article in [page, text] {
            #expect(article.paragraphs.map(\.text) == Self.prose)
            #expect(article.removed.filter { $0.sample == line }.map(\.rule) == [rule])
        }
    }
}

extension RawArticle {
    fileprivate static let unplaced = RawArticle(
        id: ArticleID("a"), contentHash: ContentHash(value: "0"), content: .text(""))
}
