import Foundation
import Testing

/// Faults that a review found once; each is asked for as a user would meet it.
@Suite struct ReviewedFaultTests {
    private func threeArticles(_ configuration: String = Newsroom.configuration) throws -> Newsroom {
        try Newsroom(
            configuration,
            articles: Dictionary(
                uniqueKeysWithValues: ["a", "b", "c"].map { ("\($0).txt", Newsroom.article(about: "plan \($0)")) }))
    }

    @Test(arguments: ["a.txt", "b.txt", "c.txt"])
    func `one article can be done again, and the others stay as they are`(name: String) throws {
        let room = try threeArticles()
        try room.run()
        let dump = try room.logicalDump()
        #expect(try Program.clean("--only", name, in: room.folder).status == 0)
        #expect(try Program.extract("--only", name, in: room.folder).status == 0)
        #expect(try room.run().status == 0)
        #expect(try room.logicalDump() == dump)
    }

    @Test func `naming an article that is not there is an error`() throws {
        let room = try threeArticles()
        try room.run()
        let result = try Program.clean("--only", "z.txt", in: room.folder)
        #expect(result.status == 66)
        #expect(result.errors.contains("has no article z.txt"))
    }

    @Test func `a run that is not up to date is not pruned`() throws {
        let room = try threeArticles()
        try room.run()
        try room.folder.write(Newsroom.configuration(clean: #""minimumBodyCharacters": 90"#), to: "pipeline.json")
        #expect(try Program.clean(in: room.folder).status == 0)
        try room.folder.remove("var/runs/\(try room.runs()[0])/extract.manifest.json")
        let result = try Program.copydesk(
            "prune", "--keep-runs", "0", "--older-than", "0", "--now", "2027-01-01", "-v", in: room.folder)
        #expect(result.errors.contains("nothing to prune"))
        #expect(try room.run().status == 0)
    }

    @Test func `a damaged archive stops the stage and is named`() throws {
        let room = try threeArticles()
        try room.run()
        let archive = "var/runs/\(try room.runs()[0])/fetch.warc.gz"
        var bytes = try room.folder.read(archive)
        bytes[bytes.count / 2] ^= 0xff
        try room.folder.write(bytes, to: archive)
        let result = try Program.clean(in: room.folder)
        #expect(result.status == 65)
        #expect(result.errors.contains("digest of fetch.warc.gz is"))
    }

    @Test func `too many rejects at fetch commit nothing`() throws {
        var articles = Dictionary(uniqueKeysWithValues: (0..<18).map { ("bad\($0).txt", "") })
        for number in 0..<6 { articles["good\(number).txt"] = Newsroom.article(about: "plan \(number)") }
        let room = try Newsroom(articles: articles)
        let result = try room.run()
        #expect(result.status == 65)
        #expect(result.errors.contains("fetch rejected 18 of 24 articles (empty 18)"))
    }

    @Test func `nobody need listen to standard error`() throws {
        let room = try threeArticles()
        let shell = try RunningProgram(
            ["/bin/sh", "-c", "\"$0\" run --verbose 2>&-", Program.copydesk.path], in: room.folder, input: "",
            environment: [:])
        #expect(try shell.result().status == 0)
    }

    @Test func `an export does not overwrite the database`() throws {
        let room = try threeArticles()
        try room.run()
        for target in ["var/articles.sqlite", "./var/../var/articles.sqlite-wal", "var/runs/x"] {
            #expect(try Program.copydesk("export", "--logical", target, in: room.folder).status == 64)
        }
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `an outlet that is corrected is taken`() throws {
        let room = try threeArticles()
        try room.run()
        try room.folder.write(
            Newsroom.configuration.replacing("Example Post", with: "Example Courier"), to: "pipeline.json")
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        #expect(
            try room.rows("SELECT DISTINCT o.name FROM articles a JOIN outlets o ON o.id = a.outlet_id")
                == [["Example Courier"]])
    }

    @Test func `an unchanged article is not called new after another was dropped`() throws {
        let room = try threeArticles()
        try room.folder.write("Short. " + String(repeating: "It is short. ", count: 12), to: "inbox/b.txt")
        try room.run()
        try room.folder.write(Newsroom.configuration(clean: #""minimumBodyCharacters": 300"#), to: "pipeline.json")
        #expect(try Program.clean(in: room.folder).status == 0)
        let result = try Program.extract("--dry-run", in: room.folder)
        #expect(result.errors.contains("0 would change, 0 would be new, 2 stay as they are"))
    }

    @Test func `a load of what is older than its input is refused`() throws {
        let room = try threeArticles()
        try room.run()
        try room.folder.write(Newsroom.configuration(clean: #""minimumBodyCharacters": 5000"#), to: "pipeline.json")
        #expect(try Program.clean(in: room.folder).status == 0)
        let result = try Program.load(in: room.folder)
        #expect(result.status == 66)
        #expect(result.errors.contains("extract is older than what it was made from"))
    }

    @Test func `a filter that waits for input can be stopped`() throws {
        let folder = try TemporaryFolder()
        let script = "mkfifo f; exec 3<>f; \"$0\" - <f & p=$!; sleep 0.5; kill -TERM $p; wait $p; echo $?"
        let shell = try RunningProgram(
            ["/bin/sh", "-c", script, Program.clean.path], in: folder, input: "", environment: ["PATH": "/usr/bin:/bin"]
        )
        #expect(try shell.result().lines.last == "143")
    }

    @Test func `what looks almost like a run is left alone`() throws {
        let room = try threeArticles()
        try room.run()
        let run = try room.runs()[0]
        for name in ["\(run).bak", "\(run).notes"] { try room.folder.write("mine", to: "var/runs/\(name)/file") }
        #expect(try room.run().status == 0)
        #expect(try room.runs().count == 3)
        #expect(try room.folder.text("var/runs/\(run).notes/file") == "mine")
    }
}
