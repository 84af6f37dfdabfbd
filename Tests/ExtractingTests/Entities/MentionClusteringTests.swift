import ArticleModel
import Language
import Testing

@testable import Extracting

/// Which names of one article are one, and what a person is said to be.
@Suite struct MentionClusteringTests {
    /// "kind name (role): surface, …" for each entity.
    static let cases: [(text: String, expected: [String])] = [
        (
            "Trump came. U.S. President Donald Trump spoke. President Donald Trump left. Trump slept.",
            [
                "person Donald Trump (U.S. President): Trump, Donald Trump, Donald Trump, Trump", "place U.S.: U.S.",
            ]
        ),
        (
            "Russia’s Defence Ministry denied it. Ukraine’s Defence Ministry slept. The Defence Ministry was silent.",
            [
                "place Russia: Russia", "organization Defence Ministry: Defence Ministry", "place Ukraine: Ukraine",
                "organization Defence Ministry: Defence Ministry, Defence Ministry",
            ]
        ),
        (
            "Anton Mendez wrote it. Mendez was ill, said his wife, Jonna Mendez. Mendez slept.",
            ["person Anton Mendez: Anton Mendez, Mendez, Mendez", "person Jonna Mendez: Jonna Mendez"]
        ),
        (
            "Robert Ames met Susan Ames. Ames spoke.",
            ["person Robert Ames: Robert Ames", "person Susan Ames: Susan Ames", "person Ames: Ames"]
        ),
        (
            "Brandal Motor Corp. and Karpenta Holdings won. Brandal rose. Karpenta fell.",
            [
                "organization Brandal Motor Corp.: Brandal Motor Corp., Brandal",
                "organization Karpenta Holdings: Karpenta Holdings, Karpenta",
            ]
        ),
        (
            "Trade Minister Anton Mendez came to Oslo.",
            ["person Anton Mendez (Trade Minister): Anton Mendez", "place Oslo: Oslo"]
        ),
        (
            "Annika Nordstad came. Her colleague at the Ministry of Harbours, Brielle Stormoen, said so.",
            [
                "person Annika Nordstad: Annika Nordstad", "organization Ministry of Harbours: Ministry of Harbours",
                "person Brielle Stormoen: Brielle Stormoen",
            ]
        ),
        (
            "It “could embolden [Russian President Vladimir] Putin to go on,” he said. Putin left.",
            ["person Vladimir Putin (Russian President): Vladimir] Putin, Putin", "other Russian: Russian"]
        ),
        ("William Lund spoke. Bill Lund left.", ["person William Lund: William Lund, Bill Lund"]),
        (
            "William Lund spoke. Robert Lund left.",
            ["person William Lund: William Lund", "person Robert Lund: Robert Lund"]
        ),
        (
            "Robert Lund spoke. Robert Lund Jr. left.",
            ["person Robert Lund: Robert Lund", "person Robert Lund Jr.: Robert Lund Jr."]
        ),
        (
            "Omar al-Rashid spoke. Rashid left. Al-Rashid slept.",
            ["person Omar al-Rashid: Omar al-Rashid, Rashid, Al-Rashid"]
        ),
        (
            "Speaker of the House Nancy Lund spoke.", ["person Nancy Lund (Speaker of the House): Nancy Lund"]
        ),
        (
            "U.S. Secretary of State Marco Rubio spoke.",
            ["place U.S.: U.S.", "person Marco Rubio (U.S. Secretary of State): Marco Rubio"]
        ),
        (
            "It was up to Keith Kellogg, the chief special representative for Ukraine, to go.",
            [
                "person Keith Kellogg (chief special representative for Ukraine): Keith Kellogg",
                "place Ukraine: Ukraine",
            ]
        ),
        (
            "The Federal Harbour Service (HSV) said so. HSV left.",
            ["organization Federal Harbour Service: Federal Harbour Service, HSV, HSV"]
        ),
        (
            "The World Health Organization (WHO) said so. Later the WHO left.",
            ["organization World Health Organization: World Health Organization, WHO, WHO"]
        ),
        (
            "It began in Washington, D.C., on Monday. Washington slept.",
            ["place Washington, D.C.: Washington, D.C., Washington"]
        ),
        ("It began in Kyiv. Kiev slept.", ["place Kyiv: Kyiv, Kiev"]),
        (
            "Norwegian ships left for Oslo. The Norwegians slept.",
            ["other Norwegian: Norwegian", "place Oslo: Oslo", "other Norwegians: Norwegians"]
        ),
        ("Reuters and the BBC wrote it.", ["organization Reuters: Reuters", "organization BBC: BBC"]),
        (
            "Anna Holm spoke. Mr Holm left. Ms Holm slept.",
            ["person Anna Holm: Anna Holm, Holm", "person Holm: Holm"]
        ),
        (
            "Gordon Pell died, said his daughter, Fiona Pell. Pell was 81.",
            ["person Gordon Pell: Gordon Pell, Pell", "person Fiona Pell: Fiona Pell"]
        ),
        (
            "Bill Harmon spoke. “William is a friend,” said Susan Lund.",
            ["person Bill Harmon: Bill Harmon, William", "person Susan Lund: Susan Lund"]
        ),
        (
            "Park Sang-min, who leads the club, spoke. Park said so. Later Park left.",
            ["person Park Sang-min: Park Sang-min, Park, Park"]
        ),
        (
            "The National Front and the National Farmers Union met. The NFU left.",
            [
                "organization National Front: National Front",
                "organization National Farmers Union: National Farmers Union, NFU",
            ]
        ),
        (
            "The HSV (Federal Harbour Service) said so. HSV left.",
            ["organization Federal Harbour Service: HSV, Federal Harbour Service, HSV"]
        ),
        ("He thanked @robert_lund, #RobertLund and robert.lund@example.org.", []),
    ]

    @Test(arguments: cases) func entities(_ text: String, _ expected: [String]) {
        let entities = EntityFinder().entities(
            in: CleanArticle(paragraphs: [Paragraph(.text, text)]), AnnotatedParagraph.all([Tokenizer().tokenize(text)])
        )
        #expect(entities.map(summary).sorted() == expected.sorted())
    }

    private func summary(_ entity: Entity) -> String {
        let role = entity.role.map { " (\($0))" } ?? ""
        return
            "\(entity.kind.rawValue) \(entity.name)\(role): \(entity.mentions.map(\.surface).joined(separator: ", "))"
    }
}
