import Testing

/// Runs that have nothing left to do, into which the next run does not look.
@Suite struct SettledRunTests {
    /// Three hourly runs, of which the oldest two are settled.
    private func settled() throws -> Newsroom {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.write(Newsroom.article(about: "harbour bridge"), to: "inbox/bridge.txt")
        try room.run(clock: "2026-05-10T07:00:00Z")
        try room.folder.write(Newsroom.article(about: "opera house"), to: "inbox/opera.txt")
        try room.run(clock: "2026-05-10T08:00:00Z")
        #expect(try room.folder.text("var/settled.json").contains(#""count":2,"digest""#))
        return room
    }

    private static let nextHour = "2026-05-10T09:00:00Z"

    @Test func `a file that has changed within itself is found by the first run of a day`() throws {
        let room = try settled()
        let file = "var/runs/\(try room.runs()[0])/clean.manifest.json"
        let whole = try room.folder.text(file)
        try room.folder.write(whole.replacing(#""rejected":0"#, with: #""rejected":1"#), to: file)
        #expect(try room.run(clock: Self.nextHour).status == 0)
        #expect(try room.folder.text(file) != whole)
        #expect(try room.run(clock: "2026-05-11T09:00:00Z").status == 0)
        #expect(try room.folder.text(file) == whole)
    }

    @Test(arguments: ["clean.manifest.json", "extract.manifest.json", "load.manifest.json", "extract.jsonl"])
    func `a file that is gone is made again at once`(name: String) throws {
        let room = try settled()
        let file = "var/runs/\(try room.runs()[0])/\(name)"
        let whole = try room.folder.text(file)
        try room.folder.remove(file)
        #expect(try room.run(clock: Self.nextHour).status == 0)
        #expect(try room.folder.text(file) == whole)
    }

    @Test(arguments: [1, 2])
    func `what the database has lost is loaded again at once`(runs: Int) throws {
        let room = try settled()
        let dump = try room.logicalDump()
        let earlier = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try earlier.run()
        if runs == 2 {
            try earlier.folder.write(Newsroom.article(about: "harbour bridge"), to: "inbox/bridge.txt")
            try earlier.run(clock: "2026-05-10T07:00:00Z")
        }
        try room.folder.write(earlier.folder.read("var/articles.sqlite"), to: "var/articles.sqlite")
        #expect(try room.run(clock: Self.nextHour).status == 0)
        #expect(try room.logicalDump() == dump)
    }

    @Test func `settings that have changed are told of each time, until the runs are done again`() throws {
        let room = try settled()
        try room.folder.write(Newsroom.configuration(clean: #""minimumBodyCharacters": 100"#), to: "pipeline.json")
        for clock in [Self.nextHour, "2026-05-10T10:00:00Z"] {
            let result = try room.run("--verbose", clock: clock)
            #expect(result.status == 0)
            #expect(result.errors.contains("2 older runs were made by other rules or settings"))
        }
        #expect(try room.run("--run", "all", clock: "2026-05-10T11:00:00Z").status == 0)
        #expect(try !room.run("--verbose", clock: "2026-05-10T12:00:00Z").errors.contains("other rules"))
    }

    @Test(arguments: ["", "{", #"{"count":3,"outdated":0,"digest":"00"}"#, #"{"count":-1,"outdated":0,"digest":"00"}"#])
    func `a list of settled runs that is damaged counts for nothing`(contents: String) throws {
        let room = try settled()
        let whole = try room.folder.text("var/settled.json")
        try room.folder.write(contents, to: "var/settled.json")
        #expect(try room.run(clock: Self.nextHour).status == 0)
        #expect(try room.folder.text("var/settled.json") == whole)
    }

    @Test func `when a run was pruned, all are looked into once more`() throws {
        let room = try settled()
        let file = "var/runs/\(try room.runs()[1])/load.manifest.json"
        let whole = try room.folder.text(file)
        try room.folder.write(whole.replacing(#""rejected":0"#, with: #""rejected":1"#), to: file)
        #expect(try room.run(clock: Self.nextHour).status == 0)
        #expect(try room.folder.text(file) != whole)
        let prune = try Program.copydesk(
            "prune", "--keep-runs", "2", "--older-than", "0", "--now", "2026-06-01T00:00:00Z", in: room.folder)
        #expect(prune.status == 0)
        #expect(try room.run(clock: "2026-05-10T10:00:00Z").status == 0)
        #expect(try room.folder.text(file) == whole)
    }

    @Test func `a run from which an article was taken down is settled again`() throws {
        let room = try settled()
        #expect(try Program.copydesk("forget", "inbox/tram.txt", in: room.folder).status == 0)
        let dump = try room.logicalDump()
        #expect(try room.run(clock: Self.nextHour).status == 0)
        #expect(try room.logicalDump() == dump)
        #expect(try room.folder.text("var/settled.json").contains(#""count":2"#))
    }

    private static let strict = Newsroom.configuration(clean: "").replacing(
        #""clean": {  }"#, with: #""limits": { "from": 1, "failRejects": 0.5 }"#)

    /// Six hourly runs, of which the fourth fails each time.
    private func withFailingRun() throws -> Newsroom {
        let room = try settled()
        try room.folder.write(Self.strict, to: "pipeline.json")
        try room.folder.write("Too short.", to: "inbox/short.txt")
        #expect(try room.run(clock: Self.nextHour).status == 65)
        for (hour, topic) in ["10": "town hall", "11": "fish market"].sorted(by: { $0.key < $1.key }) {
            try room.folder.write(Newsroom.article(about: topic), to: "inbox/\(hour).txt")
            #expect(try room.run(clock: "2026-05-10T\(hour):00:00Z").status == 65)
        }
        #expect(try room.runs().count == 6)
        return room
    }

    @Test func `a run that fails each time is looked into, and those after it are settled all the same`() throws {
        let room = try withFailingRun()
        let runs = try room.runs()
        let list = try room.folder.text("var/settled.json")
        #expect(list.contains(#""count":5,"#) && list.contains(#""open":["\#(runs[3])"]"#))
        // What has changed within a settled run is not seen before the next day.
        let file = "var/runs/\(runs[4])/clean.manifest.json"
        let whole = try room.folder.text(file)
        try room.folder.write(whole.replacing(#""rejected":0"#, with: #""rejected":1"#), to: file)
        #expect(try room.run(clock: "2026-05-10T12:00:00Z").status == 65)
        #expect(try room.folder.text(file) != whole)
        try room.folder.write(Self.strict.replacing("0.5", with: "1"), to: "pipeline.json")
        #expect(try [0, 3].contains(room.run(clock: "2026-05-10T13:00:00Z").status))
        #expect(try room.folder.text("var/settled.json").contains(#""open":[]"#))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["5"]])
    }

    @Test func `where a run that failed is set aside, the newest is looked into all the same`() throws {
        let room = try withFailingRun()
        let runs = try room.runs()
        try room.folder.write("{", to: "var/runs/\(runs[3])/fetch.manifest.json")
        let file = "var/runs/\(runs[5])/load.manifest.json"
        let whole = try room.folder.text(file)
        try room.folder.remove(file)
        #expect(try room.run(clock: "2026-05-10T12:00:00Z").errors.contains("set aside"))
        #expect(try room.folder.text(file) == whole)
    }
}
