import ArticleModel
import Testing

@testable import Loading

/// What editors say in an article, and the pages that it is told on, as rows.
@Suite struct NotesAndPagesTests {
    /// The second page is joined to the first, and the third is not.
    private static let pages = ArticlePages(
        address: "fen.example/a", number: 1,
        others: [
            ArticlePages.Page(number: 2, url: "https://fen.example/a/2", joined: ArticleID("second")),
            ArticlePages.Page(number: 3, url: "https://fen.example/a/3"),
        ])

    @Test func `notes are listed with their kind, and other paragraphs are not`() throws {
        let file = try TemporaryDatabase()
        var extracted = Fixture.article("a", ["The bridge is closed.", "Correction: It is open."], outlet: "Fen Post")
        extracted.article.paragraphs[1].role = .correction
        extracted.article.paragraphs.append(Paragraph(.editorsNote, "Editor’s note: This is a test."))
        try file.open().load(Fixture.run("r1"), [extracted])
        #expect(
            try file.rows(
                "SELECT outlet || '|' || kind || '|' || note || '|' || ordinal FROM correction_notes ORDER BY ordinal")
                == [
                    "Fen Post|correction|Correction: It is open.|1",
                    "Fen Post|editorsNote|Editor’s note: This is a test.|2",
                ])
    }

    @Test func `further pages are rows that follow their article`() throws {
        let file = try TemporaryDatabase()
        var extracted = Fixture.article("a", ["The bridge is closed."])
        extracted.article.pages = Self.pages
        let database = try file.open()
        try database.load(Fixture.run("r1"), [extracted])
        let rows =
            "SELECT number || ' ' || url || ' ' || coalesce(page_key, '-') || ' ' || is_joined FROM article_pages"
        #expect(try file.rows(rows) == ["2 https://fen.example/a/2 second 1", "3 https://fen.example/a/3 - 0"])
        extracted.article.pages = nil
        try database.load(Fixture.run("r1", digest: "changed"), [extracted])
        #expect(try file.rows(rows).isEmpty)
    }

    @Test func `a page has no row of its own while a later run has its text in an article`() throws {
        let file = try TemporaryDatabase()
        let (page, other) = (Fixture.article("second", ["It opens in May."]), Fixture.article("third", ["It is old."]))
        var article = Fixture.article("first", ["The bridge is closed.", "It opens in May."])
        article.article.pages = Self.pages
        let database = try file.open()
        let archive = ["r1": [page, other], "r2": [article]]
        let keys = "SELECT article_key FROM articles ORDER BY 1"
        try database.load(Fixture.run("r1"), [page, other], archive: archive)
        try database.load(Fixture.run("r2"), [article], archive: archive)
        #expect(try file.rows(keys) == ["first", "third"])
        try database.load(Fixture.run("r1", digest: "again"), [page, other], archive: archive)
        #expect(try file.rows(keys) == ["first", "third"])
        let reversed = try TemporaryDatabase()
        try reversed.open().load(Fixture.run("r2"), [article], archive: archive)
        try reversed.open().load(Fixture.run("r1"), [page, other], archive: archive)
        #expect(try reversed.rows(keys) == ["first", "third"])

        try database.load(Fixture.run("r3"), [page], archive: archive)
        #expect(try file.rows(keys) == ["first", "second", "third"])
        try database.load(Fixture.run("r3", digest: "none"), [], archive: archive)
        #expect(try file.rows(keys) == ["first", "third"])
        article.article.pages = nil
        try database.load(Fixture.run("r2", digest: "changed"), [article], archive: archive)
        #expect(try file.rows(keys) == ["first", "second", "third"])
    }

    @Test func `a page that was joined is no open reject`() throws {
        let file = try TemporaryDatabase()
        let rejects = [Rejection(.clean, .joined, "page 2"), Rejection(.clean, .noBody, "nothing")].map {
            RejectedRecord(id: ArticleID($0.detail), rejection: $0)
        }
        try file.open().load(Fixture.run("r1"), [], rejects: rejects)
        #expect(try file.rows("SELECT reason FROM open_rejects") == ["noBody"])
        #expect(try file.rows("SELECT reason FROM rejects ORDER BY 1") == ["joined", "noBody"])
    }
}
