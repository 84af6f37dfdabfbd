import Foundation
import Stages
import TestSupport
import Testing

/// What `export` and the report may write over, and what not.
@Suite struct ReplacedFileTests {
    private static let everyInput = """
        { "version": 1, "clean": { "overrides": "corrections" }, "load": { "names": "names.csv" },
          "sources": [ { "name": "inbox", "folder": "inbox", "index": "sources.csv", "include": ["**/*.txt", "**/*.html"] },
                       { "name": "one", "folder": "single.page" } ] }
        """

    private func newsroom() throws -> Newsroom {
        let room = try Newsroom(Self.everyInput, articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.folder.write(Newsroom.article(about: "opera house"), to: "single.page")
        try room.folder.write("file,outlet\ntram.txt,Example Post\n", to: "sources.csv")
        try room.folder.write("kind,name,entity\n", to: "names.csv")
        try room.folder.write(#"{ "hosts": ["post.example"] }"#, to: "corrections/post.json")
        #expect(try room.run().status == 0)
        return room
    }

    private func export(_ arguments: String..., in room: Newsroom) throws -> Program.Result {
        try Program.copydesk.start(["export"] + arguments, in: room.folder).result()
    }

    /// Everything in the folder but the database's shared memory, which a reader may touch.
    private func contents(_ room: Newsroom) throws -> [String: Data] {
        try room.folder.contents(below: "").filter { !$0.key.hasSuffix("-shm") }
    }

    @Test func `a name may have one character, and a report in the workspace is no article`() throws {
        let room = try Newsroom(
            #"{ "version": 1, "sources": [ { "name": "all", "folder": "." } ] }"#,
            articles: ["tram.txt": Newsroom.article(about: "tram line")])
        #expect(try room.run().status == 0)
        for arguments in [["a"], ["--logical", "b"], ["--csv", "c"], ["--logical", "./d/../e"]] {
            #expect(
                try Program.copydesk.start(["export"] + arguments, in: room.folder).result().status == 0, "\(arguments)"
            )
        }
        #expect(try ["a", "b", "c", "e"].allSatisfy { try room.folder.names().contains($0) })
        #expect(try Program.report(in: room.folder).status == 0)
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
    }

    @Test func `what commands read and the workspace lives by is never written over`() throws {
        let room = try newsroom()
        try room.folder.makeFolder("elsewhere")
        try #require(symlink(room.folder.path("inbox"), room.folder.path("elsewhere/in")) == 0)
        let before = try contents(room)
        let targets = [
            "pipeline.json", "sources.csv", "names.csv", "corrections/post.json", "corrections/new.json", "single.page",
            "inbox/tram.txt", "inbox/new.html", "elsewhere/in/tram.txt", "./inbox/../pipeline.json",
            "var/articles.sqlite", "var/articles.sqlite-wal", "var/state.sqlite", "var/lock", "var/last-success",
            "var/sources.json", "var/runs/x", "var/../var/runs", "var/log/copydesk.log",
        ]
        for target in targets {
            for form in [[], ["--logical"], ["--csv"]] {
                let result = try Program.copydesk.start(["export", target] + form, in: room.folder).result()
                #expect(result.status == 64, "\(target) \(form): \(result)")
                #expect(result.errors.hasSuffix("; name another\n"), "\(result)")
            }
        }
        for folder in ["inbox", "inbox/report", "corrections", "var/runs"] {
            #expect(try Program.report(folder, in: room.folder).status == 64, "\(folder)")
        }
        #expect(try contents(room) == before)
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `a file of somebody else is not replaced by a copy or a dump`() throws {
        let room = try newsroom()
        let sqlite = try RunningProgram(
            ["/usr/bin/sqlite3", "notes.sqlite", "CREATE TABLE notes (text TEXT);"], in: room.folder, input: "",
            environment: [:])
        #expect(try sqlite.result().status == 0)
        let other = try newsroom()
        try FileManager.default.copyItem(at: other.folder.url("var"), to: room.folder.url("other"))
        try room.folder.write("Dear diary,\n", to: "diary.txt")
        try room.folder.write("[1, 2]\n", to: "list.json")
        try room.folder.write("Mine.", to: "copy.sqlite.partial")
        try #require(symlink("diary.txt", room.folder.path("link.txt")) == 0)
        try #require(symlink("nowhere.txt", room.folder.path("dangling.txt")) == 0)
        try #require(mkfifo(room.folder.path("pipe"), 0o600) == 0)
        let names = [
            "notes.sqlite", "other/articles.sqlite", "other/articles.sqlite-wal", "diary.txt", "list.json", "link.txt",
            "dangling.txt", "pipe", "other", "/dev/null",
        ]
        let files = names.filter { !["pipe", "other", "/dev/null", "dangling.txt"].contains($0) }
        let before = try files.map(room.folder.read)
        for name in names {
            for form in [[], ["--logical"]] {
                let result = try Program.copydesk.start(["export", name] + form, in: room.folder).result()
                #expect(result.status == 73, "\(name) \(form): \(result)")
                #expect(result.errors.contains(": this is ") && result.errors.contains("replaced"), "\(result)")
            }
        }
        #expect(try files.map(room.folder.read) == before)
        #expect(try export("copy.sqlite", in: room).status == 0)
        #expect(try room.folder.text("copy.sqlite.partial") == "Mine.")
        #expect(try !room.folder.exists("nowhere.txt") && room.folder.names().filter { $0.hasPrefix(".") }.isEmpty)
    }

    @Test func `what copydesk wrote there is replaced, and so is an empty file`() throws {
        let room = try newsroom()
        try room.folder.write("", to: "dump.txt")
        try room.folder.write("", to: "copy.sqlite")
        try room.folder.write("old", to: "csv/notes.csv")
        func writeAll() throws {
            #expect(try export("copy.sqlite", in: room) == Program.Result(status: 0, output: "", errors: ""))
            #expect(try export("--logical", "dump.txt", in: room) == Program.Result(status: 0, output: "", errors: ""))
            #expect(try export("--csv", "csv", in: room) == Program.Result(status: 0, output: "", errors: ""))
            #expect(
                try Program.report("page", "--now", Newsroom.clock, in: room.folder)
                    == Program.Result(status: 0, output: "", errors: ""))
        }
        try writeAll()
        let first = try room.folder.text("dump.txt")
        try room.folder.write(Newsroom.article(about: "swimming pool"), to: "inbox/pool.txt")
        try room.run(clock: "2026-05-11T06:00:00Z")
        try writeAll()
        #expect(try room.folder.text("dump.txt") == room.logicalDump() && room.folder.text("dump.txt") != first)
        #expect(
            try DatabaseFile(path: room.folder.path("copy.sqlite")).rows("SELECT count(*) FROM articles") == [["3"]])
        #expect(try room.folder.text("page/csv/article_list.csv") == room.folder.text("csv/article_list.csv"))
        #expect(try room.folder.text("csv/notes.csv") == "old")
    }

