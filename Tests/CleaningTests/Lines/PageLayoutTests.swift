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

    @Test func `a named standfirst below the byline is the subtitle, and the dateline after it is read`() throws {
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

    @Test func `a dateline after a line that sums up the article is read`() throws {
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

    @Test func `a note about who wrote it is none of it, a note about others stays`() throws {
        let note = "Ann Example is a reporter at the Fen Post. She has covered the coast since the flood."
        let other = "Ines Moller is the chair of the harbour board, and has been so for eleven years of storms."
        let page = { (last: String) in
            "<article><div class='byline'>By Ann Example</div>\(Self.paragraphs(Self.story))<p>\(last)</p></article>"
        }
        #expect(try clean(page(note)).paragraphs.map(\.text) == Self.story)
        #expect(try clean(page(other)).paragraphs.map(\.text) == Self.story + [other])
    }

    @Test func `a button within a sentence leaves it whole`() throws {
        let article = try clean(
            "<article><p>Shares of <span><a href='/q'>Fen Wire</a><span><button>Follow</button></span></span>, which runs the harbour, fell by a third on Monday, when the board spoke.</p>\(Self.paragraphs(Self.story))</article>"
        )
        #expect(article.paragraphs.first?.text.hasPrefix("Shares of Fen Wire, which runs the harbour") == true)
    }

    @Test func `a caption said a second time beside its picture is cut`() throws {
        let caption = "The road to the harbour was under water on Sunday night."
        let article = try clean(
            "<article>\(Self.paragraphs(Self.story))<div><figure><img src='a.jpg'><figcaption>\(caption)</figcaption></figure><div>\(caption)</div></div><p>The board meets again in June, its chair said on Tuesday.</p></article>"
        )
        #expect(article.paragraphs.count == 4)
    }

    @Test func `linked items of a list stay beside others, and go where all are links`() throws {
        let list = { (others: [String]) in
            let items = ["<a href='/a'>The mill</a>"] + others
            return "<ul>\(items.map { "<li>\($0)</li>" }.joined())</ul>"
        }
        let page = { (others: [String]) in
            "<article>\(Self.paragraphs(Self.story))\(list(others))<p>The board meets again in June, its chair said.</p></article>"
        }
        let mixed = try clean(page(["The bridge, which has no page of its own", "The old quay"]))
        #expect(mixed.paragraphs.count { $0.role == .listItem } == 3)
        #expect(try clean(page(["<a href='/c'>The bridge</a>"])).paragraphs.allSatisfy { $0.role == .text })
    }
}
