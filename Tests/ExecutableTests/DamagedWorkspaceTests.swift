import Foundation
import TestSupport
import Testing

/// Files of the workspace that were cut short, changed or made by others.
@Suite struct DamagedWorkspaceTests {
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

    @Test func `a damaged archive stops the stage and is named`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.run()
        let archive = "var/runs/\(try room.runs()[0])/fetch.warc.gz"
        var bytes = try room.folder.read(archive)
        bytes[bytes.count / 2] ^= 0xff
        try room.folder.write(bytes, to: archive)
        let result = try Program.clean(in: room.folder)
        #expect(result.status == 65)
        #expect(result.errors.contains("digest of fetch.warc.gz is"))
    }

    @Test func `a wrong digit in a manifest has the stage done again`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let dump = try room.logicalDump()
        for stage in ["clean", "extract", "load"] {
            let file = "var/runs/\(try room.runs()[0])/\(stage).manifest.json"
            let whole = try room.folder.text(file)
            let digit = try #require(whole.range(of: #"sha256":""#) ?? whole.range(of: #"extract.jsonl":""#)).upperBound
            var damaged = whole
            damaged.replaceSubrange(digit...digit, with: damaged[digit] == "0" ? "1" : "0")
            try room.folder.write(damaged, to: file)
            let status = try Program.copydesk("status", "--json", in: room.folder)
            #expect(status.output.contains(#""isHealthy":false"#))
            #expect(try room.run().status == 0)
            #expect(try room.folder.text(file) == whole)
            #expect(try room.logicalDump() == dump)
        }
    }

    @Test func `a damaged record is made again by the run that reads it, which names the file`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let dump = try room.logicalDump()
        let file = "var/runs/\(try room.runs()[0])/extract.jsonl"
        let whole = try room.folder.text(file)
        try room.folder.write(whole.replacing("Bremen", with: "Bremer"), to: file)
        for name in try room.folder.names(in: "var") where name.hasPrefix("articles.sqlite") {
            try room.folder.remove("var/\(name)")
        }
        let result = try room.run()
        #expect(result.status == 0)
        #expect(result.errors.contains("extract.jsonl: damaged; extract is done again"))
        #expect(try room.folder.text(file) == whole)
        #expect(try room.logicalDump() == dump)
    }

    @Test func `a damaged archive has its run set aside and its pages fetched again, where the stage is due`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.run()
        let dump = try room.logicalDump()
        let run = try room.runs()[0]
        var bytes = try room.folder.read("var/runs/\(run)/fetch.warc.gz")
        bytes[bytes.count / 2] ^= 0xff
        try room.folder.write(bytes, to: "var/runs/\(run)/fetch.warc.gz")
        try room.folder.remove("var/runs/\(run)/clean.manifest.json")
        let result = try room.run()
        #expect(result.status == 0)
        #expect(result.errors.contains("fetch.warc.gz: damaged; the run is set aside as \(run).damaged"))
        #expect(try room.runs() == [run, run + ".damaged"])
        #expect(try room.logicalDump() == dump)
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `a damaged database is set aside and built anew, with the same rows`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.run()
        let dump = try room.logicalDump()
        var bytes = try room.folder.read("var/articles.sqlite")
        let place = try #require(
            bytes.range(of: Data("who had the last word".utf8)) ?? bytes.range(of: Data("plan b".utf8)))
        bytes[place.lowerBound] ^= 2
        try room.folder.write(bytes, to: "var/articles.sqlite")
        let check = try Program.copydesk("check", in: room.folder)
        #expect(check.status == 4)
        #expect(check.output.contains("rm ") && check.output.contains("articles.sqlite*"))
        let export = try Program.copydesk("export", "copy.sqlite", in: room.folder)
        #expect(export.status == 65)
        #expect(export.errors.contains("copydesk run builds the same rows anew"))
        let result = try room.run(clock: "2026-05-12T06:00:00Z")
        #expect(result.status == 0)
        #expect(result.errors.contains("articles.sqlite.damaged, and built anew from the runs"))
        #expect(try room.logicalDump() == dump)
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `a view that another program adds is no damage`() throws {
        let room = try Newsroom(plans: ["a", "b"])
        try room.run()
        let dump = try room.logicalDump()
        let sql = "CREATE VIEW mine AS SELECT title FROM articles; ANALYZE;"
        let other = try RunningProgram(
            ["/usr/bin/sqlite3", room.folder.path("var/articles.sqlite"), sql], in: room.folder, input: "",
            environment: [:])
        #expect(try other.result().status == 0)
        #expect(try room.logicalDump() == dump)
        #expect(try Program.copydesk("status", in: room.folder).status == 0)
        try room.folder.write(Newsroom.article(about: "plan c"), to: "inbox/c.txt")
        let result = try room.run(clock: "2026-05-12T06:00:00Z")
        #expect(result == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM mine") == [["3"]])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `a database of another application is not touched, with status 78`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.folder.write("", to: "var/.keep")
        let other = try RunningProgram(
            [
                "/usr/bin/sqlite3", room.folder.path("var/articles.sqlite"),
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

    @Test(arguments: ["fetch.warc.gz", "fetch.jsonl", "fetch.manifest.json"])
    func `a lost file of fetch is told of by status and check, and mended by a run`(name: String) throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.remove("var/runs/\(room.runs()[0])/\(name)")
        let status = try Program.copydesk("status", in: room.folder)
        #expect(status.status == 0 && status.output.contains("fetch missing"))
        let check = try Program.copydesk("check", in: room.folder)
        #expect(check.status == 4 && check.output.contains("fetch.manifest.json differ from the manifest"))
        #expect(check.output.contains("the next copydesk run fetches its pages again"))
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(try Program.copydesk("status", in: room.folder).output.contains("fetch missing") == false)
    }

    @Test func `a lost database is told of by check, and so are lost runs`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        for name in try room.folder.names(in: "var") where name.hasPrefix("articles.sqlite") {
            try room.folder.remove("var/\(name)")
        }
        let check = try Program.copydesk("check", in: room.folder)
        #expect(check.status == 4 && check.output.contains("there is none, though runs have been loaded"))
        try room.run()
        let run = try room.runs()[0]
        try room.folder.remove("var/runs/\(run)")
        let warning = try Program.copydesk("check", in: room.folder)
        #expect(warning.status == 0)
        #expect(warning.output.contains("warning  runs: of 1 loaded runs the folder is gone, such as \(run)"))
    }

    @Test func `the mail of a check names what failed, however many checks there are`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let file = "var/runs/\(try room.runs()[0])/clean.jsonl"
        try room.folder.write(room.folder.text(file).replacing("tram line", with: "tram lime"), to: file)
        let bin = URL(filePath: Program.copydesk.path).deletingLastPathComponent().path
        let script = Checkout.url("deploy/copydesk-cron").path
        let cron = try RunningProgram(
            ["/bin/sh", "-c", "sed \"s|^PATH=.*|PATH=\(bin):/usr/bin:/bin|\" \"$0\" >cron; sh cron . check", script],
            in: room.folder, input: "", environment: ["PATH": "/usr/bin:/bin"]
        ).result()
        #expect(cron.status == 4)
        #expect(cron.output.contains("FAILED  files of") && !cron.output.contains("\nok  "))
    }

    @Test func `status names what was set aside, and says whether a run is under way`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let run = try room.runs()[0]
        try room.folder.write("{}", to: "var/runs/\(run)/fetch.manifest.json")
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        let status = try Program.copydesk("status", "--json", in: room.folder).output
        #expect(status.contains("/var/runs/\(run).damaged\"]"))
        #expect(status.contains(#""isHealthy":true"#) && status.contains(#""isRunning":false"#))
        let script =
            "flock var/lock sh -c 'touch held; sleep 5' & until [ -e held ]; do sleep 0.01; done; exec \"$0\" status --json"
        let held = try RunningProgram(
            ["/bin/sh", "-c", script, Program.copydesk.path], in: room.folder, input: "",
            environment: ["PATH": "/usr/bin:/bin"]
        ).result()
        #expect(held.output.contains(#""isRunning":true"#))
    }
}
