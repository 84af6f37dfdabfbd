import ArticleModel
import Testing

@testable import Loading

@Suite struct EntityResolutionTests {
    private let full = Fixture.article("full", ["Ada Stone spoke."], people: ["Ada Stone"], role: "mayor")
    private let titled = Fixture.article("titled", ["Mr. Ada Stone spoke."], people: ["Mr. Ada Stone"])
    private let lone = Fixture.article(
        "lone", ["Stone met Ben Hill.", "“It is done,” Stone said."], people: ["Stone", "Ben Hill"])
    private let other = Fixture.article("other", ["Eve Stone sang."], people: ["Eve Stone"])

    @Test func `names with and without title are one person`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [full, titled])
        #expect(try file.rows("SELECT name, role FROM entities") == ["Ada Stone|mayor"])
    }

    @Test func `a lone surname is the only person of that surname`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [lone])
        #expect(try file.rows("SELECT name FROM entities ORDER BY 1") == ["Ben Hill", "Stone"])
        try file.open().load(Fixture.run("r2"), [full])
        #expect(try file.rows("SELECT name FROM entities ORDER BY 1") == ["Ada Stone", "Ben Hill"])
        #expect(try file.rows("SELECT speaker FROM quotes_by_speaker") == ["Ada Stone"])
        #expect(try file.rows("SELECT other_name FROM who_appears_with_whom WHERE name = 'Ben Hill'") == ["Ada Stone"])
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `a lone surname of two persons stays apart, and is shown`() throws {
        let file = try TemporaryDatabase()
        for (run, article) in [("r1", lone), ("r2", full), ("r3", other)] {
            try file.open().load(Fixture.run(run), [article])
        }
        #expect(try file.rows("SELECT name, candidates FROM ambiguous_names") == ["Stone|2"])
        #expect(try file.rows("SELECT speaker FROM quotes_by_speaker") == ["Stone"])
        try file.open().load(Fixture.run("r3"), [])
        #expect(try file.rows("SELECT speaker FROM quotes_by_speaker") == ["Ada Stone"])
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
