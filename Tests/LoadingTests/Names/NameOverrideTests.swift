import ArticleModel
import Testing

@testable import Loading

@Suite struct NameOverrideTests {
    private let ada = Fixture.article("ada", ["Ada Stern spoke."], people: ["Ada Stern"])
    private let eve = Fixture.article("eve", ["Eve Stern sang."], people: ["Eve Stern"])
    private let lone = Fixture.article(
        "lone", ["Stern met Ben Hill.", "“It is done,” Stern said."], people: ["Stern", "Ben Hill"])
    private let dmytro = Fixture.article("dmytro", ["Dmytro Ivanov ran."], people: ["Dmytro Ivanov"])
    private let dmitri = Fixture.article("dmitri", ["Dmitri Ivanov sat."], people: ["Dmitri Ivanov"])

    private func overrides(_ lines: String...) throws -> NameOverrides {
        try NameOverrides((["kind,name,entity"] + lines).joined(separator: "\n"), path: "names.csv")
    }

    private func names(_ file: TemporaryDatabase) throws -> [String] {
        try file.rows("SELECT name FROM entities ORDER BY 1")
    }

    @Test func `a merge holds for every spelling, and is undone when it is taken out`() throws {
        let file = try TemporaryDatabase()
        let withoutOverrides = try TemporaryDatabase()
        let more = ["third", "fourth"].map { Fixture.article($0, ["Ada Stern danced."], people: ["Ada Stern"]) }
        try withoutOverrides.open().load(Fixture.run("r1"), [ada, eve, lone] + more)
        try file.open().load(Fixture.run("r1"), [ada, eve, lone] + more)
        try file.open().load(
            Fixture.run("r2"), overrides: overrides("person,EVE STERN,Ada B. Stern"), [])
        #expect(try names(file) == ["Ada B. Stern", "Ben Hill"])
        #expect(try file.rows("SELECT speaker FROM quotes_by_speaker") == ["Ada B. Stern"])
        #expect(try file.rows("SELECT articles FROM who_appears_with_whom WHERE name = 'Ben Hill'") == ["1"])
        #expect(try file.rows("SELECT name, taken_for FROM ambiguous_names") == ["Stern|Ada B. Stern"])
        #expect(try file.rows("SELECT name, entity, spellings FROM pinned_names") == ["EVE STERN|Ada B. Stern|1"])
        #expect(try file.open().failedChecks() == [])
        try file.open().load(Fixture.run("r3"), [])
        #expect(try file.open().dump() == withoutOverrides.open().dump())
    }

    @Test func `what is found as a person is a place where the user says so, until the line is taken out`() throws {
        let island = Fixture.article("island", ["Luzon met Ben Hill."], people: ["Luzon", "Ben Hill"])
        let file = try TemporaryDatabase()
        let withoutOverrides = try TemporaryDatabase()
        try withoutOverrides.open().load(Fixture.run("r1"), [island])
        try file.open().load(Fixture.run("r1"), [island])
        let overrides = try NameOverrides("kind,name,entity,as\nperson,Luzon,,place", path: "names.csv")
        try file.open().load(Fixture.run("r2"), overrides: overrides, [])
        #expect(try file.rows("SELECT kind, name FROM entities ORDER BY 2") == ["person|Ben Hill", "place|Luzon"])
        #expect(try file.rows("SELECT name, entity_kind, spellings FROM pinned_names") == ["Luzon|place|1"])
        #expect(try file.open().failedChecks() == [])
        try file.open().load(Fixture.run("r3"), [])
        #expect(try file.open().dump() == withoutOverrides.open().dump())
    }

