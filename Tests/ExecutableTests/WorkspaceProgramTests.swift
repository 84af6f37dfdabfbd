import Foundation
import Testing

@Suite struct WorkspaceProgramTests {
    @Test func `status tells a monitor whether all is well`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        let before = try Program.copydesk("status", "--json", in: room.folder).output
        #expect(before.contains(#""isHealthy":false"#))
        try room.run()
        let after = try Program.copydesk("status", "--json", "--now", "2026-05-10T07:00:00Z", in: room.folder).output
        #expect(after.contains(#""isHealthy":true"#) && after.contains(#""secondsSinceSuccess":3600"#))
        #expect(after.contains(#""load":{"counts":{"input":1,"output":1"#))
    }

    @Test func `the health of a run tells which stage rejected something`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line"), "empty.txt": ""])
        try room.run()
        #expect(
            try room.rows("SELECT stage, status FROM run_health ORDER BY n_in DESC, stage") == [
                ["fetch", "partial"], ["clean", "succeeded"], ["extract", "succeeded"], ["load", "succeeded"],
            ])
    }

    @Test func `why tells of one article what each stage decided`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line"), "empty.txt": ""])
        try room.run()
        let taken = try Program.copydesk("why", "tram.txt", in: room.folder)
        #expect(taken.output.contains("fetch: taken as") && taken.output.contains("extract: "))
        let rejected = try Program.copydesk("why", "inbox/empty.txt", in: room.folder)
        #expect(rejected.output.contains("fetch: rejected, empty"))
        #expect(try Program.copydesk("why", "nothing.txt", in: room.folder).status == 66)
    }

    @Test func `why tells how well a page was extracted, and of a text nothing of the kind`() throws {
        let paragraphs = Newsroom.article(about: "tram line").split(separator: "\n").dropFirst()
        let page =
            "<html><body><article><h1>Council votes</h1>" + paragraphs.map { "<p>\($0)</p>" }.joined()
            + "</article></body></html>"
        let room = try Newsroom(articles: ["page.html": page, "text.txt": Newsroom.article(about: "harbour")])
        try room.run()
        #expect(try Program.copydesk("why", "page.html", in: room.folder).output.contains("    quality: 0.9"))
        #expect(try !Program.copydesk("why", "text.txt", in: room.folder).output.contains("quality: "))
        #expect(
            try room.rows("SELECT file, extraction_quality IS NULL FROM articles ORDER BY file")
                == [["page.html", "0"], ["text.txt", "1"]])
    }

    @Test(arguments: ["why", "forget"])
    func `of a file of several articles one is to be named`(_ command: String) throws {
        let records = try ["harbour", "tram line"].map { subject in
            let record = ["id": "about-\(subject)", "text": Newsroom.article(about: subject)]
            return String(decoding: try JSONEncoder().encode(record), as: UTF8.self)
        }
        let room = try Newsroom(articles: [
            "list.jsonl": records.joined(separator: "\n"), "list.jsonl.txt": Newsroom.article(about: "bridge"),
        ])
        try room.run()
        let run = try room.runs()[0]
        for name in ["list.jsonl", "inbox/list.jsonl"] {
            let result = try Program.copydesk(command, name, in: room.folder)
            #expect(
                result
                    == Program.Result(
                        status: 66, output: "",
                        errors:
                            "copydesk: \(name): is a file of which run \(run) has 2 articles; name one, such as list.jsonl#about-harbour\n"
                    ))
        }
        let unknown = try Program.copydesk(command, "list", in: room.folder)
        #expect(unknown.status == 66 && unknown.errors.contains("list: no run knows an article"))
        #expect(try Program.copydesk("why", "list.jsonl#about-tram line", in: room.folder).status == 0)
    }

    @Test func `a page without address is known by the one that it names itself`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        let text = Newsroom.article(about: "opera house").split(separator: "\n").map { "<p>\($0)</p>" }.joined()
        let link = "https://www.harbourpost.example/opera"
        try room.folder.write(
            "<html><head><link rel=\"canonical\" href=\"\(link)\"></head><body><article>\(text)</article></body></html>",
            to: "inbox/opera.html")
        try room.run()
        let told = try Program.copydesk("why", link, in: room.folder).output
        #expect(told.contains("fetch: taken as") && told.contains("opera.html") && told.contains("extract: "))
        #expect(try room.logicalDump().contains(#""harbourpost.example""#))
        let rehearsal = try Program.clean("--dry-run", "--only", link, in: room.folder)
        #expect(rehearsal.status == 0 && rehearsal.errors.contains("1 stay as they are"))
    }

    @Test func `prune deletes pages, and the database can still be rebuilt`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.write(Newsroom.article(about: "opera house"), to: "inbox/opera.txt")
        try room.run(clock: "2026-05-12T06:00:00Z")
        let dump = try room.logicalDump()
        let result = try Program.copydesk(
            "prune", "--keep-runs", "1", "--older-than", "0", "--now", "2026-06-01T00:00:00Z", "-v", in: room.folder)
        #expect(result.status == 0)
        #expect(result.errors.contains("1 articles can no longer be cleaned again"))
        #expect(!room.folder.exists("var/runs/\(try room.runs()[0])/fetch.warc.gz"))
        for suffix in ["", "-wal", "-shm"] { try? room.folder.remove("var/articles.sqlite\(suffix)") }
        #expect(try room.run(clock: "2026-05-13T06:00:00Z").status == 0)
        #expect(try room.logicalDump() == dump)
    }

    @Test func `prune deletes what is remembered of blocks where no run reads it any more`() throws {
        let room = try Newsroom()
        for day in 10...13 {
            try room.folder.write(Newsroom.article(about: "plan \(day)"), to: "inbox/\(day).txt")
            try room.run(clock: "2026-05-\(day)T06:00:00Z")
        }
        let dump = try room.logicalDump()
        let result = try Program.copydesk(
            "prune", "--keep-runs", "2", "--older-than", "0", "--now", "2026-06-01T00:00:00Z", in: room.folder)
        #expect(result.status == 0)
        let left = try room.runs().map { room.folder.exists("var/runs/\($0)/clean.blocks.tsv") }
        #expect(left == [false, true, true, true])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
        #expect(try Program.copydesk("status", in: room.folder).output.contains("stale") == false)
        #expect(try Program.clean("--run", "all", "--now", Newsroom.clock, in: room.folder).status == 0)
        #expect(try room.run(clock: "2026-05-13T06:00:00Z").status == 0)
        #expect(try room.logicalDump() == dump)
    }

    @Test func `an exported copy is one file that anybody may open`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        #expect(try Program.copydesk("export", "copy.sqlite", in: room.folder).status == 0)
        #expect(try Program.copydesk("export", "--csv", "csv", in: room.folder).status == 0)
        #expect(try room.folder.names(in: "csv").count >= 8)
        let sqlite = try RunningProgram(
            ["/usr/bin/sqlite3", "-readonly", "copy.sqlite", "PRAGMA journal_mode; SELECT count(*) FROM articles;"],
            in: room.folder, input: "", environment: [:])
        #expect(try sqlite.result().lines == ["delete", "1"])
    }

    @Test func `the report is written whole`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        #expect(try Program.report(in: room.folder).status == 66)
        try room.run()
        #expect(try Program.report("page", "--now", Newsroom.clock, in: room.folder).status == 0)
        #expect(try room.folder.text("page/index.html").contains("Example Post"))
    }

    @Test func `a run that is not up to date is not pruned`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.run()
        try room.folder.write(Newsroom.configuration(clean: #""minimumBodyCharacters": 90"#), to: "pipeline.json")
        #expect(try Program.clean(in: room.folder).status == 0)
        try room.folder.remove("var/runs/\(try room.runs()[0])/extract.manifest.json")
        let result = try Program.copydesk(
            "prune", "--keep-runs", "0", "--older-than", "0", "--now", "2027-01-01", "-v", in: room.folder)
        #expect(result.errors.contains("nothing to prune"))
        #expect(try room.run().status == 0)
    }

    @Test func `an export does not overwrite the database`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.run()
        for target in ["var/articles.sqlite", "./var/../var/articles.sqlite-wal", "var/runs/x"] {
            #expect(try Program.copydesk("export", "--logical", target, in: room.folder).status == 64)
        }
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }
}
