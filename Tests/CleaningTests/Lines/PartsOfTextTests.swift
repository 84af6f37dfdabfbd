import ArticleModel
import Testing

@testable import Cleaning

/// Lists and entries that are parts of one text, beside links and cards that lead to others.
@Suite struct PartsOfTextTests {
    private static let story = [
        "The harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told reporters.",
        "The work will cost eleven million crowns, of which the county pays half; the rest is to come from a loan.",
        "Fishermen who moor along the old quay fear that they will lose their berths for two seasons, and want a pier.",
    ]

    private func texts(_ body: String) throws -> [String] {
        let html = "<html lang=en><title>Sea wall to be raised – Fen Post</title><body>\(body)</body></html>"
        return try Cleaner().clean(.fixture, .html(html)).paragraphs.map(\.text)
    }

    private static let letters = ["The maker asks how high the wall is", "The office says that it will measure it"]
    private static let list = "<ul>\(letters.map { "<li><a href=/d.pdf>\($0)</a></li>" }.joined())</ul>"

    @Test func `a list of links that a sentence announces belongs to the text`() throws {
        let announced = "We print the two letters that matter in this affair:"
        let found = try texts(
            "<article><h1>Sea wall to be raised</h1><p>\(Self.story[0])</p><p>\(announced)</p>\(Self.list)<p>\(Self.story[1])</p></article>"
        )
        #expect(found == [Self.story[0], announced] + Self.letters + [Self.story[1]])
    }

    @Test(arguments: ["Read more:", "More of this:"])
    func `one that a label announces, or that ends the page, does not`(_ label: String) throws {
        let announced = "You may want to see these two other stories as well:"
        #expect(
            try texts(
                "<article><h1>Sea wall to be raised</h1><p>\(Self.story[0])</p><p>\(label)</p>\(Self.list)<p>\(Self.story[1])</p></article>"
            ).allSatisfy { !Self.letters.contains($0) })
        #expect(
            try texts(
                "<article><h1>Sea wall to be raised</h1><p>\(Self.story[0])</p><p>\(Self.story[1])</p><p>\(announced)</p>\(Self.list)</article>"
            )
            .allSatisfy { !Self.letters.contains($0) })
    }

    private func entries(_ texts: [String], heading: (Int) -> String) -> String {
        texts.enumerated().map { "<article class=entry><h2>\(heading($0))</h2><p>\($1)</p></article>" }.joined()
    }

    @Test func `the entries of a live blog are one text, and the cards beside a story are none of it`() throws {
        let live = "<main><h1>Sea wall to be raised</h1>\(entries(Self.story) { "Hour \($0)" })</main>"
        #expect(Self.story.allSatisfy(try texts(live).contains))
        let beside = live.replacing(
            "</main>",
            with:
                "<article class=card><h2><a href=/b>Bridge opens</a></h2><p>The bridge is open at last.</p></article></main>"
        )
        #expect(try texts(beside) == texts(live))
        let cards = entries(["The bridge is open.", "The seals are back."]) { "<a href=/\($0)>Other story \($0)</a>" }
        let page =
            "<main><article><h1>Sea wall to be raised</h1>\(Self.story.map { "<p>\($0)</p>" }.joined())</article>\(cards)</main>"
        #expect(try texts(page) == Self.story)
    }

    @Test func `short entries in an article are its parts, unless they lead elsewhere`() throws {
        let films = entries(["A keeper and a whale disagree.", "Eight people come to dinner."]) { "\($0 + 1). Film" }
        let opening = "<article><h1>Sea wall to be raised</h1><p>\(Self.story[0])</p><p>\(Self.story[1])</p>"
        let found = try texts("\(opening)\(films)<p>\(Self.story[2])</p></article>")
        #expect(
            found == Self.story.prefix(2) + [
                "1. Film", "A keeper and a whale disagree.", "2. Film", "Eight people come to dinner.",
            ]
                + [Self.story[2]])
        let cards = films.replacing("<article class=entry>", with: "<article class=entry><a href=/f>")
        #expect(try texts("\(opening)\(cards)<p>\(Self.story[2])</p></article>") == Self.story)
    }
}
