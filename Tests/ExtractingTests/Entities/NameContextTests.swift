import ArticleModel
import Language
import Testing

@testable import Extracting

/// Names whose kind or bounds the words in and around them tell, each beside look-alikes that must not change.
@Suite struct NameContextTests {
    /// Texts of one article, and "kind name: surface, …" for each entity.
    static let cases: [(text: String, expected: [String])] = [
        (
            "Tolls and VAT rose, EBITDA fell, and NFTs were sold. The VRT and the KPMG partner agreed.",
            ["organization VRT: VRT", "organization KPMG: KPMG"]
        ),
        (
            "He has a condition called RLD. RLD is rare. A firm called VRT said so. VRT sells it.",
            ["organization VRT: VRT, VRT"]
        ),
        (
            "Sen. Ann Lund (D., Conn.) met Jon Berg (R., N.Y.). D. Lund came.",
            [
                "person Ann Lund: Ann Lund", "place Conn.: Conn.", "person Jon Berg: Jon Berg", "place N.Y.: N.Y.",
                "person D. Lund: D. Lund",
            ]
        ),
        ("It cost US $6 million, and the US paid.", ["place US: US"]),
        (
            "Mr and Mrs Lund left. Lord and Lady Berg came. Mr Olsen and Mrs Hill stayed.",
            ["other Lund: Lund", "other Berg: Berg", "person Olsen: Olsen", "person Hill: Hill"]
        ),
        ("Ann Soros came. The Soroses gave money.", ["person Ann Soros: Ann Soros", "other Soroses: Soroses"]),
        (
            "She answered in Hausa and in Lagos. A Montanan met Nova Scotians in Montana.",
            [
                "other Hausa: Hausa", "place Lagos: Lagos", "other Montanan: Montanan",
                "other Nova Scotians: Nova Scotians", "place Montana: Montana",
            ]
        ),
        (
            "The Minister of Small Harbour Development, Ann Lund, met the Ministry of Harbours.",
            ["person Ann Lund: Ann Lund", "organization Ministry of Harbours: Ministry of Harbours"]
        ),
        (
            "The Minister of Norway came, and so did the head of the Harbour Workers Union.",
            ["place Norway: Norway", "organization Harbour Workers Union: Harbour Workers Union"]
        ),
        (
            "He gave to Color of Change, a civil rights organization that has grown.",
            ["organization Color of Change: Color of Change"]
        ),
        (
            "The Harbour Song, a film by Jon Berg of a shipping company, won.",
            ["other Harbour Song: Harbour Song", "person Jon Berg: Jon Berg"]
        ),
        ("Norway, a party to the treaty, agreed.", ["place Norway: Norway"]),
        (
            "The vehicle-maker Winnebrook and the filmmaker Orsolo agreed. He told the newspaper Der Bote so.",
            ["organization Winnebrook: Winnebrook", "other Orsolo: Orsolo", "organization Der Bote: Der Bote"]
        ),
        (
            "The U.S. Attorney’s Office for the Southern District of Norland and the Attorney General’s Office said so.",
            [
                "organization U.S. Attorney’s Office for the Southern District of Norland: U.S. Attorney’s Office for the "
                    + "Southern District of Norland",
                "organization Attorney General’s Office: Attorney General’s Office",
            ]
        ),
        (
            "Israel’s Prime Minister’s Office and the San Luis Obispo County District Attorney’s Office said so.",
            [
                "place Israel: Israel", "organization Prime Minister’s Office: Prime Minister’s Office",
                "organization San Luis Obispo County District Attorney’s Office: San Luis Obispo County District "
                    + "Attorney’s Office",
            ]
        ),
        (
            "A spokeswoman for the Cook County State’s Attorney’s Office said so.",
            ["organization Cook County State’s Attorney’s Office: Cook County State’s Attorney’s Office"]
        ),
        (
            "Ann Lund’s Office Depot shares fell.",
            ["person Ann Lund: Ann Lund", "organization Office Depot: Office Depot"]
        ),
        (
            "An ATR 72 aircraft and two Leopard 2 tanks came; 12 Boeing aircraft left. On Friday 12 planes came.",
            ["other ATR 72: ATR 72", "other Leopard 2: Leopard 2", "organization Boeing: Boeing"]
        ),
        ("They gave Ukraine 31 tanks, and sold Taiwan 66 jets.", ["place Ukraine: Ukraine", "place Taiwan: Taiwan"]),
        (
            "She writes for the Lanmouth News-Register of the Upton-Dale Group.",
            [
                "organization Lanmouth News-Register: Lanmouth News-Register",
                "organization Upton-Dale Group: Upton-Dale Group",
            ]
        ),
        (
            "It was passed under the 1965 Harbour Rights Act and won at the 2019 Harbour Games.",
            ["other Harbour Rights Act: Harbour Rights Act", "other 2019 Harbour Games: 2019 Harbour Games"]
        ),
        ("The 1973 Act and the 1998 Act differ.", ["other 1973 Act: 1973 Act", "other 1998 Act: 1998 Act"]),
        (
            "The Sensex and the Nikkei fell as La Niña came.",
            ["other Sensex: Sensex", "other Nikkei: Nikkei", "other La Niña: La Niña"]
        ),
        ("Storms crossed the Corn Belt.", ["place Corn Belt: Corn Belt"]),
        (
            "She works at the Lund Observatory, and Will Church sings at Lund Hospital.",
            [
                "organization Lund Observatory: Lund Observatory", "person Will Church: Will Church",
                "organization Lund Hospital: Lund Hospital",
            ]
        ),
        (
            "Ada Stone works at the Goddard Space Institute. A Goddard scientist said so.",
            [
                "person Ada Stone: Ada Stone", "organization Goddard Space Institute: Goddard Space Institute",
                "organization Goddard: Goddard",
            ]
        ),
        (
            "Sadeq Abu Amer came, and Abu Amer left. Mohamed El Saife was ill. El Saife slept.",
            ["person Sadeq Abu Amer: Sadeq Abu Amer, Abu Amer", "person Mohamed El Saife: Mohamed El Saife, El Saife"]
        ),
        (
            "Al Lund came with Jon Lund. Al Lund spoke.",
            ["person Al Lund: Al Lund, Al Lund", "person Jon Lund: Jon Lund"]
        ),
        (
            "Jon Goddard works at the Goddard Space Institute. Goddard said so.",
            [
                "person Jon Goddard: Jon Goddard, Goddard",
                "organization Goddard Space Institute: Goddard Space Institute",
            ]
        ),
    ]

    @Test(arguments: cases) func `what stands in and around a name tells its kind and its bounds`(
        _ text: String, _ expected: [String]
    ) {
        let entities = EntityFinder().entities(
            in: CleanArticle(paragraphs: [Paragraph(.text, text)]), AnnotatedParagraph.all([Tokenizer().tokenize(text)])
        )
        let found = entities.map { entity in
            "\(entity.kind.rawValue) \(entity.name): \(entity.mentions.map(\.surface).joined(separator: ", "))"
        }
        #expect(found == expected)
    }
}
