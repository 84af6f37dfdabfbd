import Foundation
import Testing

@Suite struct StageByHandTests {
    @Test func `the stages one by one give what the whole run gives`() throws {
        let whole = try Newsroom.withSamples()
        let stages = try Newsroom.withSamples()
        try whole.run()
        for program in [Program.fetch, .clean, .extract, .load] {
            #expect(try program("--now", Newsroom.clock, in: stages.folder).status == 0)
        }
        #expect(try stages.logicalDump() == whole.logicalDump())
    }

    @Test func `a stage done by hand makes the later ones stale, and the next run brings them up`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.write(
            Newsroom.configuration.replacing(
                "\"version\": 1,", with: #""version": 1, "clean": { "minimumBodyCharacters": 5000 },"#),
            to: "pipeline.json")
        #expect(try Program.clean("--run", "latest", in: room.folder).status == 0)
        let status = try Program.copydesk("status", "--json", in: room.folder).output
        #expect(status.contains(#""extract":{"cause":"input""#))
        try room.run()
        #expect(try room.rows("SELECT count(*) FROM articles") == [["0"]])
        #expect(try room.rows("SELECT code FROM rejects") == [["noBody"]])
    }

    @Test func `a rehearsal shows what a setting would change, and changes nothing`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let before = try room.folder.contents(below: "var/runs")
        try room.folder.write(
            Newsroom.configuration.replacing(
                "\"version\": 1,", with: #""version": 1, "clean": { "minimumBodyCharacters": 5000 },"#),
            to: "pipeline.json")
        let result = try Program.clean("--dry-run", "--diff", "--only", "tram.txt", in: room.folder)
        #expect(result.lines.first == "=== tram.txt")
        #expect(result.lines.contains("- title: Council votes on the tram line"))
        #expect(result.lines.contains { $0.hasPrefix("+ rejected: noBody") })
        #expect(try room.folder.contents(below: "var/runs") == before)
    }

    @Test func `one article cannot be mixed with others that older settings made`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.write(
            Newsroom.configuration.replacing(
                "\"version\": 1,", with: #""version": 1, "clean": { "maximumNodes": 5000 },"#),
            to: "pipeline.json")
        let result = try Program.clean("--only", "tram.txt", in: room.folder)
        #expect(result.status == 64)
        #expect(result.errors.contains("--dry-run --diff"))
    }

    @Test func `a stage before its turn says which one comes first`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        _ = try Program.fetch("--now", Newsroom.clock, in: room.folder)
        let result = try Program.extract(in: room.folder)
        #expect(result.status == 66)
        #expect(result.errors.contains("clean has not been done"))
    }

    @Test func `a run that is not there is named`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let result = try Program.clean("--run", "20200101T000000Z-0000", in: room.folder)
        #expect(result.status == 66)
        #expect(result.errors.contains("there is no run 20200101T000000Z-0000"))
    }
}
