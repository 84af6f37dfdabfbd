import ArticleModel
import Testing

@testable import Loading

@Suite struct EntityResolutionTests {
    private let full = Fixture.article("full", ["Ada Stern spoke."], people: ["Ada Stern"], role: "mayor")
    private let titled = Fixture.article("titled", ["Mr. Ada Stern spoke."], people: ["Mr. Ada Stern"])
    private let later = ["third", "fourth"].map { Fixture.article($0, ["Ada Stern went."], people: ["Ada Stern"]) }
    private let lone = Fixture.article(
        "lone", ["Stern met Ben Hill.", "“It is done,” Stern said."], people: ["Stern", "Ben Hill"])
    private let other = Fixture.article("other", ["Eve Stern sang."], people: ["Eve Stern"])

    @Test func `names with and without title are one person`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [full, titled])
        #expect(try file.rows("SELECT name, role FROM entities") == ["Ada Stern|mayor"])
    }

    @Test func `a lone surname is the only person of that surname whom several articles name`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [lone])
        #expect(try file.rows("SELECT name FROM entities ORDER BY 1") == ["Ben Hill", "Stern"])
        try file.open().load(Fixture.run("r2"), [full])
        #expect(try file.rows("SELECT name FROM entities ORDER BY 1") == ["Ada Stern", "Ben Hill", "Stern"])
        try file.open().load(Fixture.run("r3"), [titled] + later)
        #expect(try file.rows("SELECT name FROM entities ORDER BY 1") == ["Ada Stern", "Ben Hill"])
        #expect(try file.rows("SELECT speaker FROM quotes_by_speaker") == ["Ada Stern"])
        #expect(try file.rows("SELECT other_name FROM who_appears_with_whom WHERE name = 'Ben Hill'") == ["Ada Stern"])
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `a lone surname of two persons stays apart, and is shown`() throws {
        let file = try TemporaryDatabase()
        for (run, articles) in [("r1", [lone]), ("r2", [full, titled] + later), ("r3", [other])] {
            try file.open().load(Fixture.run(run), articles)
        }
        #expect(try file.rows("SELECT name, candidates FROM ambiguous_names") == ["Stern|2"])
        #expect(try file.rows("SELECT speaker FROM quotes_by_speaker") == ["Stern"])
        try file.open().load(Fixture.run("r3"), [])
        #expect(try file.rows("SELECT speaker FROM quotes_by_speaker") == ["Ada Stern"])
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `names do not depend on the order of the runs`() throws {
        let runs = [("r1", lone), ("r2", full), ("r3", titled), ("r4", other)]
        let forwards = try TemporaryDatabase().open()
        for (run, article) in runs { try forwards.load(Fixture.run(run), [article]) }
        let backwards = try TemporaryDatabase().open()
        for (run, article) in runs.reversed() { try backwards.load(Fixture.run(run), [article]) }
        #expect(try forwards.dump() == backwards.dump())
    }
}
