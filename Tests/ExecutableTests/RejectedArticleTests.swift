import Foundation
import Testing

/// Articles that a stage cannot take.
@Suite struct RejectedArticleTests {
    @Test func `one bad article never stops a run, and each is told with its reason`() throws {
        let room = try Newsroom(articles: ["good.txt": Newsroom.article(about: "tram line")])
        try room.folder.write("", to: "inbox/empty.txt")
        try room.folder.write(
            Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]), to: "inbox/picture.html")
        try room.folder.write("<html><body><nav><a href=/a>A</a></nav></body></html>", to: "inbox/nothing.html")
        try room.folder.write(
            "The council met.\u{0}\n" + String(repeating: "word ", count: 200_000), to: "inbox/million.txt")
        #expect(try room.run().status == 0)
        let rejects = try room.rows("SELECT source_uri, reason FROM rejects ORDER BY source_uri")
        #expect(rejects.map { $0[1] }.prefix(1) == ["empty"])
        #expect(rejects.count >= 3)
        #expect(
            try room.rows("SELECT count(*) FROM articles WHERE title = 'Council votes on the tram line'") == [["1"]])
        let manifest = try room.folder.text("var/runs/\(room.runs()[0])/fetch.manifest.json")
        #expect(manifest.contains(#""input":5,"output":3,"rejected":2"#))
    }

    @Test func `what was rejected is not tried again until its bytes change`() throws {
        let room = try Newsroom(articles: ["empty.txt": ""])
        try room.run()
        try room.run(clock: "2026-05-11T06:00:00Z")
        #expect(try room.runs().count == 1)
        try room.folder.write(Newsroom.article(about: "tram line"), to: "inbox/empty.txt")
        try room.run(clock: "2026-05-12T06:00:00Z")
        #expect(try room.runs().count == 2)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
    }

    @Test func `strict ends with status 3 when anything was rejected, and says what`() throws {
        let room = try Newsroom(articles: [
            "good.txt": Newsroom.article(about: "tram line"), "empty.txt": "", "short.txt": "Too short.",
        ])
        let result = try room.run("--strict")
        let run = try room.runs()[0]
        #expect(
            result
                == Program.Result(
                    status: 3, output: "",
                    errors: """
                        copydesk: 2 records were rejected
                          fetch \(run): empty 1
                          clean \(run): noBody 1
                          the view open_rejects names them, once they are loaded

                        """))
        #expect(
            try room.run("--strict", clock: "2026-05-10T07:00:00Z") == Program.Result(status: 0, output: "", errors: "")
        )
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
    }

    @Test func `too many rejects keep the run out of the database, with status 65`() throws {
        var articles = Dictionary(uniqueKeysWithValues: (0..<15).map { ("bad\($0).txt", "Too short, number \($0).") })
        for number in 0..<6 { articles["good\(number).txt"] = Newsroom.article(about: "plan \(number)") }
        let room = try Newsroom(articles: articles)
        let result = try room.run()
        #expect(result.status == 65)
        #expect(result.errors.contains("clean rejected 15 of 21 articles (noBody 15)"))
        #expect(!room.folder.exists("var/articles.sqlite"))
    }

    @Test func `too many rejects at fetch commit nothing`() throws {
        var articles = Dictionary(uniqueKeysWithValues: (0..<18).map { ("bad\($0).txt", "") })
        for number in 0..<6 { articles["good\(number).txt"] = Newsroom.article(about: "plan \(number)") }
        let room = try Newsroom(articles: articles)
        let result = try room.run()
        #expect(result.status == 65)
        #expect(result.errors.contains("fetch rejected 18 of 24 articles (empty 18)"))
    }

    @Test func `a file that is mended into what it was is no longer an open reject, until it is broken again`() throws {
        let article = Newsroom.article(about: "tram line")
        let room = try Newsroom(articles: ["tram.txt": article])
        try room.run()
        for (day, text, open) in [
            (11, "", "1"), (12, article, "0"), (13, "GIF89a\u{1}\u{2}", "1"), (14, article, "0"), (15, "", "1"),
            (16, article, "0"),
        ] {
            try room.folder.write(text, to: "inbox/tram.txt")
            #expect(try room.run(clock: "2026-05-\(day)T06:00:00Z").status == 0)
            #expect(try room.rows("SELECT count(*) FROM open_rejects") == [[open]], "\(day)")
            #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the tram line"]])
        }
    }
}
