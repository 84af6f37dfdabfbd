import Foundation
import Randomness
import TestSupport
import Testing

/// An article that is taken down is nowhere afterwards, and does not come back.
@Suite struct ForgetTests {
    private static let clocks = ["2026-05-10T06:00:00Z", "2026-05-11T06:00:00Z"]

    /// Returns a newsroom with two runs, in which the secret is changed, where it is there at all.
    ///
    /// No blocks are cut: whether one recurs was decided when the secret was still counted.
    private func newsroom(withSecret: Bool = true) throws -> Newsroom {
        let room = try Newsroom(plans: ["a", "b"], Newsroom.configuration(clean: #""recurringBlockArticles": 0"#))
        for (run, clock) in ForgetTests.clocks.enumerated() {
            if withSecret {
                try room.folder.write(
                    Newsroom.article(about: "zeppelin affair \(run)", by: "Quirin Vanterpool"), to: "inbox/ab.txt")
            }
            try room.folder.write(Newsroom.article(about: "plan c\(run)"), to: "inbox/c.txt")
            #expect(try room.run(clock: clock).status == 0)
        }
        return room
    }

    private func forget(_ name: String, in room: Newsroom) throws -> Program.Result {
        try Program.copydesk("forget", "--now", ForgetTests.clocks[1], name, in: room.folder)
    }

    /// Returns the files of the workspace, unpacked, in which one of the secret's words stands.
    private func traces(in room: Newsroom) throws -> [String] {
        let script = """
            cd var && find . -type f | sort | while read -r file; do
                case "$file" in *.gz) gzip -dc "$file";; *) cat "$file";; esac |
                    grep -aqiE 'zeppelin|vanterpool|quirin|ab[.]txt' && echo "$file"
            done; true
            """
        let shell = try RunningProgram(
            ["/bin/sh", "-c", script], in: room.folder, input: "", environment: ["PATH": "/usr/bin:/bin"])
        return try shell.result().lines
    }

    @Test func `nothing of the article is left in any file of the workspace but that it is forgotten`() throws {
        let room = try newsroom()
        #expect(try traces(in: room).count > 8)
        #expect(try forget("ab.txt", in: room) == Program.Result(status: 0, output: "", errors: ""))
        // The names of files that were looked at are no part of the article.
        #expect(try traces(in: room) == [])
        #expect(try room.folder.text("var/forgotten.jsonl").split(separator: "\n").count == 1)
        #expect(try room.folder.names(in: "var/runs").filter { $0.hasPrefix(".") } == [])
    }

    @Test func `the rows are those of a newsroom that never had it, and everything still fits`() throws {
        let room = try newsroom()
        let expected = try newsroom(withSecret: false).logicalDump()
        _ = try forget("inbox/ab.txt", in: room)
        #expect(try room.logicalDump() == expected)
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
        #expect(try Program.copydesk("status", in: room.folder).output.contains("unfinished") == false)
        // The pages of the others are still where the records say.
        #expect(try Program.clean("--run", "all", in: room.folder).status == 0)
        try room.folder.remove("var/articles.sqlite")
        #expect(try room.run("--run", "all", clock: ForgetTests.clocks[1]).status == 0)
        #expect(try room.logicalDump() == expected)
    }

    @Test func `it is not fetched again, nor under another name`() throws {
        let room = try newsroom()
        _ = try forget("ab.txt", in: room)
        let expected = try room.logicalDump()
        try room.folder.write(room.folder.read("inbox/ab.txt"), to: "inbox/copy.txt")
        try room.folder.write(Newsroom.article(about: "zeppelin affair again"), to: "inbox/ab.txt")
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        #expect(try room.logicalDump() == expected)
    }

    @Test func `it goes from a pruned run too, and the database can still be built anew`() throws {
        let room = try newsroom()
        let expected = try newsroom(withSecret: false).logicalDump()
        _ = try Program.copydesk(
            "prune", "--keep-runs", "0", "--older-than", "0", "--now", "2026-06-01T00:00:00Z", in: room.folder)
        #expect(try forget("ab.txt", in: room).status == 0)
        #expect(try traces(in: room) == [])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
        try room.folder.remove("var/articles.sqlite")
        #expect(try room.run(clock: ForgetTests.clocks[1]).status == 0)
        #expect(try room.logicalDump() == expected)
    }

    @Test func `killed at any moment, the same command goes on`() throws {
        let expected = try newsroom(withSecret: false).logicalDump()
        var random = SeededRandom(seed: 3)
        for _ in 0..<3 {
            let room = try newsroom()
            for _ in 0..<3 {
                let running = try Program.copydesk.start(["forget", "inbox/ab.txt"], in: room.folder)
                usleep(UInt32.random(in: 50_000..<600_000, using: &random))
                running.send(SIGKILL)
                _ = try running.result()
            }
            #expect(try forget("inbox/ab.txt", in: room).status == 0)
            #expect(try room.logicalDump() == expected)
            #expect(try traces(in: room) == [])
        }
    }

    @Test func `a copy with the same bytes goes with it, and comes back with it where its lines are deleted`() throws {
        let room = try newsroom()
        let before = try room.rows("SELECT count(*) FROM articles")
        try room.folder.write(room.folder.read("inbox/ab.txt"), to: "inbox/copy.txt")
        #expect(try room.run(clock: ForgetTests.clocks[1]).status == 0)
        #expect(try forget("inbox/ab.txt", in: room).status == 0)
        #expect(try traces(in: room) == [])
        try room.folder.write("", to: "var/forgotten.jsonl")
        try room.folder.remove("inbox/copy.txt")
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        #expect(try room.rows("SELECT count(*) FROM articles") == before)
    }

    @Test func `a takedown that was killed before the end is finished by the same command, and by a run`() throws {
        let expected = try newsroom(withSecret: false).logicalDump()
        for finishesByRun in [false, true] {
            let room = try newsroom()
            let whole = room.folder.path("whole")
            try FileManager.default.copyItem(atPath: room.folder.path("var"), toPath: whole)
            #expect(try forget("inbox/ab.txt", in: room).status == 0)
            // As it is where all runs have been redacted, and the database has not been touched.
            let id = try room.folder.text("var/forgotten.jsonl").split(separator: "\n").joined(separator: ",")
            for suffix in ["", "-wal", "-shm"] {
                let (source, target) = ("\(whole)/articles.sqlite\(suffix)", "var/articles.sqlite\(suffix)")
                if FileManager.default.fileExists(atPath: source) {
                    try room.folder.write(Data(contentsOf: URL(filePath: source)), to: target)
                }
            }
            try room.folder.write(#"{"reference":"inbox/ab.txt","articles":[\#(id)]}"#, to: "var/forget.unfinished")
            try room.folder.remove("whole")
            #expect(try traces(in: room).contains("./articles.sqlite"))
            let result =
                finishesByRun ? try room.run(clock: ForgetTests.clocks[1]) : try forget("inbox/ab.txt", in: room)
            #expect(result.status == 0)
            #expect(try room.logicalDump() == expected)
            #expect(try traces(in: room) == [])
            #expect(!room.folder.exists("var/forget.unfinished"))
        }
    }

    @Test func `a run whose manifest is damaged is set aside, with its other articles`() throws {
        let room = try newsroom()
        let runs = try room.runs()
        let file = "var/runs/\(runs[0])/fetch.manifest.json"
        try room.folder.write(room.folder.text(file).dropLast(9) + "9999999}\n", to: file)
        let result = try forget("ab.txt", in: room)
        #expect(result.errors.contains("its fetched pages are damaged; set aside"))
        #expect(room.folder.exists("var/runs/\(runs[0]).damaged/fetch.warc.gz"))
    }

    @Test func `nothing is taken from a pruned run with a damaged manifest, which could not be made again`() throws {
        let room = try newsroom()
        _ = try Program.copydesk(
            "prune", "--keep-runs", "0", "--older-than", "0", "--now", "2026-06-01T00:00:00Z", in: room.folder)
        let folder = "var/runs/\(try room.runs()[0])"
        let records = try room.folder.text("\(folder)/extract.jsonl")
        try room.folder.write("{}", to: "\(folder)/clean.manifest.json")
        let result = try forget("ab.txt", in: room)
        #expect(result.status == 65)
        #expect(result.errors.contains("clean.manifest.json: damaged"))
        #expect(result.errors.contains("\(folder) back from a backup"))
        #expect(try room.folder.text("\(folder)/extract.jsonl") == records)
    }

    @Test func `an article that no run knows is an error`() throws {
        let room = try newsroom(withSecret: false)
        let result = try forget("nothing.txt", in: room)
        #expect(result.status == 66)
        #expect(result.errors.contains("nothing.txt: no run knows an article with this id, URL or file"))
    }

    @Test func `what its site says to crawlers stays for the other pages of the site`() throws {
        let site = try NewsSite()
        site["/robots.txt"] = ServedAnswer(
            200, [:], "User-agent: *\nContent-Signal: ai-train=no\n", contentType: "text/plain")
        for path in ["/a", "/b"] {
            let text = Newsroom.article(about: path == "/a" ? "zeppelin affair" : "tram").replacing(
                "\n\n", with: "</p><p>")
            site[path] = ServedAnswer(200, [:], "<title>Vote \(path)</title><article><p>\(text)</p></article>")
        }
        site.setFeed(["/a", "/b"])
        let room = try Newsroom(
            """
            { "version": 1, "fetch": { "contact": "bot@desk.example", "delay": 0 },
              "sources": [ { "name": "post", "feed": "\(site.server.url("/feed"))", "allowPrivate": true } ] }
            """)
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try forget(site.server.url("/a"), in: room) == Program.Result(status: 0, output: "", errors: ""))
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
        #expect(try traces(in: room) == [])
        let archive = room.folder.path("var/runs/\(try room.runs()[0])/fetch.warc.gz")
        let other = try Newsroom(
            #"{ "version": 1, "sources": [ { "name": "crawl", "warc": "\#(archive)" } ] }"#)
        #expect(try other.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(
            try other.rows("SELECT url, said FROM rights_statements")
                == [[site.server.url("/b"), "ai-train=no"]])
    }
}
