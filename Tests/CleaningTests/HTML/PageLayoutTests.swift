import ArticleModel
import Testing

@testable import Cleaning

/// What stands in a page's body beside the story, each on a page made of little else.
@Suite struct PageLayoutTests {
    private static let story = [
        "The harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told reporters.",
        "The work will cost eleven million crowns, of which the county pays half; the rest is to come from a loan.",
        "Fishermen who moor along the old quay fear that they will lose their berths for two seasons, and want a pier.",
    ]

    private func clean(_ body: String, language: String = "en") throws -> CleanArticle {
        let html = "<html lang=\(language)><title>Sea wall to be raised – Fen Post</title><body>\(body)</body></html>"
        return try Cleaner().clean(.fixture, .html(html))
    }

    private static func paragraphs(_ texts: some Sequence<String>) -> String { texts.map { "<p>\($0)</p>" }.joined() }

    @Test func `two linked headings beside one another are cards`() throws {
        let cards = ["Bridge at Norholm opens after a year", "Seals return to the outer banks"].map {
            "<div><a href='/b'><img src='b.jpg'><h4>\($0)</h4></a></div>"
        }
        let article = try clean(
            "<h1>Sea wall to be raised</h1><div>\(Self.paragraphs(Self.story.prefix(2)))\(cards.joined())<p>\(Self.story[2])</p></div>"
        )
        #expect(article.paragraphs.map(\.text) == Self.story)
        #expect(article.removed.contains { $0.rule == "storyCard" && $0.sample.contains("Norholm") })
    }

    @Test func `headings that open their own answers are no cards`() throws {
        let questions = ["Who pays for the wall?", "When will it be built?"].map {
            "<div><h4><a href='#a'>\($0)</a></h4></div>"
        }
        let article = try clean(
            "<div>\(Self.paragraphs(Self.story))\(questions.joined())<p>Nobody knows so far, as the county has not said what it will give.</p></div>"
        )
        #expect(article.paragraphs.filter { $0.role == .heading }.count == 2)
    }

    @Test func `times over the entries of a live blog are no text`() throws {
        let times = ["12.05pm GMT", "<time>10.31am</time> <span>Ben Sample</span>", "2h ago 09.14 GMT"]
        let entries = zip(times, Self.story).map { "<div><p>\($0)</p><p>\($1)</p></div>" }
        let article = try clean("<article><h1>Sea wall to be raised</h1>\(entries.joined())</article>")
        #expect(article.paragraphs.map(\.text) == Self.story)
    }

    @Test func `a named standfirst below the byline is the subtitle, and the dateline behind it is read`() throws {
        let line = "The board has heard the warnings of three winters, and pays for most of it."
        let article = try clean(
            """
            <article><h1>Sea wall to be raised</h1><div class="byline">By Ann Example</div><p class="standfirst">\(line)</p>
            <p>FENPORT, May 4 – \(Self.story[0])</p>\(Self.paragraphs(Self.story.dropFirst()))</article>
            """)
        #expect(article.subtitle == line)
        #expect(article.dateline == Dateline(place: "FENPORT", date: "May 4"))
        #expect(article.paragraphs.count == 3)
    }

    @Test func `a dateline behind a line that sums up the article is read`() throws {
        let article = try clean(
            "<article><p>Der Rat hat die Warnungen gehört.</p><p>FENPORT, 4 May (Reuters) – \(Self.story[0])</p>\(Self.paragraphs(Self.story.dropFirst()))</article>",
            language: "")
        #expect(article.dateline?.place == "FENPORT")
        #expect(article.flags.isEmpty)
    }

    @Test func `a gallery whose captions were cut is flagged`() throws {
        let figures = Self.story.map { "<figure><img src='a.jpg'><figcaption>\($0)</figcaption></figure>" }
        let told = Self.story.map { $0.replacing("board", with: "council").replacing("work", with: "pier") }
        let article = try clean("<article>\(Self.paragraphs(told))\(figures.joined())</article>")
        #expect(article.flags.map(\.name) == [.gallery])
    }

    @Test func `a rejected list says what it is`() {
        let links = (1...5).map { "<div><a href='/\($0)'><h3>Headline \($0)</h3></a></div>" }.joined()
        #expect(
            throws: Rejection(
                .clean, .noBody,
                "0 characters are left, fewer than 120; the page has 5 lines of links, 1 of text, such as “Coast”")
        ) { try clean("<h1>Coast</h1>\(links)") }
    }

    @Test func `the words of neighbouring buttons stand apart in samples`() throws {
        let article = try clean(
            "<article>\(Self.paragraphs(Self.story))<div class='share'><a>Facebook</a><a>Mail</a><span>Copy</span></div></article>"
        )
        #expect(article.removed.map(\.sample) == ["Facebook Mail Copy"])
    }
}
