import ArticleModel
import Rights
import Testing

@testable import Loading

@Suite struct RightsTests {
    private func article(_ id: String, _ rights: [RightsStatement], outlet: String = "Example Post") -> ExtractedArticle
    {
        var extracted = Fixture.article(
            id, title: "About \(id)", ["Ada Stone opened \(id), the harbour."], outlet: outlet)
        extracted.article.rights = rights
        return extracted
    }

    private static let header = AnswerRights.statements([
        ("X-Robots-Tag", "noarchive, max-snippet:50, googlebot: nosnippet"), ("Content-Usage", "train-ai=y"),
        ("TDM-Reservation", "1"), ("TDM-Policy", "https://a.example/p"),
    ])
    private static let page = PageRights.statements([("robots", "nocache, unavailable_after: 2027-01-01")])

    @Test func `what is said becomes rows, and what follows is the strictest of what is in force`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(
            Fixture.run("r1"),
            [
                article(
                    "a",
                    Self.header + Self.page + [
                        Licence.statement("https://creativecommons.org/licenses/by/4.0/", at: .link)
                    ]), article("b", []),
            ])
        #expect(
            try file.rows(
                "SELECT use, permission, ifnull(since, '-'), said, ifnull(link, '-') FROM rights_of_articles ORDER BY use"
            ) == [
                "archive|reserved|-|X-Robots-Tag: noarchive (header), robots: nocache (meta)|-",
                "excerpt|limited|-|X-Robots-Tag: max-snippet:50 (header)|-",
                "index|reserved|2027-01-01T00:00:00Z|robots: unavailable_after: 2027-01-01 (meta)|-",
                "mining|reserved|-|tdm-reservation: 1 (header)|https://a.example/p",
                "training|reserved|-|tdm-reservation: 1 (header)|https://a.example/p",
            ])
        #expect(
            try file.rows(
                "SELECT place, name, said, ifnull(agent, '-'), ifnull(use, '-') FROM rights_statements WHERE NOT is_in_force OR use IS NULL ORDER BY ordinal"
            ) == ["header|X-Robots-Tag|nosnippet|googlebot|excerpt", "link|license|CC BY 4.0|-|-"])
        #expect(try file.rows("SELECT count(*) FROM rights") == ["9"])
    }

    @Test func `what an outlet reserves is counted over its articles`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(
            Fixture.run("r1"),
            [
                article("a", Self.header), article("b", Self.header), article("c", Self.page, outlet: "Other Post"),
                article("d", []),
            ])
        #expect(
            try file.rows("SELECT outlet, use, permission, articles FROM rights_by_outlet ORDER BY 1, 2") == [
                "Example Post|archive|reserved|2", "Example Post|excerpt|limited|2", "Example Post|mining|reserved|2",
                "Example Post|training|reserved|2", "Other Post|archive|reserved|1", "Other Post|index|reserved|1",
            ])
    }

    @Test func `rows follow a revision that says something else, and go with their article`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        try database.load(Fixture.run("r1"), [article("a", Self.header), article("b", Self.page)])
        try database.load(Fixture.run("r2"), [article("a", Self.page)])
        #expect(
            try file.rows("SELECT said FROM rights ORDER BY 1") == Array(repeating: "nocache", count: 2)
                + Array(repeating: "unavailable_after: 2027-01-01", count: 2))
        try database.load(Fixture.run("r2", digest: "e"), [])
        try database.load(Fixture.run("r1", digest: "e"), [])
        #expect(try file.rows("SELECT count(*) FROM rights") == ["0"])
    }
}
