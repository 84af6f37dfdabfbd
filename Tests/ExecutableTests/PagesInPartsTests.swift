import Foundation
import TestSupport
import Testing

/// Articles that are told on several pages, in runs.
@Suite struct PagesInPartsTests {
    private static let texts = [
        "The harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told reporters.",
        "The work will cost eleven million crowns, of which the county pays half; the rest is to come from a loan.",
        "Fishermen who moor along the old quay fear that they will lose their berths for two seasons, and want a pier.",
        "The county engineer said that the pier would have to wait until the divers had looked at the old piles.",
        "Nobody on the board could say when the divers would come, and the chair promised an answer by the end of May.",
        "The last flood, in the winter of 1953, had carried off eleven houses and the whole of the fish market.",
    ]
    private static let address = "https://fen.example/news/sea-wall"

    private static func path(_ number: Int) -> String { number == 1 ? "/news/sea-wall" : "/news/sea-wall/\(number)" }

    private static func page(_ number: Int, of count: Int) -> String {
        let links = (1...count).filter { $0 != number }.map { "<a href=\(path($0))>\($0)</a>" }.joined(separator: " ")
        let next = number < count ? "<link rel=next href=\(path(number + 1))>" : ""
        let told = texts[(2 * number - 2)..<(2 * number)].map { "<p>\($0)</p>" }.joined()
        return """
            <html lang=en><head><title>Sea wall to be raised – Page \(number) – Fen Post</title>\(next)</head><body>
            <article><h1>Sea wall to be raised</h1><p class=byline>By Ann Lund</p>
            <p class=standfirst>The board has voted, and the fishermen want a pier.</p>
            <figure><img src=x><figcaption>The wall in May.</figcaption></figure>\(told)<div class=pages>\(links)</div>
            </article></body></html>
            """
    }

