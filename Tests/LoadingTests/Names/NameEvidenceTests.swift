import ArticleModel
import Randomness
import Testing

@testable import Loading

/// What articles say of names beside the names themselves.
@Suite struct NameEvidenceTests {
    /// An article that names one entity in several ways, the first of which is its name.
    private func article(
        _ id: String, _ kind: Entity.Kind, _ names: [String], role: String? = nil, location: GeoLocation? = nil
    ) -> ExtractedArticle {
        let paragraphs = names.map { Paragraph(.text, "\($0) was there.") }
        let mentions = names.enumerated().map { index, name in
            Mention(
                span: TextSpan(paragraph: index, start: 0, length: name.unicodeScalars.count), surface: name,
                rule: name == "He" ? "pronoun" : "test", confidence: 1)
        }
        var article = Fixture.article(id, paragraphs.map(\.text))
        article.entities = [
            Entity(kind: kind, name: names[0], role: role, mentions: mentions, location: location)
        ]
        return article
    }

    private let kyiv = GeoLocation(countryCode: "UA", geoNamesID: 703_448, latitude: 50.4547, longitude: 30.5238)

    private func entities(_ articles: ExtractedArticle...) throws -> [String] {
        let forwards = try TemporaryDatabase()
        let backwards = try TemporaryDatabase()
        for (index, article) in articles.enumerated() { try forwards.open().load(Fixture.run("r\(index)"), [article]) }
        try backwards.open().load(Fixture.run("all"), articles.reversed())
        #expect(try forwards.open().dump() == backwards.open().dump())
        #expect(try forwards.open().failedChecks() == [])
        return try forwards.rows(
            """
            SELECT e.name, group_concat(alias, '+') FROM (SELECT * FROM entity_aliases ORDER BY alias) a
                JOIN entities e ON e.id = a.entity_id
            GROUP BY e.id ORDER BY 1, 2
            """)
    }