    @Test func `two spellings of one name do not stand for two entities`() throws {
        #expect(throws: PlainFailure.self) {
            try overrides("organization,U.N.,United Nations", "organization,UN,University of Nantes")
        }
        #expect(try overrides("organization,U.N.,United Nations", "organization,UN,United Nations").all.count == 2)
        #expect(throws: PlainFailure.self) { try overrides("person,Luzon,,island") }
    }

    @Test func `a split keeps one spelling apart, and is undone when it is taken out`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [dmytro, dmitri])
        #expect(try names(file) == ["Dmitri Ivanov"])
        try file.open().load(Fixture.run("r2"), overrides: overrides("person,Dmytro Ivanov,"), [])
        #expect(try names(file) == ["Dmitri Ivanov", "Dmytro Ivanov"])
        #expect(try file.open().failedChecks() == [])
        try file.open().load(Fixture.run("r2"), [])
        #expect(try names(file) == ["Dmitri Ivanov"])
    }

    @Test func `a lone name can be kept apart from its only bearer, or be given to one of two`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), overrides: overrides("person,Stern,"), [ada, lone])
        #expect(try names(file) == ["Ada Stern", "Ben Hill", "Stern"])
        try file.open().load(Fixture.run("r2"), overrides: overrides("person,Stern,Eve Stern"), [eve])
        #expect(try file.rows("SELECT speaker FROM quotes_by_speaker") == ["Eve Stern"])
    }

    @Test func `a court is pinned in its country, in every spelling, before or after it is loaded`() throws {
        func court(_ id: String, _ name: String, _ country: String) -> ExtractedArticle {
            var article = Fixture.article(id, ["The \(name) ruled."])
            article.entities = [
                Entity(
                    kind: .organization, name: name,
                    mentions: [
                        Mention(
                            span: TextSpan(paragraph: 0, start: 4, length: name.unicodeScalars.count), surface: name,
                            rule: "test", confidence: 1)
                    ],
                    location: GeoLocation(countryCode: country, geoNamesID: nil, latitude: nil, longitude: nil))
            ]
            return article
        }
        let courts = [
            court("a", "Supreme Court of India", "IN"), court("b", "Indian Supreme Court", "IN"),
            court("c", "Supreme Court", "IN"), court("d", "Supreme Court", "US"), court("e", "Apex Court", "IN"),
        ]
        let overrides = try overrides(
            "organization,Supreme Court of India,Sarvochch Nyayalaya", "organization,Apex Court,Supreme Court of Kenya")
        let before = try TemporaryDatabase()
        try before.open().load(Fixture.run("r1"), overrides: overrides, courts)
        let after = try TemporaryDatabase()
        try after.open().load(Fixture.run("r1"), courts)
        let without = try after.open().dump()
        try after.open().load(Fixture.run("r2"), overrides: overrides, [])
        #expect(
            try before.rows("SELECT name, articles FROM top_names ORDER BY 1") == [
                "Sarvochch Nyayalaya|3", "Supreme Court|1", "Supreme Court of Kenya|1",
            ])
        #expect(try before.open().dump() == after.open().dump())
        try after.open().load(Fixture.run("r3"), [])
        #expect(try after.open().dump() == without)
    }

    @Test func `names do not depend on whether the overrides came before the articles`() throws {
        let overrides = try overrides("person,Stern,Eve Stern", "person,Dmytro Ivanov,", "person,Ben Hill,Ben Marsh")
        let runs = [("r1", lone), ("r2", ada), ("r3", eve), ("r4", dmytro), ("r5", dmitri)]
        let before = try TemporaryDatabase().open()
        for (run, article) in runs { try before.load(Fixture.run(run), overrides: overrides, [article]) }
        let after = try TemporaryDatabase().open()
        for (run, article) in runs.reversed() { try after.load(Fixture.run(run), [article]) }
        try after.load(Fixture.run("r6"), overrides: overrides, [])
        #expect(try before.dump() == after.dump())
    }

    @Test(arguments: [
        (
            "name,entity\nA,B",
            "names.csv:1: expected the header kind,name,entity or kind,name,entity,as, found name,entity"
        ),
        ("", "names.csv:1: expected the header kind,name,entity or kind,name,entity,as, found nothing"),
        ("kind,name,entity\nperson,Ada", "names.csv:2: expected 3 fields, found 2"),
        (
            "kind,name,entity\n\nfirm,Acme,",
            "names.csv:3: \"firm\" is no kind; there are person, organization, place, other"
        ),
        ("kind,name,entity\nperson,,Ada", "names.csv:2: no name is given"),
        (
            "kind,name,entity\nperson,Ada,Ada",
            "names.csv:2: \"Ada\" cannot stand for itself; leave the entity empty to keep it apart"
        ),
        ("kind,name,entity\nperson,Ada,Eve\nperson,Ada,", "names.csv:3: \"Ada\" is pinned before, in line 2"),
        ("kind,name,entity\nperson,Ada,Eve\nperson,Eve,Amy", "names.csv:2: \"Eve\" is pinned itself, in line 3"),
        ("kind,name,entity\nperson,\"Ada,Eve", "names.csv:2: a quotation mark is not closed"),
    ])
    func `what is wrong with the file is told with its line`(_ text: String, _ message: String) {
        let failure = #expect(throws: PlainFailure.self) { try NameOverrides(text, path: "names.csv") }
        #expect(failure?.description == message)
        #expect(failure?.kind == .configuration)
    }
}