    /// Returns a newsroom with a run over these pages of an article of so many.
    private func newsroom(_ numbers: [Int], of count: Int = 3) throws -> Newsroom {
        let room = try Newsroom(
            #"{ "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "index": "sources.csv" } ] }"#)
        try writeIndex(of: numbers, in: room)
        for number in numbers { try room.folder.write(Self.page(number, of: count), to: "inbox/\(number).html") }
        #expect(try room.run().status == 0)
        return room
    }

    private func writeIndex(of numbers: [Int], in room: Newsroom) throws {
        let lines = numbers.map { "\($0).html,https://fen.example\(Self.path($0)),Fen Post" }
        try room.folder.write((["file,url,outlet"] + lines).joined(separator: "\n") + "\n", to: "sources.csv")
    }

    private func cleanedFiles(of room: Newsroom) throws -> [String] {
        let run = try #require(try room.runs().first)
        return try ["clean.jsonl", "clean.rejected.jsonl"].map { try room.folder.text("var/runs/\(run)/\($0)") }
    }

    @Test func `all pages of an article in a run become one article`() throws {
        let room = try newsroom([3, 1, 2])
        #expect(
            try room.rows("SELECT url, body FROM articles")
                == [[Self.address, Self.texts.joined(separator: "\n\n")]])
        #expect(
            try room.rows("SELECT number, url, is_joined FROM article_pages")
                == [["2", "\(Self.address)/2", "1"], ["3", "\(Self.address)/3", "1"]])
        #expect(try room.rows("SELECT * FROM open_rejects").isEmpty)
        #expect(
            try room.rows("SELECT n_in, n_out, n_skipped, n_rejected, status FROM run_health WHERE stage = 'clean'")
                == [["3", "1", "2", "0", "succeeded"]])
        #expect(try room.rows("SELECT name FROM quality_flags").isEmpty)
        #expect(
            try Program.copydesk("why", "\(Self.address)/2", in: room.folder).output.contains("clean: joined: page 2"))
    }

    @Test func `where one is missing each stands for itself, and says that there is more`() throws {
        let room = try newsroom([1, 3])
        #expect(
            try room.rows("SELECT a.url, f.name FROM articles a JOIN quality_flags f ON f.article_id = a.id ORDER BY 1")
                == [[Self.address, "morePages"], ["\(Self.address)/3", "morePages"]])
        #expect(
            try room.rows(
                "SELECT p.number, p.url, p.is_joined FROM article_pages p JOIN articles a ON a.id = p.article_id WHERE a.url = '\(Self.address)'"
            ) == [["2", "\(Self.address)/2", "0"], ["3", "\(Self.address)/3", "0"]])
    }

    @Test(arguments: ["", "/2"]) func `cleaning one page again makes the whole article again`(_ page: String) throws {
        let room = try newsroom([1, 2, 3])
        let before = try cleanedFiles(of: room)
        #expect(try Program.clean("--only", Self.address + page, in: room.folder).status == 0)
        #expect(try cleanedFiles(of: room) == before)
    }

    @Test func `the number of workers changes nothing`() throws {
        let room = try newsroom([1, 2, 3])
        let before = try cleanedFiles(of: room)
        for jobs in ["1", "4"] {
            #expect(try Program.clean("--jobs", jobs, in: room.folder).status == 0)
            #expect(try cleanedFiles(of: room) == before)
        }
    }

    private static let nextClock = "2026-05-11T06:00:00Z"

    /// Returns a newsroom with all three pages, and a second run that has this page alone again, with other words.
    private func newsroom(withChangeOf number: Int) throws -> Newsroom {
        let room = try newsroom([1, 2, 3])
        let page = Self.page(number, of: 3).replacing(Self.texts[2 * number - 2], with: Self.changed)
        try room.folder.write(page, to: "inbox/\(number).html")
        #expect(try room.run(clock: Self.nextClock).status == 0)
        return room
    }

    private static let changed =
        "The harbour board has changed its mind, and leaves the wall as it is for another year, the chair said."

    @Test func `where the first page alone has changed, the others are those of the run before`() throws {
        let room = try newsroom(withChangeOf: 1)
        let body = ([Self.changed] + Self.texts.dropFirst()).joined(separator: "\n\n")
        #expect(try room.rows("SELECT body FROM articles") == [[body]])
        #expect(try room.rows("SELECT count(*) FROM article_pages WHERE is_joined") == [["2"]])
        #expect(try room.rows("SELECT name FROM quality_flags").isEmpty)
        let run = try #require(try room.runs().last)
        let before = try room.folder.text("var/runs/\(run)/clean.jsonl")
        #expect(try Program.clean("--only", Self.address, in: room.folder).status == 0)
        #expect(try room.folder.text("var/runs/\(run)/clean.jsonl") == before)
    }

    @Test func `where a later page alone has changed, the article stays and the page is none of its own`() throws {
        let room = try newsroom(withChangeOf: 2)
        #expect(try room.rows("SELECT body FROM articles") == [[Self.texts.joined(separator: "\n\n")]])
        #expect(try room.rows("SELECT * FROM open_rejects").isEmpty)
        try room.folder.write(Self.page(1, of: 3).replacing("in May", with: "in June"), to: "inbox/1.html")
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        var texts = Self.texts
        texts[2] = Self.changed
        #expect(try room.rows("SELECT body FROM articles") == [[texts.joined(separator: "\n\n")]])
    }

    private func bodies(in room: Newsroom) throws -> [[String]] {
        try room.rows("SELECT body FROM articles ORDER BY url").map { $0[0].components(separatedBy: "\n\n") }
    }

    @Test func `a page that is new beside a changed one stands for itself`() throws {
        let room = try newsroom([1, 2], of: 2)
        let second = Self.page(2, of: 3).replacing(Self.texts[2], with: Self.changed)
        try writeIndex(of: [1, 2, 3], in: room)
        try room.folder.write(second, to: "inbox/2.html")
        try room.folder.write(Self.page(3, of: 3), to: "inbox/3.html")
        #expect(try room.run(clock: Self.nextClock).status == 0)
        #expect(try bodies(in: room) == [Array(Self.texts[..<4]), Array(Self.texts[4...])])
        #expect(
            try room.rows("SELECT a.url, f.name FROM quality_flags f JOIN articles a ON a.id = f.article_id")
                == [["\(Self.address)/3", "morePages"]])
        #expect(
            try Program.copydesk("why", "\(Self.address)/2", in: room.folder).output
                .contains("which has its former text until page 1 is fetched anew"))
        try room.folder.write(Self.page(1, of: 3), to: "inbox/1.html")
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        #expect(
            try bodies(in: room) == [
                [Self.texts[0], Self.texts[1], Self.changed, Self.texts[3]], Array(Self.texts[4...]),
            ])
    }

    @Test func `where the first page names one that no run has, the article keeps the text that it had`() throws {
        let room = try newsroom([1, 2], of: 2)
        try room.folder.write(Self.page(1, of: 3), to: "inbox/1.html")
        #expect(try room.run(clock: Self.nextClock).status == 0)
        #expect(try bodies(in: room) == [Array(Self.texts[..<4])])
        #expect(
            try room.rows("SELECT name, detail FROM quality_flags")
                == [["morePages", "pages 1 to 2 of 3; page 3 is \(Self.address)/3"]])
        #expect(
            try room.rows("SELECT number, url, is_joined FROM article_pages ORDER BY number")
                == [["2", "\(Self.address)/2", "1"], ["3", "\(Self.address)/3", "0"]])
    }

    @Test func `a page that had a row of its own has none once it is joined`() throws {
        let room = try newsroom([2], of: 2)
        #expect(try bodies(in: room) == [Array(Self.texts[2..<4])])
        try writeIndex(of: [1, 2], in: room)
        try room.folder.write(Self.page(1, of: 2), to: "inbox/1.html")
        try room.folder.write(Self.page(2, of: 2).replacing("in May", with: "in June"), to: "inbox/2.html")
        #expect(try room.run(clock: Self.nextClock).status == 0)
        #expect(try bodies(in: room) == [Array(Self.texts[..<4])])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `who has one page taken down has the article taken down`() throws {
        let room = try newsroom([1, 2, 3])
        #expect(try Program.copydesk("forget", "\(Self.address)/2", in: room.folder).status == 0)
        #expect(try room.rows("SELECT * FROM articles").isEmpty)
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }
}
