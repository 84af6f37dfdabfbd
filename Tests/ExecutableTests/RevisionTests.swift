import Testing

/// Later and earlier revisions of an article, over several runs.
@Suite struct RevisionTests {
    private static let strict = Newsroom.configuration(clean: #""minimumBodyCharacters": 600"#)

    /// Two runs: the second holds a shorter revision of the same article.
    private func twice() throws -> Newsroom {
        let room = try Newsroom(articles: [
            "tram.txt": Newsroom.article(about: "tram line") + "\n\n" + Newsroom.article(about: "opera house")
        ])
        try room.run()
        try room.folder.write(Newsroom.article(about: "tram tunnel"), to: "inbox/tram.txt")
        try room.run(clock: "2026-05-11T06:00:00Z")
        return room
    }

    @Test func `a later revision takes the place of the former one`() throws {
        let room = try twice()
        #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the tram tunnel"]])
    }

    @Test func `an article that its run no longer holds falls back to the former revision`() throws {
        let room = try twice()
        try room.folder.write(Self.strict, to: "pipeline.json")
        #expect(try Program.clean("--run", room.runs()[1], in: room.folder).status == 0)
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the tram line"]])
        #expect(try room.rows("SELECT reason FROM open_rejects") == [["noBody"]])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `loading an older run again does not overwrite a newer one`() throws {
        let room = try twice()
        let dump = try room.logicalDump()
        #expect(try Program.load("--run", room.runs()[0], in: room.folder).status == 0)
        #expect(try room.logicalDump() == dump)
    }

    @Test func `a rehearsed load leaves the database as it was`() throws {
        let room = try twice()
        let dump = try room.logicalDump()
        let result = try Program.load("--dry-run", "--run", "all", in: room.folder)
        #expect(result.status == 0)
        #expect(result.errors.contains("undone again"))
        #expect(try room.logicalDump() == dump)
    }

    @Test func `a run that cannot be loaded does not hold up the others`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.write(Newsroom.article(about: "harbour bridge"), to: "inbox/bridge.txt")
        try room.run(clock: "2026-05-11T06:00:00Z")
        let runs = try room.runs()
        try room.folder.remove("var/runs/\(runs[0])/extract.jsonl")
        try room.folder.remove("var/articles.sqlite")
        let result = try Program.load("--run", "all", in: room.folder)
        #expect(result.status == 66)
        #expect(result.errors.contains("\(runs[0]): "))
        #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the harbour bridge"]])
    }

    @Test func `a check that is not there cannot be accepted`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let result = try Program.load("--accept", "textsInBoddy", in: room.folder)
        #expect(result.status == 64)
        #expect(result.errors.contains("there is no check textsInBoddy\n  the checks are offsetsInBody, textsInBody,"))
    }

    @Test func `a run says that older ones were made by other settings`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.write(Newsroom.article(about: "harbour bridge"), to: "inbox/bridge.txt")
        try room.run(clock: "2026-05-11T06:00:00Z")
        try room.folder.write(Newsroom.configuration(clean: #""maximumNodes": 5000"#), to: "pipeline.json")
        let result = try room.run("-v", clock: "2026-05-12T06:00:00Z")
        #expect(result.errors.contains("1 older run was made by other rules or settings"))
    }
}