    @Test func `a page or a table of somebody else in the folder is not replaced`() throws {
        let room = try newsroom()
        let foreign = [
            ("index.html", "<title>My site</title>"), ("metadata.json", "{}"), ("csv/article_list.csv", "a,b\n"),
            (".copydesk-files", "index.html\n"), ("csv", "a file"),
        ]
        for (number, (name, text)) in foreign.enumerated() {
            try room.folder.write(text, to: "site\(number)/\(name)")
            let result = try Program.report("site\(number)", in: room.folder)
            #expect(result.status == 73 && result.errors.contains("site\(number)/\(name): this is not"), "\(result)")
            #expect(try room.folder.contents(below: "site\(number)") == [name: Data(text.utf8)])
        }
        try room.folder.write("a,b\n", to: "tables/article_list.csv")
        #expect(try export("--csv", "tables", in: room).status == 73)
        #expect(try room.folder.contents(below: "tables") == ["article_list.csv": Data("a,b\n".utf8)])
    }

    @Test func `a link within the folder is not followed`() throws {
        let room = try newsroom()
        try room.folder.makeFolder("elsewhere")
        try room.folder.write("<p>Mine.</p>", to: "mine.html")
        for (link, target) in [("csv", "../elsewhere"), ("index.html", "../mine.html")] {
            try room.folder.makeFolder("site-\(link)")
            try #require(symlink(target, room.folder.path("site-\(link)/\(link)")) == 0)
            let result = try Program.report("site-\(link)", in: room.folder)
            #expect(result.status == 73 && result.errors.contains("this is a link"), "\(result)")
        }
        #expect(try room.folder.names(in: "elsewhere") == [] && room.folder.text("mine.html") == "<p>Mine.</p>")
    }

    @Test func `a list that was lost costs nothing where the page says who made it`() throws {
        let room = try newsroom()
        #expect(try Program.report(in: room.folder).status == 0)
        try room.folder.remove("var/report/.copydesk-files")
        #expect(try Program.report(in: room.folder).status == 0)
    }

    @Test func `a killed export leaves what was there, and nothing that stays`() throws {
        let room = try Newsroom()
        _ = try Program.evaluate("generate", "--count", "60", "--seed", "7", "inbox", in: room.folder)
        #expect(try room.run().status == 0)
        #expect(try export("out/copy.sqlite", in: room).status == 73)
        try room.folder.makeFolder("out")
        #expect(try export("out/copy.sqlite", in: room).status == 0)
        let rows = { try DatabaseFile(path: room.folder.path("out/copy.sqlite")).rows("SELECT count(*) FROM articles") }
        for delay in [5_000, 20_000, 40_000, 60_000, 80_000, 120_000] as [UInt32] {
            for arguments in [["export", "out/copy.sqlite"], ["export", "--csv", "out"]] {
                let running = try Program.copydesk.start(arguments, in: room.folder)
                usleep(delay)
                running.send(SIGKILL)
                _ = try running.result()
                #expect(try rows() == [["60"]])
            }
        }
        #expect(try export("out/copy.sqlite", in: room).status == 0)
        #expect(try export("--csv", "out", in: room).status == 0)
        #expect(try room.folder.names(in: "out").filter { $0.hasPrefix(".") } == [".copydesk-files"])
    }

    @Test func `every line of a dump begins as a dump is known by`() throws {
        let room = try Newsroom.withSamples()
        try room.run()
        let words = Set(
            try room.logicalDump().split(separator: "\n").compactMap { $0.split(separator: "\"").dropFirst().first })
        for word in words {
            try room.folder.write("[\"\(word)\",\"x\"]\n", to: "dump.txt")
            #expect(try export("--logical", "dump.txt", in: room).status == 0, "\(word)")
        }
    }
}
