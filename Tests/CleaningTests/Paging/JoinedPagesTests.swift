import ArticleModel
import Testing

@testable import Cleaning

/// One article of several pages, without what they repeat.
@Suite struct JoinedPagesTests {
    private static let texts = [
        "The harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told reporters.",
        "The work will cost eleven million crowns, of which the county pays half; the rest is to come from a loan.",
        "Fishermen who moor along the old quay fear that they will lose their berths for two seasons, and want a pier.",
    ]

    private func page(_ number: Int, _ paragraphs: [Paragraph], _ change: (inout CleanArticle) -> Void = { _ in })
        -> CleanArticle
    {
        var article = CleanArticle(id: ArticleID("page\(number)"), paragraphs: paragraphs)
        article.title = "Sea wall to be raised"
        article.url = "https://fen.example/wall/\(number)"
        article.pages = ArticlePages(
            address: "fen.example/wall", number: number,
            others: [ArticlePages.Page(number: 3 - number, url: "https://fen.example/wall/\(3 - number)")])
        article.flags = [QualityFlag(.morePages, detail: "page \(number) of 2")]
        change(&article)
        return article
    }

    @Test func `the text goes on, and what the second page repeats is there once`() {
        let note = Paragraph(.correction, "This article was amended on 4 May 2026.")
        let first = page(1, [Paragraph(.text, "In short: a wall."), Paragraph(.text, Self.texts[0]), note])
        let second = page(
            2,
            [
                Paragraph(.text, "In short: a wall."), Paragraph(.text, Self.texts[1]), Paragraph(.text, Self.texts[2]),
                note,
            ])
        let article = JoinedPages.article(of: [first, second])
        #expect(
            article.paragraphs.map(\.text)
                == ["In short: a wall.", Self.texts[0], note.text, Self.texts[1], Self.texts[2]])
        #expect(article.id == ArticleID("page1"))
        #expect(
            article.pages?.others == [
                ArticlePages.Page(number: 2, url: "https://fen.example/wall/2", joined: ArticleID("page2"))
            ])
        #expect(article.flags.map(\.name) == [])
        #expect(article.removed.map(\.sample) == ["In short: a wall.", note.text])
    }

    @Test func `a page that is missing stays named, and the flag says so`() {
        let third = ArticlePages.Page(number: 3, url: "https://fen.example/wall/3")
        let first = page(1, [Paragraph(.text, Self.texts[0])]) { $0.pages?.others.append(third) }
        let second = page(2, [Paragraph(.text, Self.texts[1])])
        let article = JoinedPages.article(of: [first, second])
        #expect(
            article.pages?.others == [
                ArticlePages.Page(number: 2, url: "https://fen.example/wall/2", joined: ArticleID("page2")), third,
            ])
        #expect(
            article.flags
                == [QualityFlag(.morePages, detail: "pages 1 to 2 of 3; page 3 is https://fen.example/wall/3")])
    }

    @Test func `a sentence that the page break cuts is whole again`() {
        let first = page(
            1, [Paragraph(.text, Self.texts[0]), Paragraph(.text, "The county, which pays half, said on")])
        let second = page(
            2, [Paragraph(.text, "Tuesday that it had no money left for the other half of the work at all.")])
        let lower = page(
            2, [Paragraph(.text, "the same day that it had no money left for the other half of the work.")])
        #expect(
            JoinedPages.article(of: [first, lower]).paragraphs.last?.text
                == "The county, which pays half, said on the same day that it had no money left for the other half of the work."
        )
        #expect(JoinedPages.article(of: [first, second]).paragraphs.count == 3)
    }

    @Test func `what the first page does not state is taken from the next, and no more`() {
        let first = page(1, [Paragraph(.text, Self.texts[0])]) { $0.section = "Coast" }
        let second = page(2, [Paragraph(.text, Self.texts[1])]) {
            $0.section = "Front"
            $0.byline = ["Ann Lund"]
            $0.flags.append(QualityFlag(.repairedEncoding, detail: "2 bytes mended"))
        }
        let article = JoinedPages.article(of: [first, second])
        #expect(article.section == "Coast")
        #expect(article.byline == ["Ann Lund"])
        #expect(article.flags == [QualityFlag(.repairedEncoding, detail: "2 bytes mended")])
    }
}
