import Foundation
import TestSupport
import Testing

/// What is known of an article grows from run to run; it stays the same article.
@Suite struct LastingIdentityTests {
    private static let indexed = """
        { "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "outlet": "Example Post",
          "index": "index.csv" } ] }
        """
    private static let later = "2026-05-11T06:00:00Z"

    private func addIndex(to room: Newsroom, _ rows: String) throws {
        try room.folder.write("file,url\n\(rows)", to: "index.csv")
        try room.folder.write(Self.indexed, to: "pipeline.json")
    }

    private static let articles =
        "SELECT article_key, url, title, (SELECT count(*) FROM article_list) FROM articles ORDER BY title"

    @Test func `an index that is added later gives the articles their addresses, and doubles none`() throws {
        let room = try Newsroom(plans: ["a", "b"])
        try room.run()
        let before = try room.rows(Self.articles)
        let duplicates = try room.rows("SELECT count(*) FROM duplicates")
        #expect(before.map { $0[1] } == ["NULL", "NULL"])
        try addIndex(to: room, "a.txt,https://post.example/a\n")
        #expect(try room.run(clock: Self.later).status == 0)
        let after = try room.rows(Self.articles)
        #expect(after.map { [$0[0], $0[2], $0[3]] } == before.map { [$0[0], $0[2], $0[3]] })
        #expect(after.map { $0[1] } == ["https://post.example/a", "NULL"])
        #expect(try room.rows("SELECT count(*) FROM duplicates") == duplicates)
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        #expect(try room.runs().count == 2)
        #expect(try room.folder.text("var/runs/\(room.runs()[1])/fetch.manifest.json").contains(#""output":1"#))
    }

    @Test func `a rebuilt database, and a rebuilt memory, know the articles under the same ids`() throws {
        let room = try Newsroom(plans: ["a", "b"])
        try room.run()
        try addIndex(to: room, "a.txt,https://post.example/a\nb.txt,https://post.example/b\n")
        try room.run(clock: Self.later)
        let dump = try room.logicalDump()
        try room.folder.remove("var/articles.sqlite")
        try room.folder.remove("var/state.sqlite")
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        #expect(try room.logicalDump() == dump)
        #expect(try room.runs().count == 2)
        #expect(try room.rows(Self.articles).map { $0[1] } == ["https://post.example/a", "https://post.example/b"])
    }

    @Test func `a file that was moved, and an index that is gone again, leave the article as it is`() throws {
        let room = try Newsroom(plans: ["a", "b"])
        try addIndex(to: room, "a.txt,https://post.example/a\n")
        try room.run()
        let before = try room.rows(Self.articles)
        try room.folder.write(Newsroom.configuration, to: "pipeline.json")
        try room.folder.makeFolder("inbox/old")
        try FileManager.default.moveItem(
            atPath: room.folder.path("inbox/b.txt"), toPath: room.folder.path("inbox/old/b.txt"))
        try room.run(clock: Self.later)
        #expect(try room.rows(Self.articles) == before)
        #expect(try room.runs().count == 1)
    }

    @Test func `files that change their names in turn stay articles of their own`() throws {
        let room = try Newsroom(plans: ["a"])
        try room.run()
        try FileManager.default.moveItem(
            atPath: room.folder.path("inbox/a.txt"), toPath: room.folder.path("inbox/a1.txt"))
        try room.folder.write(Newsroom.article(about: "plan z"), to: "inbox/a.txt")
        try room.run(clock: Self.later)
        #expect(
            try room.rows("SELECT title FROM articles ORDER BY title") == [
                ["Council votes on the plan a"], ["Council votes on the plan z"],
            ])
    }

    @Test func `files with equal bytes and different addresses are different articles`() throws {
        let room = try Newsroom(articles: [
            "a.txt": Newsroom.article(about: "plan"), "b.txt": Newsroom.article(about: "plan"),
        ])
        try room.run()
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
        try addIndex(to: room, "a.txt,https://post.example/a\nb.txt,https://post.example/b\n")
        try room.run(clock: Self.later)
        #expect(
            try room.rows("SELECT url FROM articles ORDER BY url") == [
                ["https://post.example/a"], ["https://post.example/b"],
            ])
    }

    @Test func `an address that another file with the same bytes brings is that of the article`() throws {
        let room = try Newsroom(plans: ["a"])
        try room.run()
        let key = try room.rows("SELECT article_key FROM articles")
        try room.folder.write(Newsroom.article(about: "plan a"), to: "inbox/b.txt")
        try addIndex(to: room, "b.txt,https://post.example/a\n")
        for clock in [Self.later, "2026-05-12T06:00:00Z"] { try room.run(clock: clock) }
        #expect(try room.rows("SELECT article_key FROM articles") == key)
        #expect(try room.rows("SELECT url FROM articles") == [["https://post.example/a"]])
        #expect(try room.runs().count == 2)
    }

    @Test func `the form of an address for telephones is the same article`() throws {
        let room = try Newsroom(plans: ["a"])
        try addIndex(to: room, "a.txt,https://www.post.example/a?x=1&y=2\n")
        try room.run()
        let before = try room.rows(Self.articles)
        try addIndex(to: room, "a.txt,https://m.post.example/a/?y=2&x=1&utm_source=z\n")
        try room.run(clock: Self.later)
        #expect(try room.rows(Self.articles) == before)
        #expect(try room.runs().count == 1)
    }

    @Test func `an article that was taken down comes back neither under its address nor under its file`() throws {
        let room = try Newsroom(plans: ["a", "b"])
        try room.run()
        try addIndex(to: room, "a.txt,https://post.example/a\n")
        try room.run(clock: Self.later)
        #expect(try Program.copydesk("forget", "https://post.example/a", in: room.folder).status == 0)
        try room.folder.write(Newsroom.article(about: "plan a, reworded"), to: "inbox/a.txt")
        try room.run(clock: "2026-05-12T06:00:00Z")
        try room.folder.write(Newsroom.configuration, to: "pipeline.json")
        try room.folder.write(Newsroom.article(about: "plan a, reworded again"), to: "inbox/a.txt")
        try room.run(clock: "2026-05-13T06:00:00Z")
        #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the plan b"]])
    }

    @Test func `two articles that turn out to have one address both stay as they are`() throws {
        let room = try Newsroom(plans: ["a", "b"])
        try addIndex(to: room, "b.txt,https://post.example/x\n")
        try room.run()
        let before = try room.rows(Self.articles)
        try addIndex(to: room, "a.txt,https://post.example/x\nb.txt,https://post.example/x\n")
        try room.run(clock: Self.later)
        #expect(try room.rows(Self.articles) == before)
    }

    @Test func `a saved page without address is shown under the one that it names as its own`() throws {
        let page =
            "<html><head><link rel=\"canonical\" href=\"https://post.example/tram\"></head><body><h1>Tram</h1>"
            + Newsroom.article(about: "tram").split(separator: "\n").map { "<p>\($0)</p>" }.joined() + "</body></html>"
        let room = try Newsroom(articles: ["tram.html": page])
        try room.run()
        #expect(try room.rows("SELECT url, canonical_url FROM articles") == [["NULL", "https://post.example/tram"]])
        #expect(try room.rows("SELECT url FROM article_list") == [["https://post.example/tram"]])
        #expect(try room.rows("SELECT DISTINCT url FROM quotes_by_speaker") == [["https://post.example/tram"]])
    }
}
