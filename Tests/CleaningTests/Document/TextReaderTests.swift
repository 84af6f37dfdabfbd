import ArticleModel
import Foundation
import Testing

@testable import Cleaning

/// A text as someone hands it over, and all that becomes of it.
struct TextCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let outline: [String]

    init(_ name: String, _ text: String, _ outline: [String]) {
        testDescription = name
        self.text = text
        self.outline = outline
    }
}

@Suite struct TextReaderTests {
    private static let paragraphs = """
        The hospital on the lake today opened its new children's wing, which adds sixty beds and two theatres to it.

        The minister who came for the opening said that the money had come in time, and left before the cake.
        """

    private func clean(_ text: String) throws -> CleanArticle { try Cleaner().clean(.fixture, .text(text)) }

    @Test func `the fields of a mail that tell nothing are fields, and a headline with a hyphen and a colon is none`()
        throws
    {
        let mail = try clean(
            "Subject: New wing opens\nMIME-Version: 1.0\nX-Mailer: Post 3\nContent-Type: text/plain\n\n\(Self.paragraphs)"
        )
        #expect(mail.title == "New wing opens" && mail.paragraphs.count == 2)
        let film = try clean("Spider-Man: Brand New Day opens at last\nBy: Ann Example\n\n\(Self.paragraphs)")
        #expect(film.title == "Spider-Man: Brand New Day opens at last" && film.byline == ["Ann Example"])
    }

    @Test func `a window title with several bars gives way to the headline below it`() throws {
        let article = try clean(
            "New wing opens on the lake | Health | Region | Fen Post\nNew wing opens on the lake\n\n\(Self.paragraphs)")
        #expect(article.title == "New wing opens on the lake" && article.paragraphs.count == 2)
    }

    @Test func `a byline below many labels is read, and a line of signs parts what is above it from what is below`()
        throws
    {
        let labels = [
            "Fen Post", "News", "Crime", "Schools", "Obituaries", "Classifieds", "Weather", "Games", "Shop", "Jobs",
            "Letters",
        ]
        let head = labels.joined(separator: "\n") + "\nNew wing opens on the lake\nBy ANN O'EXAMPLE, May 4, 2026"
        let article = try clean(
            "\(head)\n\n\(Self.paragraphs)\n==========\nYou are receiving this letter because you signed up.")
        #expect(article.byline == ["Ann O'Example"] && article.publishedAt?.value == "2026-05-04")
        #expect(article.paragraphs.map(\.text) == Self.paragraphs.components(separatedBy: "\n\n"))
    }

