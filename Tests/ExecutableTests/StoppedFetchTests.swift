import Foundation
import TestSupport
import Testing

/// Fetches from the web that are stopped or killed on their way.
@Suite struct StoppedFetchTests {
    private let site: NewsSite

    init() throws { site = try NewsSite() }

    private func newsroom(pages: Int, delay: Double) throws -> Newsroom {
        let paths = (0..<pages).map { "/\($0)" }
        for path in paths {
            let paragraphs = Newsroom.article(about: "plan \(path)").components(separatedBy: "\n\n")
            let html = paragraphs.dropFirst().map { "<p>\($0)</p>" }.joined()
            site[path] = ServedAnswer(
                200, [:],
                "<!DOCTYPE html><title>\(paragraphs[0])</title><article><h1>\(paragraphs[0])</h1>\(html)</article>")
        }
        let room = try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "urls": "pages.txt", "allowPrivate": true },
                                         { "name": "inbox", "folder": "inbox" } ],
              "fetch": { "contact": "bot@desk.example", "delay": \(delay) } }
            """, articles: ["a.txt": Newsroom.article(about: "harbour")])
        try room.folder.write(paths.map { site.server.url($0) + "\n" }.joined(), to: "pages.txt")
        return room
    }

    /// Starts a run, and sends it `signal` when so many pages were asked for.
    private func stop(_ room: Newsroom, _ signal: Int32, after pages: Int) throws -> Program.Result {
        let running = try Program.copydesk.start(["run", "--now", Newsroom.clock], in: room.folder)
        while !running.hasEnded, site.server.pageTargets.count < pages { usleep(5_000) }
        running.send(signal)
        return try running.result()
    }

    @Test func `a fetch that is stopped keeps what has come, and the next run goes on with the rest`() throws {
        let room = try newsroom(pages: 60, delay: 0.05)
        let stopped = try stop(room, SIGTERM, after: 15)
        #expect(stopped.status == 143)
        #expect(stopped.errors == "copydesk: terminated; run the same command again to go on\n")
        #expect(try room.runs().count == 1)
        let kept = try room.folder.text("var/runs/\(room.runs()[0])/fetch.jsonl").split(separator: "\n").count
        #expect(kept >= 15 && kept < 61)
        // On a busy machine the two that are under way may be given up.
        #expect((0...2).contains(site.server.pageTargets.count - (kept - 1)))
        #expect(try room.run(clock: "2026-05-10T06:01:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(Set(site.server.pageTargets) == Set((0..<60).map { "/\($0)" }))
        #expect((60...62).contains(site.server.pageTargets.count))
        #expect(try room.rows("SELECT count(*), count(DISTINCT url) FROM articles") == [["61", "60"]])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `of a fetch that is killed no more than its last seconds are asked for again`() throws {
        let room = try newsroom(pages: 130, delay: 0.05)
        #expect(try stop(room, SIGKILL, after: 90).status == 137)
        let asked = site.server.pageTargets.count
        let unfinished = "var/runs/\(try room.runs()[0])"
        #expect(room.folder.exists("\(unfinished)/fetch.checkpoint.json"))
        #expect(!room.folder.exists("\(unfinished)/fetch.manifest.json"))
        #expect(try room.run(clock: "2026-05-10T06:01:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(!room.folder.exists("\(unfinished)/fetch.checkpoint.json"))
        #expect(Set(site.server.pageTargets).count == 130)
        #expect(site.server.pageTargets.count - 130 < asked / 2 + 40)
        #expect(try room.rows("SELECT count(*), count(DISTINCT url) FROM articles") == [["131", "130"]])
        #expect(try room.runs().count == 2)
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `killed at any moment, a fetch from the web ends in the same rows`() throws {
        let room = try newsroom(pages: 40, delay: 0.02)
        for (round, pages) in [1, 8, 20, 33].enumerated() {
            let running = try Program.copydesk.start(
                ["run", "--now", "2026-05-10T06:0\(round):00Z"], in: room.folder)
            site.server.forgetRequests()
            while !running.hasEnded, site.server.pageTargets.count < pages { usleep(1_000) }
            running.send(SIGKILL)
            _ = try running.result()
        }
        #expect(try room.run(clock: "2026-05-10T06:09:00Z").status == 0)
        #expect(try room.rows("SELECT count(*), count(DISTINCT url) FROM articles") == [["41", "40"]])
        #expect(try room.rows("SELECT count(*) FROM article_revisions") == [["41"]])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `a fetch is stopped also while its sources are listed`() throws {
        let maps = (0..<40).map { "/map\($0).xml" }
        site["/index.xml"] = ServedAnswer(
            200, [:],
            "<sitemapindex>" + maps.map { "<sitemap><loc>\(site.server.url($0))</loc></sitemap>" }.joined()
                + "</sitemapindex>", contentType: "text/xml")
        for map in maps {
            site[map] = ServedAnswer(
                200, [:], "<urlset><url><loc>\(site.server.url("/a"))</loc></url></urlset>", contentType: "text/xml")
        }
        let room = try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "sitemap": "\(site.server.url("/index.xml"))", "allowPrivate": true } ],
              "fetch": { "contact": "bot@desk.example", "delay": 1 } }
            """)
        let result = try stop(room, SIGTERM, after: 2)
        #expect(result.status == 143)
        #expect(site.server.pageTargets.count < 20)
        #expect(try room.runs() == [])
    }
}
