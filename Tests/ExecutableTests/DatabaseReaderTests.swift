import Foundation
import TestSupport
import Testing

/// Readers that have the database open while it is written to.
@Suite struct DatabaseReaderTests {
    private static let files = "SELECT file FROM articles ORDER BY file"
    private let room: Newsroom

    init() throws {
        room = try Newsroom(plans: ["a", "b"])
        try room.run()
    }

    private func addArticle() throws {
        try room.folder.write(Newsroom.article(about: "plan c"), to: "inbox/c.txt")
        #expect(
            try room.run(clock: "2026-05-11T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
    }

    @Test func `a reader within a transaction sees the rows that it began with, and the run goes on`() throws {
        let reader = try OpenDatabase(path: room.folder.path("var/articles.sqlite"))
        try reader.execute("BEGIN")
        #expect(try reader.values(Self.files) == ["a.txt", "b.txt"])
        try addArticle()
        #expect(try reader.values(Self.files) == ["a.txt", "b.txt"])
        try reader.execute("COMMIT")
        #expect(try reader.values(Self.files) == ["a.txt", "b.txt", "c.txt"])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `a part is exported while somebody writes, and waits for nobody`() throws {
        let words = [
            "/usr/bin/sqlite3", "var/articles.sqlite", "BEGIN IMMEDIATE; UPDATE articles SET title = 'another';",
            ".shell touch held; while ! [ -e exported ]; do sleep 0.02; done", "ROLLBACK;",
        ]
        let writer = try RunningProgram(words, in: room.folder, input: "", environment: ["PATH": "/usr/bin:/bin"])
        while !room.folder.exists("held"), !writer.hasEnded { usleep(2_000) }
        for form in [["part.sqlite"], ["--jsonl", "lines"]] {
            let result = try Program.copydesk.start(
                ["export", "--outlet", "Example Post"] + form, in: room.folder
            ).result()
            #expect(result == Program.Result(status: 0, output: "", errors: ""))
        }
        #expect(!writer.hasEnded)
        try room.folder.write("", to: "exported")
        #expect(try writer.result(within: 60).status == 0)
        #expect(try !room.folder.text("lines/articles.jsonl").contains("another"))
        #expect(try OpenDatabase(path: room.folder.path("part.sqlite")).values(Self.files) == ["a.txt", "b.txt"])
    }

    @Test func `who has the copy open keeps it while it is exported anew, until it is opened again`() throws {
        let path = room.folder.path("copy.sqlite")
        func export() throws { #expect(try Program.copydesk("export", "copy.sqlite", in: room.folder).status == 0) }
        try export()
        let reader = try OpenDatabase(path: path)
        #expect(try reader.values(Self.files) == ["a.txt", "b.txt"])
        try addArticle()
        try export()
        for _ in 1...2 { #expect(try reader.values(Self.files) == ["a.txt", "b.txt"]) }
        #expect(try OpenDatabase(path: path).values(Self.files) == ["a.txt", "b.txt", "c.txt"])
        #expect(try room.folder.names().filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    }
}
