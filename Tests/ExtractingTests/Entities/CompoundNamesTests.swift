import ArticleModel
import Testing

@testable import Extracting

/// Names that are a part of a word with hyphens, and words with hyphens that are no such compounds.
@Suite struct CompoundNamesTests {
    /// Texts of one article, and "kind name: surface, …" for each entity.
    static let cases: [(text: String, expected: [String])] = [
        ("The Oslo-based bank grew.", ["place Oslo: Oslo"]),
        ("It was an EU-funded bridge.", ["organization EU: EU"]),
        ("The film was Academy Award-winning.", ["other Academy Award: Academy Award"]),
        (
            "Donald Trump spoke. The Trump-era tariffs stay.",
            ["person Donald Trump: Donald Trump, Trump"]
        ),
        ("A pro-Israeli march met an anti-EU one.", ["other Israeli: Israeli", "organization EU: EU"]),
        ("Anti-Japanese protests grew.", ["other Japanese: Japanese"]),
        ("A deal between the U.S.-led forces held.", ["place U.S.: U.S."]),
        ("The US-China trade talks began.", ["place US: US", "place China: China"]),
        (
            "The Texas-Mexico border was quiet.", ["place Texas: Texas", "place Mexico: Mexico"]
        ),
        ("The Israeli-Palestinian conflict went on.", ["other Israeli: Israeli", "other Palestinian: Palestinian"]),
        ("The Mexican-American border was quiet.", ["other Mexican: Mexican", "other American: American"]),
        ("A Mexican-American lawyer won.", ["other Mexican-American: Mexican-American"]),
        ("“I am Welsh-Italian,” he said.", ["other Welsh-Italian: Welsh-Italian"]),
        ("Farmers in Bosnia-Herzegovina sowed.", ["place Bosnia-Herzegovina: Bosnia-Herzegovina"]),
        (
            "Rep. Ann Lund, D-Minn., voted with Rep. Jon Berg (R-Ohio) and Rep. Per Berg (R-Tex.).",
            [
                "person Ann Lund: Ann Lund", "place Minn.: Minn.", "person Jon Berg: Jon Berg", "place Ohio: Ohio",
                "person Per Berg: Per Berg", "place Tex.: Tex.",
            ]
        ),
        (
            "Kim Bok-soon came. Mayor Park Won-soon left.",
            ["person Kim Bok-soon: Kim Bok-soon", "person Park Won-soon: Park Won-soon"]
        ),
        ("An X-wing and an A-level paper came in mid-August.", ["other X-wing: X-wing", "other A-level: A-level"]),
        ("The post-war years were long.", []),
        ("The Obama-era rule was scrapped.", []),
        ("The England-Scotland match was late.", ["place England: England", "place Scotland: Scotland"]),
        ("Rwandan troops came, and Ki-moon said so.", ["other Rwandan: Rwandan", "person Ki-moon: Ki-moon"]),
    ]

    @Test(arguments: cases) func `names within a word`(_ text: String, _ expected: [String]) throws {
        let article = try Extractor().extract(CleanArticle(paragraphs: [Paragraph(.text, text)]))
        #expect(article.entities.map(\.summary) == expected)
    }

    @Test func `a part of a word says nothing, and no pronoun means it`() throws {
        let article = try Extractor().extract(
            CleanArticle(paragraphs: [
                Paragraph(.text, "The Oslo-based bank said it would wait. “We are calm,” the Oslo-based bank said.")
            ]))
        #expect(
            article.quotes.map(\.speaker) == [
                .described("the Oslo-based bank", affiliation: nil),
                .described("The Oslo-based bank", affiliation: nil),
            ])
    }
}

extension Entity {
    /// "kind name: surface, …".
    var summary: String { "\(kind.rawValue) \(name): \(mentions.map(\.surface).joined(separator: ", "))" }
}
