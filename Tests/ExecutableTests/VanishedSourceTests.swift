import Archive
import Foundation
import TestSupport
import Testing

/// Rejects of sources and files that are not there any more.
@Suite struct VanishedSourceTests {
    private static func configuration(_ others: String = "", whenEmpty: String = "warn") -> String {
        """
        { "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "whenEmpty": "\(whenEmpty)" }\(others) ],
          "fetch": { "contact": "bot@desk.example", "delay": 0 } }
        """
    }

    private static let archive = #", { "name": "archive", "folder": "archive" }"#

    private func newsroom(_ configuration: String) throws -> Newsroom {
        try Newsroom(configuration, articles: ["a.txt": Newsroom.article(about: "harbour")])
    }

    private func run(_ room: Newsroom, day: Int, _ options: String...) throws -> Int32 {
        try Program.copydesk.start(["run", "--now", "2026-05-\(day)T06:00:00Z"] + options, in: room.folder).result()
            .status
    }

    private func open(_ room: Newsroom) throws -> [[String]] {
        try room.rows("SELECT reason, source_uri FROM open_rejects ORDER BY 2")
    }

    @Test func `a source that is taken out of the configuration leaves its rejects behind closed`() throws {
        let room = try newsroom(Self.configuration(Self.archive))
        try room.folder.write("", to: "archive/b.txt")
        try room.folder.write("", to: "inbox/c.txt")
        #expect(try run(room, day: 10) == 0)
        #expect(try open(room) == [["empty", "archive/b.txt"], ["empty", "inbox/c.txt"]])
        try room.folder.remove("archive")
        #expect(try run(room, day: 11) == 66)
        #expect(
            try open(room) == [["unreadable", "archive/."], ["empty", "archive/b.txt"], ["empty", "inbox/c.txt"]])
        try room.folder.write(Self.configuration(), to: "pipeline.json")
        #expect(try run(room, day: 12) == 0)
        #expect(try open(room) == [["empty", "inbox/c.txt"]])
        // That is said once.
        let runs = try room.runs().count
        #expect(try run(room, day: 13) == 0 && room.runs().count == runs)
        // When the source is configured again, and still missing, it is rejected again.
        try room.folder.write(Self.configuration(Self.archive), to: "pipeline.json")
        #expect(try run(room, day: 14) == 66)
        #expect(try open(room) == [["unreadable", "archive/."], ["empty", "inbox/c.txt"]])
        // The ledger can be made anew, and says the same.
        try room.folder.remove("var/articles.sqlite")
        #expect(try run(room, day: 15) == 66)
        #expect(try open(room) == [["unreadable", "archive/."], ["empty", "inbox/c.txt"]])
    }

    @Test func `a file that is deleted has no open reject, and one that is there has`() throws {
        let room = try newsroom(Self.configuration())
        let list = try Gzip.compress(Data(#"{"text": 5}"#.utf8))
        try room.folder.write("", to: "inbox/gone.txt")
        try room.folder.write("", to: "inbox/here.txt")
        try room.folder.write(list, to: "inbox/gone#1.jsonl.gz")
        try room.folder.write(list, to: "inbox/here#1.jsonl.gz")
        #expect(try run(room, day: 10) == 0)
        let here = [["unsupportedType", "inbox/here#1.jsonl.gz#1"], ["empty", "inbox/here.txt"]]
        #expect(
            try open(room) == [["unsupportedType", "inbox/gone#1.jsonl.gz#1"], ["empty", "inbox/gone.txt"]] + here)
        for name in ["gone.txt", "gone#1.jsonl.gz"] { try room.folder.remove("inbox/\(name)") }
        #expect(try run(room, day: 11) == 0)
        #expect(try open(room) == here)
        // A file that is back as it was is rejected again.
        try room.folder.write("", to: "inbox/gone.txt")
        #expect(try run(room, day: 12) == 0)
        #expect(try open(room) == [["empty", "inbox/gone.txt"]] + here)
    }

    @Test func `a file is known by the id that the index gives it`() throws {
        let room = try newsroom(
            #"{ "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "index": "index.csv" } ] }"#)
        try room.folder.write("file,url\nb.txt,https://post.example/b\n", to: "index.csv")
        try room.folder.write("", to: "inbox/b.txt")
        #expect(try run(room, day: 10) == 0)
        #expect(try open(room) == [["empty", "https://post.example/b"]])
        try room.folder.remove("inbox/b.txt")
        try room.folder.write("file,url\n", to: "index.csv")
        #expect(try run(room, day: 11) == 0)
        #expect(try open(room).isEmpty)
    }

    @Test(arguments: ["warn", "allow"])
    func `an empty folder may be a disk that is not mounted, unless it may be empty`(_ rule: String) throws {
        let room = try newsroom(Self.configuration(whenEmpty: rule))
        try room.folder.write("", to: "inbox/b.txt")
        #expect(try run(room, day: 10) == 0)
        for name in ["a.txt", "b.txt"] { try room.folder.remove("inbox/\(name)") }
        #expect(try run(room, day: 11) == 0)
        #expect(try open(room) == (rule == "warn" ? [["empty", "inbox/b.txt"]] : []))
    }

    @Test func `a source on the web that a fetch passes over keeps its rejects`() throws {
        let site = try NewsSite()
        let post = #", { "name": "post", "feed": "\#(site.server.url("/feed"))", "allowPrivate": true }"#
        let room = try newsroom(Self.configuration(post))
        #expect(try run(room, day: 10) == 69)
        let rejects = [["gone", "post/\(site.server.url("/feed"))"]]
        #expect(try open(room) == rejects)
        try room.folder.write(Newsroom.article(about: "tram"), to: "inbox/b.txt")
        #expect(try run(room, day: 11, "--offline") == 0)
        #expect(try open(room) == rejects)
        try room.folder.write(Self.configuration(), to: "pipeline.json")
        #expect(try run(room, day: 12) == 0)
        #expect(try open(room).isEmpty)
    }
}
