import Archive
import Foundation
import TestSupport
import Testing

/// What a run makes of pages that a server of this machine sends, down to each paragraph and block.
@Suite struct WebPageTests {
    /// A page as a server sends it, and the article that it is.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let answer: ServedAnswer
        /// The rules that remove the title where it stands again.
        var removing = ["repeatedHeadline"]

        var testDescription: String { name }
    }

    private static let paragraphs = [
        "The city council voted late on Friday for the bridge, after a debate that had lasted for most of the week and had "
            + "filled the public gallery to the last seat.",
        "“We have talked about the café on the bridge for eleven years, and tonight we have decided,” Maria Keller, the "
            + "mayor of Bremen, said after the vote.",
        "The plan goes to the regional government next month, which has the last word on how it is paid for.",
    ]

    private static let html =
        "<!DOCTYPE html><title>Council votes on the bridge</title><h1>Council votes on the bridge</h1>"
        + paragraphs.map { "<p>\($0)</p>" }.joined()
    private static let text = (["Council votes on the bridge"] + paragraphs).joined(separator: "\n\n")
    private static let date = ["Date": "Sun, 10 May 2037 06:00:00 GMT", "Server": "Example"]

    private static func windows1252(_ text: String) throws -> Data {
        try #require(text.data(using: .windowsCP1252))
    }

    private static var cases: [Case] {
        get throws {
            [
                Case(name: "no article element", answer: ServedAnswer(200, date, html)),
                Case(
                    name: "an article element",
                    answer: ServedAnswer(200, date, html.replacing("<h1>", with: "<article><h1>") + "</article>"),
                    removing: ["outsideBody", "repeatedHeadline"]),
                Case(
                    name: "plain text", answer: ServedAnswer(200, date, text, contentType: "text/plain; charset=utf-8"),
                    removing: []),
                Case(
                    name: "a charset in the header alone",
                    answer: ServedAnswer(
                        200, date, body: try windows1252(html), contentType: "text/html; charset=windows-1252")),
                Case(
                    name: "plain text with a charset in the header alone",
                    answer: ServedAnswer(
                        200, date, body: try windows1252(text), contentType: "text/plain;charset=windows-1252"),
                    removing: []),
                Case(
                    name: "a type of something else",
                    answer: ServedAnswer(200, date, text, contentType: "text/x-story"), removing: []),
                Case(name: "no type", answer: ServedAnswer(200, date.merging(["Content-Type": ""]) { $1 }, html)),
                Case(
                    name: "compressed",
                    answer: ServedAnswer(
                        200, date.merging(["Content-Encoding": "gzip"]) { $1 }, body: try Gzip.compress(Data(html.utf8))
                    )),
            ]
        }
    }

    @Test(arguments: try WebPageTests.cases) func `of the answer only the page is read`(_ page: Case) throws {
        let site = try NewsSite()
        site["/story"] = page.answer
        site.setFeed(["/story"])
        let room = try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "feed": "\(site.server.url("/feed"))", "allowPrivate": true } ],
              "fetch": { "contact": "bot@desk.example", "delay": 0 } }
            """)
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the bridge"]])
        let paragraphs = """
            SELECT substr(body, start_char + 1, end_char - start_char) FROM paragraphs JOIN articles ON id = article_id
            ORDER BY ordinal
            """
        #expect(try room.rows(paragraphs).map { $0[0] } == WebPageTests.paragraphs)
        #expect(
            try room.rows("SELECT rule, sample FROM removed_blocks ORDER BY ordinal")
                == page.removing.map { [$0, "Council votes on the bridge"] })
        #expect(try room.rows("SELECT name FROM quality_flags").isEmpty)
    }
}