    @Test func `the fields of a short mail do not hide that its text is wrapped`() throws {
        let mail = """
            From: News Desk <desk@example.com>
            To: all@example.com
            Date: Mon, 16 Nov 2026 10:15:00 +0000
            Subject: New wing opens

            The hospital on the lake today opened its new children's wing, which
            adds 60 beds and two operating theatres to the largest hospital in the
            region of the lakes.

            "This wing was built by nurses as much as by architects," said Dr.
            Emily Carter, the chief of paediatrics. "They told us where to put
            every socket."
            """
        #expect(
            try CleanArticle.read(mail).paragraphs.map(\.text) == [
                "The hospital on the lake today opened its new children's wing, which adds 60 beds and two operating "
                    + "theatres to the largest hospital in the region of the lakes.",
                "\"This wing was built by nurses as much as by architects,\" said Dr. Emily Carter, the chief of "
                    + "paediatrics. \"They told us where to put every socket.\"",
            ])
    }

    @Test(arguments: TextCase.all)
    func `a text becomes the article that an editor would make of it`(_ example: TextCase) throws {
        let outline = try CleanArticle.read(example.text).outline
        #expect(outline == example.outline)
    }

    @Test(arguments: TextCase.all)
    func `cleaning what was cleaned changes nothing`(_ example: TextCase) throws {
        let once = try CleanArticle.read(example.text)
        let again = try CleanArticle.read(ArticleBody(of: once.paragraphs).text)
        let roles = once.paragraphs.map { $0.role == .heading || $0.role == .text ? $0.role : .text }
        #expect(again.paragraphs.map(\.text) == once.paragraphs.map(\.text))
        #expect(again.paragraphs.map(\.role) == roles)
    }

    @Test(arguments: TextCase.all)
    func `every letter of a paragraph stands in the text, in this order`(_ example: TextCase) throws {
        let wanted = try CleanArticle.read(example.text).paragraphs.flatMap {
            $0.text.unicodeScalars.filter { $0 != " " }
        }
        var rest = wanted[...]
        for scalar in example.text.unicodeScalars where scalar == rest.first { rest = rest.dropFirst() }
        #expect(rest.isEmpty)
    }

    @Test func `a text of nothing but blanks is empty`() {
        #expect(throws: Rejection(.clean, .empty, "no text in 4 characters")) {
            try CleanArticle.read(" \n\u{FEFF}\t")
        }
    }

    @Test func `a text full of control characters is binary`() {
        let text = "PK\u{3}\u{4}\u{14}\0\0\0\u{8}\0abcdefghij"
        #expect(throws: Rejection(.clean, .binary, "8 of 20 characters are control characters")) {
            try CleanArticle.read(text)
        }
    }

    @Test func `a stray NUL is taken out and noted`() throws {
        let text = "The ferry le\0ft the harbour at noon with forty people on board, the harbour master said."
        let article = try CleanArticle.read(text)
        #expect(
            article.outline == [
                "text| The ferry left the harbour at noon with forty people on board, the harbour master said.",
                "! repairedEncoding 1 control characters taken out",
            ])
    }

    @Test func `a line of a million characters is one paragraph`() throws {
        let text = String(repeating: "word after word ", count: 62_500)
        let article = try CleanArticle.read(text)
        #expect(article.paragraphs == [Paragraph(.text, String(text.dropLast()))])
    }

    @Test(
        .timeLimit(.minutes(60)),
        arguments: ["Comments", "--", "Share", "No", "\"", "Also Watch:", "So it goes", "He left.", "[City]"])
    func `the same line ten thousand times costs no quadratic time`(line: String) throws {
        let article = try CleanArticle.read(String(repeating: line + "\n", count: 10_000))
        #expect(article.paragraphs.count <= 1)
    }

    @Test func `ten thousand odd quotation marks are ten thousand flags`() throws {
        let text = (0..<10_000).map { "He said \"no at \($0)." }.joined(separator: "\n")
        #expect(try CleanArticle.read(text).flags.count == 10_000)
    }

    @Test func `a date long after the fetch is no date`() throws {
        let text =
            "Date: 2031-05-06\nTitle: Harbour wall to be raised\n\nThe harbour wall will be raised by a metre, the council said."
        let article = try CleanArticle.read(text, fetchedAt: Timestamp("2025-05-06T10:00:00Z"))
        #expect(article.publishedAt == nil)
        #expect(article.flags == [QualityFlag(.futureDate, detail: "2031-05-06")])
    }

    @Test func `a text of more lines than allowed is rejected, and blank ones do not count`() throws {
        var settings = CleanSettings()
        settings.maximumLines = 2
        #expect(throws: Rejection(.clean, .tooLarge, "3 lines, more than 2")) {
            try TextReader("a\nb\nc", settings)
        }
        #expect(try TextReader("a\n\n\nb", settings).lines.count == 2)
    }

    @Test func `a short line after a long one takes no more room than it needs`() throws {
        let text = String(repeating: "word ", count: 10_000) + String(repeating: "\n\nshort", count: 10)
        #expect(try RepairedText(text).lines.dropFirst().allSatisfy { $0.capacity < 100 })
    }

    @Test func `a text larger than allowed is rejected by its size`() {
        var settings = CleanSettings()
        settings.maximumBytes = 10
        #expect(throws: Rejection(.clean, .tooLarge, "11 bytes, more than 10")) {
            try Cleaner(settings).draft(.text(""), .text("hello world"))
        }
    }
}
