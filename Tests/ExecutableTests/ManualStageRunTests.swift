import Foundation
import Testing

@Suite struct ManualStageRunTests {
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
        try room.folder.write(Newsroom.configuration(clean: #""minimumBodyCharacters": 5000"#), to: "pipeline.json")
        #expect(try Program.clean("--run", "latest", in: room.folder).status == 0)
        let status = try Program.copydesk("status", "--json", in: room.folder).output
        #expect(status.contains(#""extract":{"cause":"input""#))
        try room.run()
        #expect(try room.rows("SELECT count(*) FROM articles") == [["0"]])
        #expect(try room.rows("SELECT reason FROM rejects") == [["noBody"]])
    }

    @Test func `what is made from a stale stage is stale too`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.write(Newsroom.configuration(clean: #""minimumBodyCharacters": 50"#), to: "pipeline.json")
        let status = try Program.copydesk("status", "--json", in: room.folder).output
        #expect(status.contains(#""clean":{"cause":"settings""#))
        #expect(
            status.contains(#""extract":{"cause":"earlierStage""#)
                && status.contains(#""load":{"cause":"earlierStage""#))
        #expect(status.contains(#""isHealthy":true"#))
    }

    @Test func `a rehearsal shows what a setting would change, and changes nothing`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let before = try room.folder.contents(below: "var/runs")
        try room.folder.write(Newsroom.configuration(clean: #""minimumBodyCharacters": 5000"#), to: "pipeline.json")
        let result = try Program.clean("--dry-run", "--diff", "--only", "tram.txt", in: room.folder)
        #expect(result.lines.first == "=== tram.txt")
        #expect(result.lines.contains("- title: Council votes on the tram line"))
        #expect(result.lines.contains { $0.hasPrefix("+ rejected: noBody") })
        #expect(try room.folder.contents(below: "var/runs") == before)
    }

    @Test func `one article cannot be mixed with others that older settings made`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.write(Newsroom.configuration(clean: #""maximumNodes": 5000"#), to: "pipeline.json")
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

    @Test(arguments: ["a.txt", "b.txt", "c.txt"])
    func `one article can be done again, and the others stay as they are`(name: String) throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.run()
        let dump = try room.logicalDump()
        #expect(try Program.clean("--only", name, in: room.folder).status == 0)
        #expect(try Program.extract("--only", name, in: room.folder).status == 0)
        #expect(try room.run().status == 0)
        #expect(try room.logicalDump() == dump)
    }

    @Test func `naming an article that is not there is an error`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.run()
        let result = try Program.clean("--only", "z.txt", in: room.folder)
        #expect(result.status == 66)
        #expect(result.errors.contains("has no article z.txt"))
    }

    @Test func `an unchanged article is not called new after another was dropped`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.folder.write("Short. " + String(repeating: "It is short. ", count: 12), to: "inbox/b.txt")
        try room.run()
        try room.folder.write(Newsroom.configuration(clean: #""minimumBodyCharacters": 300"#), to: "pipeline.json")
        #expect(try Program.clean(in: room.folder).status == 0)
        let result = try Program.extract("--dry-run", in: room.folder)
        #expect(result.errors.contains("0 would change, 0 would be new, 2 stay as they are"))
    }

    @Test func `a load of what is older than its input is refused`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.run()
        try room.folder.write(Newsroom.configuration(clean: #""minimumBodyCharacters": 5000"#), to: "pipeline.json")
        #expect(try Program.clean(in: room.folder).status == 0)
        let result = try Program.load(in: room.folder)
        #expect(result.status == 66)
        #expect(result.errors.contains("extract is older than what it was made from"))
    }
}
