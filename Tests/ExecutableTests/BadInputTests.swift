import Foundation
import Testing

@Suite struct BadInputTests {
    @Test func `one bad article never stops a run, and each is told with its reason`() throws {
        let room = try Newsroom(articles: ["good.txt": Newsroom.article(about: "tram line")])
        try room.folder.write("", to: "inbox/empty.txt")
        try room.folder.write(
            Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]), to: "inbox/picture.html")
        try room.folder.write("<html><body><nav><a href=/a>A</a></nav></body></html>", to: "inbox/nothing.html")
        try room.folder.write(
            "The council met.\u{0}\n" + String(repeating: "word ", count: 200_000), to: "inbox/million.txt")
        #expect(try room.run().status == 0)
        let rejects = try room.rows("SELECT source_uri, code FROM rejects ORDER BY source_uri")
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

    @Test func `strict ends with status 3 when anything was rejected`() throws {
        let room = try Newsroom(articles: ["good.txt": Newsroom.article(about: "tram line"), "empty.txt": ""])
        #expect(try room.run("--strict").status == 3)
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

    @Test func `a folder that is not there is named, with status 66`() throws {
        let room = try Newsroom(#"{ "version": 1, "sources": [ { "name": "gone", "folder": "nowhere" } ] }"#)
        let result = try room.run()
        #expect(result.status == 66)
        #expect(result.errors.contains("nowhere"))
    }

    @Test func `a configuration that is not there or not right ends with status 78`() throws {
        let room = try Newsroom(#"{ "version": 1, "sorces": [], "clean": { "maximumNodes": 0 } }"#)
        let result = try room.run()
        #expect(result.status == 78)
        #expect(result.errors.contains("sorces is not a known key; the nearest known key is sources"))
        #expect(result.errors.contains("clean.maximumNodes is 0, but must be 100 or more"))
        #expect(try Program.copydesk("run", "--config", "missing.json", in: room.folder).status == 78)
        #expect(!room.folder.exists("var"))
    }

    @Test func `bad usage ends with status 64`() throws {
        let room = try Newsroom()
        #expect(try Program.copydesk("run", "--nwo", "x", in: room.folder).status == 64)
        #expect(try Program.copydesk("run", "--now", "tomorrow", in: room.folder).status == 64)
        #expect(try Program.clean("--diff", in: room.folder).status == 64)
    }

    @Test(arguments: ["clean.jsonl", "clean.manifest.json", "extract.jsonl", "extract.manifest.json"])
    func `a file that was cut short is made again`(name: String) throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let dump = try room.logicalDump()
        let file = "var/runs/\(try room.runs()[0])/\(name)"
        let whole = try room.folder.read(file)
        try room.folder.write(whole.prefix(whole.count / 2), to: file)
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(try room.folder.read(file) == whole)
        #expect(try room.logicalDump() == dump)
    }

    @Test func `a record that was changed behind our back is found by its digest`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let file = "var/runs/\(try room.runs()[0])/clean.jsonl"
        try room.folder.write(room.folder.text(file).replacing("tram line", with: "tram lime"), to: file)
        let check = try Program.copydesk("check", in: room.folder)
        #expect(check.status == 4)
        #expect(check.output.contains("clean.jsonl differ from the manifest"))
        let extract = try Program.extract(in: room.folder)
        #expect(extract.status == 65)
        #expect(extract.errors.contains("digest of clean.jsonl is"))
    }

    @Test func `a database of another application is not touched, with status 78`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.folder.write("", to: "var/.keep")
        let other = try RunningProgram(
            [
                "/usr/bin/sqlite3", room.folder.path + "/var/articles.sqlite",
                "PRAGMA application_id = 77; CREATE TABLE mine (x);",
            ],
            in: room.folder, input: "", environment: [:])
        #expect(try other.result().status == 0)
        let before = try room.folder.read("var/articles.sqlite")
        let result = try room.run()
        #expect(result.status == 78)
        #expect(result.errors.contains("articles.sqlite"))
        #expect(try room.folder.read("var/articles.sqlite") == before)
    }

    @Test func `a workspace that may not be written to ends with status 73`() throws {
        try #require(getuid() == 0, "only root can become somebody else")
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        chmod(room.folder.path, 0o755)
        let result = try Program.copydesk.start(["run"], in: room.folder, user: 65534).result()
        #expect(result.status == 73)
        #expect(result.errors.contains("/var"))
    }

    @Test func `an article that may not be read is rejected by name`() throws {
        try #require(getuid() == 0, "only root can become somebody else")
        let room = try Newsroom(articles: [
            "secret.txt": Newsroom.article(about: "tram line"), "open.txt": Newsroom.article(about: "opera house"),
        ])
        chmod(room.folder.path + "/inbox/secret.txt", 0o000)
        chmod(room.folder.path, 0o777)
        let result = try Program.copydesk.start(["run"], in: room.folder, user: 65534).result()
        #expect(result.status == 0)
        #expect(try room.rows("SELECT source_uri, code FROM rejects").map { $0[1] } == ["unreadable"])
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
    }

    @Test func `a full disk ends with status 74 and leaves what was there`() throws {
        try #require(getuid() == 0, "only root can mount a small disk")
        let room = try Newsroom()
        _ = try Program.evaluate("generate", "--count", "120", "--seed", "3", "inbox", in: room.folder)
        let script = """
            mkdir var && mount -t tmpfs -o size=400k tmpfs var || exit 99
            "$0" run; echo "status $?"
            ls var/runs/*/*.manifest.json 2>/dev/null | wc -l
            umount var
            """
        let shell = try RunningProgram(
            ["/usr/bin/unshare", "-m", "/bin/sh", "-c", script, Program.copydesk.path], in: room.folder, input: "",
            environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"])
        let result = try shell.result()
        guard result.status != 99, !result.errors.contains("unshare") else { return }
        #expect(result.lines.first == "status 74", "\(result)")
        #expect(result.errors.contains("No space left on device") || result.errors.contains("full"))
    }
}
