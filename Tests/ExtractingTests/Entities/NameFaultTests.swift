import ArticleModel
import Language
import Testing

@testable import Extracting

/// Faults that a newsroom would not forgive, each by its general cause.
@Suite struct NameFaultTests {
    /// Texts of one article, and "kind name (role): surface/rule, …" for each entity.
    static let cases: [(text: String, expected: [String])] = [
        (
            "Brandal Chief Executive Erik Lund resigned. Lund said nothing.",
            [
                "organization Brandal: Brandal/tagger",
                "person Erik Lund (Chief Executive): Erik Lund/title, Lund/loneSurname",
            ]
        ),
        (
            "Ophelia Drumgoole KC spoke first. Drumgoole, who is 51, sat down.",
            ["person Ophelia Drumgoole: Ophelia Drumgoole/givenName, Drumgoole/loneSurname"]
        ),
        (
            "Drumgoole said so. John Drumgoole Jr. agreed.",
            ["person John Drumgoole Jr.: Drumgoole/loneSurname, John Drumgoole Jr./givenName"]
        ),
        (
            "A strike at Velmora Terminals began. Velmora said it would wait.",
            ["organization Velmora Terminals: Velmora Terminals/organizationWord, Velmora/shortCompany"]
        ),
        ("The roof is by the builder Karpenta Rodano.", ["organization Karpenta Rodano: Karpenta Rodano/companyNoun"]),
        ("Brandal Western’s chief executive left.", ["organization Brandal Western: Brandal Western/companyNoun"]),
        ("It fell at Santa Palomina on Sunday.", ["place Santa Palomina: Santa Palomina/placeWord"]),
        (
            "Crews stopped in Vigo. Later Vigo had a quiet night.",
            ["place Vigo: Vigo/gazetteer, Vigo/documentVote"]
        ),
        (
            "Velmora Systems of Oslo won.",
            ["organization Velmora Systems: Velmora Systems/organizationWord", "place Oslo: Oslo/country"]
        ),
        ("They left Oslo’s Derwenta terminal.", ["place Oslo: Oslo/country", "place Derwenta: Derwenta/tagger"]),
        ("The Reagan administration was quiet.", ["person Reagan: Reagan/rareSurname"]),
        (
            "Duarte Pinel met Ms Duarte.",
            ["person Duarte Pinel: Duarte Pinel/twoUnknownWords", "person Duarte: Duarte/title"]
        ),
        ("“No cranes,” Vilhena said.", ["person Vilhena: Vilhena/speaking"]),
        ("Heavy rain fell on Luzon.", ["place Luzon: Luzon/region"]),
        ("Dockers of FNV Brandal said so.", ["organization FNV Brandal: FNV Brandal/acronymAndMore"]),
        ("Morley said nothing.", ["person Morley: Morley/speaking"]),
        ("Growers in the Olentejo waited.", ["place Olentejo: Olentejo/tagger"]),
        ("She boarded the Kalla Meridiana at dawn.", ["other Kalla Meridiana: Kalla Meridiana/tagger"]),
        ("The Oslo-based Brandal Frostik was quiet.", ["organization Brandal Frostik: Brandal Frostik/tagger"]),
        (
            "Shares in Frostikel and Hudson rose.",
            ["organization Frostikel: Frostikel/tagger", "organization Hudson: Hudson/tagger"]
        ),
        ("Shares in Frostikel rose.", ["organization Frostikel: Frostikel/tagger"]),
        (
            "Dockers in Vigo and Algeciras said so.",
            ["place Vigo: Vigo/gazetteer", "place Algeciras: Algeciras/gazetteer"]
        ),
        (
            "He thanked the Heron Daily and the Upper Mill.",
            ["organization Heron Daily: Heron Daily/tagger", "place Upper Mill: Upper Mill/tagger"]
        ),
    ]

    @Test(arguments: cases) func entities(_ text: String, _ expected: [String]) {
        let entities = EntityFinder().entities(
            in: CleanArticle(paragraphs: [Paragraph(.text, text)]), [Tokenizer().tokenize(text)])
        #expect(entities.map(summary) == expected)
    }

    private func summary(_ entity: Entity) -> String {
        let role = entity.role.map { " (\($0))" } ?? ""
        let mentions = entity.mentions.map { "\($0.surface)/\($0.rule)" }.joined(separator: ", ")
        return "\(entity.kind.rawValue) \(entity.name)\(role): \(mentions)"
    }
}
