import Archive
import Foundation
import TestSupport
import Testing

/// Sources and files that could not be read, and can be again.
@Suite struct ReturnedSourceTests {
    private static let configuration = """
        { "version": 1, "sources": [ { "name": "archive", "folder": "archive" }, { "name": "inbox", "folder": "inbox" } ] }
        """

    private func newsroom() throws -> Newsroom {
        let room = try Newsroom(Self.configuration, articles: ["a.txt": Newsroom.article(about: "harbour")])
        try room.folder.write(Newsroom.article(about: "tram"), to: "archive/b.txt")
        return room
    }

    private func run(_ room: Newsroom, day: Int) throws -> Int32 {
        try room.run(clock: "2026-05-\(day)T06:00:00Z").status
    }

    private func open(_ room: Newsroom) throws -> [[String]] {
        try room.rows("SELECT reason, source_uri FROM open_rejects ORDER BY 2")
    }

    private func move(_ room: Newsroom, _ name: String, _ other: String) throws {
        try FileManager.default.moveItem(atPath: room.folder.path(name), toPath: room.folder.path(other))
    }

    @Test func `a source that is missing is rejected until it is back, though nothing in it is new`() throws {
        let room = try newsroom()
        #expect(try run(room, day: 10) == 0)
        // A listing of which nothing need be looked up.
        for _ in 0..<2 { #expect(try room.run(clock: "2026-05-10T07:00:00Z").status == 0) }
        try move(room, "archive", "elsewhere")
        #expect(try run(room, day: 11) == 66 && open(room) == [["unreadable", "archive/."]])
        #expect(try run(room, day: 12) == 66 && open(room) == [["unreadable", "archive/."]])
        #expect(try room.runs().count == 2)
        try move(room, "elsewhere", "archive")
        #expect(try run(room, day: 13) == 0)
        #expect(try open(room).isEmpty)
        #expect(try room.runs().count == 3)
        #expect(
            try room.rows(
                "SELECT source, n_in, n_unchanged FROM source_health WHERE started_at > '2026-05-13' ORDER BY 1") == [
                    ["archive", "1", "1"], ["inbox", "1", "1"],
                ])
        // That is said once.
        #expect(try run(room, day: 14) == 0)
        #expect(try room.runs().count == 3)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["2"]])
        // When it is missing again, it is rejected again.
        try move(room, "archive", "elsewhere")
        #expect(try run(room, day: 15) == 66 && open(room) == [["unreadable", "archive/."]])
    }

    @Test func `a source that is back while another is missing leaves the other's reject open`() throws {
        let room = try newsroom()
        try move(room, "archive", "elsewhere")
        try room.folder.write(
            Self.configuration.replacing("] }", with: #", { "name": "gone", "folder": "gone" } ] }"#),
            to: "pipeline.json")
        #expect(try run(room, day: 10) == 66)
        #expect(try open(room) == [["unreadable", "archive/."], ["unreadable", "gone/."]])
        try move(room, "elsewhere", "archive")
        #expect(try run(room, day: 11) == 66)
        #expect(try open(room) == [["unreadable", "gone/."]])
        // The ledger can be made anew, and says the same.
        try room.folder.remove("var/articles.sqlite")
        #expect(try run(room, day: 12) == 66)
        #expect(try open(room) == [["unreadable", "gone/."]])
    }

    @Test func `a damaged file of several articles is rejected until it is whole`() throws {
        let room = try Newsroom(articles: ["a.txt": Newsroom.article(about: "harbour")])
        let record = try JSONEncoder().encode(["id": "1", "text": Newsroom.article(about: "tram")])
        let bytes = try Gzip.compress(record)
        try room.folder.write(bytes.prefix(bytes.count - 20), to: "inbox/list.jsonl.gz")
        #expect(try run(room, day: 10) == 0 && open(room) == [["unreadable", "inbox/list.jsonl.gz"]])
        try room.folder.write(bytes, to: "inbox/list.jsonl.gz")
        #expect(try run(room, day: 11) == 0)
        #expect(try open(room).isEmpty)
    }

    @Test func `a feed that cannot be had is rejected until it can`() throws {
        let site = try NewsSite()
        let room = try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "inbox", "folder": "inbox" },
                { "name": "post", "feed": "\(site.server.url("/feed"))", "allowPrivate": true } ],
              "fetch": { "contact": "bot@desk.example", "delay": 0 } }
            """, articles: ["a.txt": Newsroom.article(about: "harbour")])
        #expect(try run(room, day: 10) == 69)
        #expect(try open(room) == [["gone", "post/\(site.server.url("/feed"))"]])
        site.setFeed([])
        #expect(try run(room, day: 11) == 0)
        #expect(try open(room).isEmpty)
    }
}
