import Foundation
import Testing

/// Blocks that the articles of one outlet have in common, from run to run.
@Suite struct RecurringBlockRunTests {
    private static let author = "Ana Lind reports on trams for the Example Post and has lived in Bremen for ten years."

    private func article(_ subject: String) -> String {
        Newsroom.article(about: subject) + "\n\nThe case of the \(subject) is the first.\n\n" + Self.author + "\n"
    }

    private func write(_ subjects: [String], to room: Newsroom) throws {
        for subject in subjects { try room.folder.write(article(subject), to: "inbox/\(subject).txt") }
    }

    private func cuts(in room: Newsroom) throws -> [[String]] {
        try room.rows(
            """
            SELECT a.title, r.n_articles FROM removed_blocks r JOIN articles a ON a.id = r.article_id
            WHERE r.rule = 'recurringBlock' ORDER BY a.title
            """)
    }

    @Test func `a block of three articles is cut from each, and the database tells how often it was seen`() throws {
        let room = try Newsroom()
        try write(["tram", "bus", "ferry"], to: room)
        try room.run()
        #expect(try cuts(in: room).map { $0[1] } == ["3", "3", "3"])
        #expect(try room.rows("SELECT count(*) FROM articles WHERE body LIKE '%Ana Lind reports%'") == [["0"]])
        #expect(
            try room.rows("SELECT outlet, cut_from_articles, seen_in_articles FROM recurring_blocks")
                == [["Example Post", "3", "3"]])
    }

    @Test func `a later run remembers earlier ones, and an earlier one done again does not see it`() throws {
        let room = try Newsroom()
        try write(["tram", "bus"], to: room)
        try room.run()
        #expect(try cuts(in: room) == [])
        try write(["ferry"], to: room)
        try room.run(clock: "2026-05-11T06:00:00Z")
        #expect(try cuts(in: room) == [["Council votes on the ferry", "3"]])
        let before = try room.folder.contents(below: "var/runs/\(try room.runs()[0])")
        #expect(try Program.clean("--run", try room.runs()[0], in: room.folder).status == 0)
        let after = try room.folder.contents(below: "var/runs/\(try room.runs()[0])")
        #expect(after.filter { !$0.key.contains("timing") } == before.filter { !$0.key.contains("timing") })
    }

    @Test func `one article done again, or looked at only, comes out as in the whole run`() throws {
        let room = try Newsroom()
        try write(["tram", "bus", "ferry"], to: room)
        try room.run()
        let before = try room.folder.contents(below: "var/runs").filter { !$0.key.contains("timing") }
        let look = try Program.clean("--dry-run", "--diff", "--only", "bus.txt", in: room.folder)
        #expect(look.output == "")
        #expect(try Program.clean("--dry-run", "--diff", in: room.folder).output == "")
        #expect(try Program.clean("--only", "bus.txt", in: room.folder).status == 0)
        #expect(try room.folder.contents(below: "var/runs").filter { !$0.key.contains("timing") } == before)
    }

    @Test func `any number of workers gives the same bytes`() throws {
        let rooms = try ["1", "7"].map { jobs in
            let room = try Newsroom()
            try write(["tram", "bus", "ferry", "dam", "pier"], to: room)
            try room.run("--jobs", jobs)
            return try room.folder.contents(below: "var/runs").filter { !$0.key.contains("timing") }
        }
        #expect(rooms[0] == rooms[1])
    }

    @Test func `where nothing is remembered, a run knows only its own articles`() throws {
        let room = try Newsroom()
        try write(["tram", "bus"], to: room)
        try room.run()
        try write(["ferry"], to: room)
        try room.run(clock: "2026-05-11T06:00:00Z")
        try room.folder.write(Newsroom.configuration(clean: #""rememberedBlocks": 0"#), to: "pipeline.json")
        #expect(try Program.clean("--run", "all", in: room.folder).status == 0)
        #expect(try room.run().status == 0)
        #expect(try cuts(in: room) == [])
    }
}
