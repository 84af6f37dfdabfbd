import Foundation
import Testing

@Suite struct PipelineRunTests {
    @Test func `a run loads what lies in the inbox, and says nothing`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the tram line"]])
    }

    @Test func `a second run with nothing new does nothing and leaves no folder`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let before = try room.folder.contents(below: "var/runs")
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(try room.folder.contents(below: "var/runs") == before)
        #expect(try room.folder.text("var/last-success") == "2026-05-11T06:00:00Z\n")
    }

    @Test func `what is new or changed comes in a run of its own`() throws {
        let room = try Newsroom(articles: [
            "tram.txt": Newsroom.article(about: "tram line"), "pool.txt": Newsroom.article(about: "swimming pool"),
        ])
        try room.run()
        try room.folder.write(Newsroom.article(about: "tram tunnel"), to: "inbox/tram.txt")
        try room.folder.write(Newsroom.article(about: "opera house"), to: "inbox/opera.txt")
        try room.run(clock: "2026-05-11T06:00:00Z")
        let fetched = try room.folder.text("var/runs/\(room.runs()[1])/fetch.manifest.json")
        #expect(fetched.contains(#""counts":{"input":3,"output":2,"rejected":0,"skipped":0,"unchanged":1}"#))
        #expect(
            try room.rows("SELECT title FROM articles ORDER BY title") == [
                ["Council votes on the opera house"], ["Council votes on the swimming pool"],
                ["Council votes on the tram tunnel"],
            ])
    }

    @Test(arguments: [1, 2, 7])
    func `any number of workers gives the same bytes`(jobs: Int) throws {
        let one = try Newsroom.withSamples()
        let other = try Newsroom.withSamples()
        try one.run("--jobs", "1")
        try other.run("--jobs", "\(jobs)")
        let isTimed = { (file: String) in file.hasSuffix(".timing.json") }
        #expect(
            try one.folder.contents(below: "var/runs").filter { !isTimed($0.key) }
                == other.folder.contents(below: "var/runs").filter { !isTimed($0.key) })
        #expect(try one.logicalDump() == other.logicalDump())
    }

    @Test func `a run takes in at most so many articles, and the next ones go on`() throws {
        let room = try Newsroom(
            plans: ["a", "b", "c", "d", "e"],
            #"{ "version": 1, "sources": [ { "name": "inbox", "folder": "inbox" } ], "fetch": { "maximumPerRun": 2 } }"#
        )
        try room.run()
        #expect(try room.runs().count == 3)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["5"]])
    }

    @Test func `deleting the database is enough to have it rebuilt`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let dump = try room.logicalDump()
        for suffix in ["", "-wal", "-shm"] { try? room.folder.remove("var/articles.sqlite\(suffix)") }
        try room.run(clock: "2026-05-12T06:00:00Z")
        #expect(try room.logicalDump() == dump)
    }

    @Test func `deleting the memory of what was seen brings nothing twice`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        for suffix in ["", "-wal", "-shm"] { try? room.folder.remove("var/state.sqlite\(suffix)") }
        try room.run(clock: "2026-05-12T06:00:00Z")
        #expect(try room.runs().count == 1)
    }

    @Test func `deleting a run by hand has its articles fetched again`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.remove("var/runs/\(room.runs()[0])")
        try room.run(clock: "2026-05-12T06:00:00Z")
        #expect(try room.runs().count == 1)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
    }

    @Test func `a clock that was set back neither hides what is new nor fetches it for ever`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.write(Newsroom.article(about: "tram tunnel"), to: "inbox/tram.txt")
        let result = try room.run(clock: "2020-01-01T00:00:00Z")
        #expect(result.status == 0)
        #expect(result.errors.contains("the clock stands at 2020-01-01T00:00:00Z"))
        #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the tram tunnel"]])
        #expect(try room.run(clock: "2020-01-02T00:00:00Z").status == 0)
        #expect(try room.runs().count == 2)
    }

    @Test func `a run from far ahead is told of until it is deleted, and then fetched again`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run(clock: "2099-01-01T00:00:00Z")
        let ahead = try room.runs()[0]
        try room.folder.write(Newsroom.article(about: "tram tunnel"), to: "inbox/tram.txt")
        #expect(try room.run().errors.contains("copydesk status says what to delete"))
        let runs = try room.runs()
        let status = try Program.copydesk("status", "--now", Newsroom.clock, in: room.folder).output
        #expect(status.contains("dated later than now: \(runs.joined(separator: ", "));"))
        let json = try Program.copydesk("status", "--json", "--now", Newsroom.clock, in: room.folder).output
        #expect(json.contains(#""isHealthy":false"#) && json.contains(#""ahead":["\#(ahead)","#))
        for run in runs { try room.folder.remove("var/runs/\(run)") }
        for name in try room.folder.names(in: "var") where name.hasPrefix("articles.sqlite") {
            try room.folder.remove("var/\(name)")
        }
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(
            try room.rows("SELECT title, fetched_at FROM articles") == [
                ["Council votes on the tram tunnel", Newsroom.clock]
            ])
        let healthy = try Program.copydesk("status", "--json", "--now", Newsroom.clock, in: room.folder).output
        #expect(healthy.contains(#""isHealthy":true"#) && healthy.contains(#""ahead":[]"#))
    }

    @Test func `nobody need listen to standard error`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        let shell = try RunningProgram(
            ["/bin/sh", "-c", "\"$0\" run --verbose 2>&-", Program.copydesk.path], in: room.folder, input: "",
            environment: [:])
        #expect(try shell.result().status == 0)
    }

    @Test func `an outlet that is corrected is taken`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.run()
        try room.folder.write(
            Newsroom.configuration.replacing("Example Post", with: "Example Courier"), to: "pipeline.json")
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        #expect(
            try room.rows("SELECT DISTINCT o.name FROM articles a JOIN outlets o ON o.id = a.outlet_id")
                == [["Example Courier"]])
    }

    @Test func `what looks almost like a run is left alone`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.run()
        let run = try room.runs()[0]
        for name in ["\(run).bak", "\(run).notes"] { try room.folder.write("mine", to: "var/runs/\(name)/file") }
        #expect(try room.run().status == 0)
        #expect(try room.runs().count == 3)
        #expect(try room.folder.text("var/runs/\(run).notes/file") == "mine")
    }
}