    @Test func `places are one by their number in the gazetteer`() throws {
        #expect(
            try entities(article("a", .place, ["Kyiv"], location: kyiv), article("b", .place, ["Kiev"], location: kyiv))
                == ["Kiev|Kiev+Kyiv"])
    }

    @Test func `two places of one name stay two, and one without its country is that of most articles`() throws {
        let english = GeoLocation(countryCode: "GB", geoNamesID: 2_655_603, latitude: 52.48, longitude: -1.9)
        let american = GeoLocation(countryCode: "US", geoNamesID: 4_049_979, latitude: 33.52, longitude: -86.8)
        let file = try TemporaryDatabase()
        var articles = (1...9).map { article("e\($0)", .place, ["Birmingham"], location: english) }
        articles.append(article("a", .place, ["Birmingham"], location: american))
        articles.append(article("n", .place, ["Birmingham"]))
        try file.open().load(Fixture.run("r"), articles)
        #expect(
            try file.rows("SELECT name, country_code, articles FROM top_names ORDER BY 3") == [
                "Birmingham|US|1", "Birmingham|GB|10",
            ])
        #expect(
            try file.rows("SELECT name, candidates, taken_for, evidence, probability FROM ambiguous_names") == [
                "Birmingham|2|Birmingham|named most|0.887"
            ])
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `courts of two countries are two, however they are called`() throws {
        let (indian, american) = (country("IN"), country("US"))
        let found = try entities(
            article("a", .organization, ["Supreme Court"], location: indian),
            article("b", .organization, ["Indian Supreme Court"], location: indian),
            article("c", .organization, ["Supreme Court of India"], location: indian),
            article("d", .organization, ["U.S. Supreme Court"], location: american),
            article("e", .organization, ["Supreme Court"], location: american),
            article("f", .organization, ["Supreme Court"]))
        #expect(
            found == [
                "Indian Supreme Court|Indian Supreme Court+Supreme Court+Supreme Court of India",
                "Supreme Court|Supreme Court", "Supreme Court|Supreme Court+U.S. Supreme Court",
            ])
    }

    @Test func `ministries are one however they are called, and an acronym that all know stays with whom all know`()
        throws
    {
        let kenyan = country("KE")
        let found = try entities(
            article("a", .organization, ["Ministry of Health"], location: kenyan),
            article("b", .organization, ["Kenyan Health Ministry"], location: kenyan),
            article("c", .organization, ["Ministry of Health of Kenya"], location: kenyan),
            article("d", .organization, ["Ulster Nurses", "UN"]), article("e", .organization, ["UN"]),
            article("f", .organization, ["United Nations"]))
        #expect(
            found == [
                "Kenyan Health Ministry|Kenyan Health Ministry+Ministry of Health+Ministry of Health of Kenya",
                "Ulster Nurses|Ulster Nurses", "United Nations|UN+United Nations",
            ])
    }

    @Test func `names of many articles are the same rows in whatever order and runs they are loaded`() throws {
        let names: [(Entity.Kind, [String], String?, String?)] = [
            (.person, ["Ada Stern"], "mayor of Ashton", nil), (.person, ["Stern"], "Mayor", nil),
            (.person, ["Stern"], nil, nil), (.person, ["Eve Stern"], "striker", nil), (.person, ["A. Stern"], nil, nil),
            (.person, ["John King"], "builder", nil), (.person, ["John King"], "councillor", nil),
            (.person, ["King"], nil, nil), (.person, ["Kim Min-jae"], nil, nil), (.person, ["Minjae Kim"], nil, nil),
            (.person, ["Nagy Katalin"], nil, nil), (.person, ["Katalin Nagy"], nil, nil),
            (.person, ["John Stern Jr."], nil, nil), (.person, ["Ada Mary Stern"], "mayor", nil),
            (.organization, ["Supreme Court"], nil, "IN"), (.organization, ["Supreme Court"], nil, "US"),
            (.organization, ["Supreme Court"], nil, nil), (.organization, ["Indian Supreme Court"], nil, "IN"),
            (.organization, ["Food and Drug Administration", "FDA"], nil, nil), (.organization, ["FDA"], nil, nil),
            (.organization, ["US Food and Drug Administration", "FDA"], nil, nil),
            (.other, ["Americans"], nil, nil), (.other, ["American"], nil, nil),
        ]
        let articles = names.enumerated().map { index, name in
            article("n\(index)", name.0, name.1, role: name.2, location: name.3.map(country))
        }
        let whole = try TemporaryDatabase().open()
        try whole.load(Fixture.run("all"), articles)
        var random = SeededRandom(seed: 7)
        for _ in 0..<3 {
            let shuffled = articles.shuffled(using: &random)
            let database = try TemporaryDatabase().open()
            for (index, article) in shuffled.enumerated() { try database.load(Fixture.run("r\(index)"), [article]) }
            #expect(try database.dump() == whole.dump())
            try database.load(Fixture.run("r0"), [])
            try database.load(Fixture.run("r0"), [shuffled[0]])
            #expect(try database.dump() == whole.dump())
            #expect(try database.failedChecks() == [])
        }
    }

    @Test func `a short name that is nobody else's is the body's that articles use it for`() throws {
        let team = article("a", .organization, ["Ashton Krallers", "Krallers"])
        #expect(
            try entities(team, article("b", .organization, ["Krallers"])) == [
                "Ashton Krallers|Ashton Krallers+Krallers"
            ])
        let club = article("a", .organization, ["Ashton United", "United"])
        #expect(
            try entities(club, article("b", .organization, ["United"])) == [
                "Ashton United|Ashton United", "United|United",
            ])
    }

    @Test func `what is known everywhere by its acronym needs no article that says so`() throws {
        let found = try entities(
            article("a", .organization, ["GOP"]),
            article("b", .organization, ["Republican Party"], location: country("US")),
            article("c", .organization, ["UN"]), article("d", .organization, ["United Nations"]))
        #expect(found == ["Republican Party|GOP+Republican Party", "United Nations|UN+United Nations"])
    }

    @Test func `a lone surname is the one's whose role it has`() throws {
        let mayor = article("a", .person, ["Ada Stern"], role: "mayor of Ashton")
        let striker = article("b", .person, ["Eve Stern"], role: "striker")
        #expect(
            try entities(
                mayor, striker, article("c", .person, ["Stern"], role: "Mayor"), article("d", .person, ["Stern"]))
                == ["Ada Stern|Ada Stern+Stern", "Eve Stern|Eve Stern", "Stern|Stern"])
    }

    private func country(_ code: String) -> GeoLocation {
        GeoLocation(countryCode: code, geoNamesID: nil, latitude: nil, longitude: nil)
    }

    @Test func `an acronym is the only organization that an article gives it for`() throws {
        let long = article("a", .organization, ["Harbour Safety Board", "HSB"])
        let lone = article("b", .organization, ["HSB"])
        let other = article("c", .organization, ["Hill Street Bank", "HSB"])
        #expect(try entities(long, lone) == ["Harbour Safety Board|HSB+Harbour Safety Board"])
        #expect(
            try entities(long, lone, other) == [
                "HSB|HSB", "Harbour Safety Board|Harbour Safety Board", "Hill Street Bank|Hill Street Bank",
            ])
    }

    @Test func `an acronym of two organizations is listed as ambiguous`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(
            Fixture.run("r"),
            [
                article("a", .organization, ["Harbour Safety Board", "HSB"]), article("b", .organization, ["HSB"]),
                article("c", .organization, ["Hill Street Bank", "HSB"]),
            ])
        #expect(try file.rows("SELECT name, kind, candidates FROM ambiguous_names") == ["HSB|organization|2"])
    }

    @Test func `a short first name is the long one's where an article says so`() throws {
        let both = article("a", .person, ["William Stone", "Bill Stone"])
        let short = article("b", .person, ["Bill Stone"])
        let long = article("c", .person, ["William Stone"])
        #expect(try entities(both, short) == ["Bill Stone|Bill Stone+William Stone"])
        #expect(try entities(long, short) == ["Bill Stone|Bill Stone", "William Stone|William Stone"])
    }

    @Test func `a pope is nobody's family name`() throws {
        let pope = article("a", .person, ["Francis"], role: "Pope")
        #expect(
            try entities(pope, article("b", .person, ["Jack Francis"])) == [
                "Francis|Francis", "Jack Francis|Jack Francis",
            ])
    }

    @Test func `what is no name is kept as a mention, and not counted as one`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r"), [article("a", .person, ["Ada Stone", "He", "Stone"])])
        #expect(try file.rows("SELECT mentions FROM top_names") == ["2"])
        #expect(
            try file.rows("SELECT called, form, mentions FROM names_of_entities ORDER BY 1") == [
                "Ada Stone|name|1", "He|pronoun|1", "Stone|name|1",
            ])
        #expect(try file.open().failedChecks() == [])
    }
}
