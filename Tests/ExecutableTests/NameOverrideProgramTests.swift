import Testing

/// Pinned names, from the configuration to the rows.
@Suite struct NameOverrideProgramTests {
    private static let pinned = """
        { "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "outlet": "Example Post" } ],
          "load": { "names": "names.csv" } }
        """

    private let articles = [
        "tram.txt": Newsroom.article(about: "tram line"),
        "opera.txt": Newsroom.article(about: "opera house", by: "Mia Keller"),
    ]

    private func speakers(_ room: Newsroom) throws -> [[String]] {
        try room.rows("SELECT DISTINCT speaker FROM quotes_by_speaker ORDER BY 1")
    }

    @Test func `a pin holds from the next run on, also where nothing is new, and is undone when it goes`() throws {
        let room = try Newsroom(articles: articles)
        try room.run()
        let unpinned = try room.logicalDump()
        #expect(try speakers(room) == [["Maria Keller"], ["Mia Keller"]])
        try room.folder.write(Self.pinned, to: "pipeline.json")
        try room.folder.write("kind,name,entity\nperson,Mia Keller,Maria Keller\n", to: "names.csv")
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(try speakers(room) == [["Maria Keller"]])
        #expect(try room.runs().count == 1)
        try room.folder.write(Newsroom.configuration, to: "pipeline.json")
        try room.run(clock: "2026-05-12T06:00:00Z")
        #expect(try room.logicalDump() == unpinned)
    }

    @Test func `a database made anew from the runs has the pins`() throws {
        let room = try Newsroom(Self.pinned, articles: articles)
        try room.folder.write("kind,name,entity\nperson,Mia Keller,Maria Keller\n", to: "names.csv")
        try room.run()
        let dump = try room.logicalDump()
        try room.folder.remove("var/articles.sqlite")
        try room.run(clock: "2026-05-11T06:00:00Z")
        #expect(try room.logicalDump() == dump)
        #expect(try speakers(room) == [["Maria Keller"]])
    }

    @Test func `a fault in the file ends with status 78, before anything is done`() throws {
        let room = try Newsroom(Self.pinned, articles: articles)
        #expect(try room.run().status == 78)
        try room.folder.write("kind,name,entity\nperson,Mia Keller,Mia Keller\n", to: "names.csv")
        let result = try room.run()
        #expect(result.status == 78)
        #expect(result.errors.contains("names.csv:2: \"Mia Keller\" cannot stand for itself"))
        #expect(!room.folder.exists("var"))
    }
}
