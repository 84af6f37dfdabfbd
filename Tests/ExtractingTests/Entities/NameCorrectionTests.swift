import ArticleModel
import Testing

@testable import Extracting

/// Names that the tagger finds wrongly, each by its general cause, beside look-alikes that must not change.
@Suite struct NameCorrectionTests {
    /// Texts of one article, and "kind name: surface, …" for each entity.
    static let acronyms: [(text: String, expected: [String])] = [
        (
            "He gave it to the South African Revenue Service (Sars). The money of Sars was lost.",
            ["organization South African Revenue Service: South African Revenue Service, Sars, Sars"]
        ),
        ("Parties in the government of national unity (GNU) met. The GNU fell.", ["organization GNU: GNU, GNU"]),
        ("In the medium-term expenditure framework (MTEF) period the MTEF grew.", []),
        ("Gross domestic product (GDP) grew. GDP fell again.", []),
        (
            "General Motors (GM) cut jobs. Shares of GM fell.",
            ["organization General Motors: General Motors, GM, GM"]
        ),
        (
            "Member of Parliament (MP) Ann Lund spoke.",
            ["organization Parliament: Parliament", "person Ann Lund: Ann Lund"]
        ),
        (
            "The Parliament of New South Wales (NSW) met. Laws of NSW are old.",
            ["organization Parliament of New South Wales: Parliament of New South Wales", "place NSW: NSW, NSW"]
        ),
    ]

    @Test(arguments: acronyms) func `an acronym is what the article explains it as`(
        _ text: String, _ expected: [String]
    )
        throws
    {
        #expect(try names(text) == expected)
    }

    static let sky: [(text: String, expected: [String])] = [
        (
            "Astronomers saw water on Jupiter’s moon Europa through a telescope, and a spacecraft passes Saturn.",
            ["place Jupiter: Jupiter", "place Europa: Europa", "place Saturn: Saturn"]
        ),
        (
            "President Moon Jae-in spoke of a launch into orbit around the planet. Moon was calm.",
            ["person Moon Jae-in: Moon Jae-in, Moon"]
        ),
        (
            "Shares of Saturn Corp. rose, and Venus Williams won.",
            ["organization Saturn Corp.: Saturn Corp.", "person Venus Williams: Venus Williams"]
        ),
    ]

    @Test(arguments: sky) func `a planet is a place where the article is about the sky`(
        _ text: String, _ expected: [String]
    )
        throws
    {
        #expect(try names(text) == expected)
    }

    static let bounds: [(text: String, expected: [String])] = [
        ("The budget gave R4bn to roads and N40m to rail, and R2bn more.", []),
        ("An Airbus A380 landed.", ["other Airbus A380: Airbus A380"]),
        (
            "Major-Gen Gopaul Govender spoke.", ["person Gopaul Govender: Gopaul Govender"]
        ),
        (
            "Rusmik Oza, Head of Fundamental Research at Kotak Securities, spoke.",
            ["person Rusmik Oza: Rusmik Oza", "organization Kotak Securities: Kotak Securities"]
        ),
        (
            "He teaches at New York University’s Stern School of Business.",
            [
                "organization New York University: New York University",
                "organization Stern School of Business: Stern School of Business",
            ]
        ),
        ("The Children’s Aid Society met.", ["organization Children’s Aid Society: Children’s Aid Society"]),
        (
            "Chinese Americans met the Chinese.",
            ["other Chinese Americans: Chinese Americans", "other Chinese: Chinese"]
        ),
        ("It was in Nepali airspace, over Nepal.", ["other Nepali: Nepali", "place Nepal: Nepal"]),
        ("His bid for the 2024 Republican nomination failed.", ["other Republican: Republican"]),
        (
            "Storms hit Tulsa and Kansas City, Mo., on Monday.",
            ["place Tulsa: Tulsa", "place Kansas City: Kansas City", "place Mo.: Mo."]
        ),
    ]

    @Test(arguments: bounds) func `the name is as long as it is written, and of its kind`(
        _ text: String, _ expected: [String]
    )
        throws
    {
        #expect(try names(text) == expected)
    }

    private func names(_ text: String) throws -> [String] {
        try Extractor().extract(CleanArticle(paragraphs: [Paragraph(.text, text)])).entities.map(\.summary)
    }
}
