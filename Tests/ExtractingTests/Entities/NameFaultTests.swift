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
        ("The roof is by the builder Karpenta Rodano.", ["person Karpenta Rodano: Karpenta Rodano/tagger"]),
        ("Brandal Western’s chief executive left.", ["organization Brandal Western: Brandal Western/companyNoun"]),
        (
            "The shop at 610 E. Roosevelt St. opened, and one at 50 E. Harmon too. Ann Harmon came.",
            [
                "place E. Roosevelt St.: E. Roosevelt St./placeWord", "place E. Harmon: E. Harmon/placeWord",
                "person Ann Harmon: Ann Harmon/givenName",
            ]
        ),
        (
            "Karin London sang. London said it was fine. Tom Berlin danced in Berlin. Berlin was full.",
            [
                "person Karin London: Karin London/givenName, London/loneSurname",
                "person Tom Berlin: Tom Berlin/tagger",
                "place Berlin: Berlin/country, Berlin/country",
            ]
        ),
        (
            "Varney’s said so. Kolten’s would close. Ann Keller’s said to be ill. That’s said often.",
            [
                "organization Varney’s: Varney’s/possessiveFirm", "organization Kolten’s: Kolten’s/possessiveFirm",
                "person Ann Keller: Ann Keller/givenName",
            ]
        ),
        (
            "Ann Varney left. Varney’s would be missed.",
            ["person Ann Varney: Ann Varney/givenName, Varney/loneSurname"]
        ),
        ("It fell at Santa Palomina on Sunday.", ["place Santa Palomina: Santa Palomina/placeWord"]),
        (
            "Crews stopped in Vigo. Later Vigo had a quiet night.",
            ["place Vigo: Vigo/gazetteer, Vigo/inPlace"]
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
        (
            "The Oslo-based Brandal Frostik was quiet.",
            ["place Oslo: Oslo/partOfWord", "organization Brandal Frostik: Brandal Frostik/tagger"]
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
        (
            "Cllr Jane Thwaite left. Coun Thwaite said so.",
            ["person Jane Thwaite (Cllr): Jane Thwaite/title, Thwaite/loneSurname"]
        ),
        (
            "The mayor of Lanmouth, Ifeoma Clarke, said so.",
            ["place Lanmouth: Lanmouth/tagger", "person Ifeoma Clarke: Ifeoma Clarke/surname"]
        ),
        ("The Edinburgh-born economist left.", ["place Edinburgh: Edinburgh/partOfWord"]),
        (
            "A Dane and a Welshman were there.",
            ["other Dane: Dane/tagger", "other Welshman: Welshman/nationality"]
        ),
        ("The USS Gerald R. Brandt sailed.", ["other USS Gerald R. Brandt: USS Gerald R. Brandt/ship"]),
        ("In Lund v. Marion County the court ruled.", ["other Lund v. Marion County: Lund v. Marion County/lawCase"]),
        (
            "He ate at McDonald’s. Macy's rose.",
            ["organization McDonald’s: McDonald’s/possessiveFirm", "organization Macy's: Macy's/possessiveFirm"]
        ),
        (
            "John McDonald left. McDonald’s car stayed.",
            ["person John McDonald: John McDonald/givenName, McDonald/loneSurname"]
        ),
        (
            "Judges of the 8th Circuit agreed.",
            ["organization 8th Circuit: 8th Circuit/ordinalUnit"]
        ),
        (
            "Donald Stone hosted a dinner. The Stones invited them.",
            ["person Donald Stone: Donald Stone/givenName", "other Stones: Stones/family"]
        ),
        (
            "Elizabeth “Lizzie” Stone praised it. Stone left.",
            ["person Elizabeth “Lizzie” Stone: Elizabeth “Lizzie” Stone/tagger, Stone/loneSurname"]
        ),
        (
            "The party chief To Lam left.",
            [
                "person To Lam (party chief): To Lam/tagger"
            ]
        ),
        (
            "Bill and Hillary Stone wrote. Mrs. Stone was in Oslo; Mr. Stone was not.",
            [
                "person Bill Stone: Bill/tagger, Stone/loneSurname",
                "person Hillary Stone: Hillary Stone/givenName, Stone/loneSurname", "place Oslo: Oslo/country",
            ]
        ),
        (
            "Orban Viktor, as they call him, spoke. Viktor Orban left.",
            ["person Viktor Orban: Orban Viktor/twoUnknownWords, Viktor Orban/givenName"]
        ),
        (
            "Dorothy Ashworth has died. Born Dorothy Finch in Oslo, she taught.",
            [
                "person Dorothy Ashworth: Dorothy Ashworth/givenName, Dorothy Finch/givenName",
                "place Oslo: Oslo/country",
            ]
        ),
        (
            "Brandal Corp fell, and Target Corp rose. Target cut its outlook.",
            [
                "organization Brandal Corp: Brandal Corp/legalForm",
                "organization Target Corp: Target Corp/legalForm, Target/sameName",
            ]
        ),
        (
            "Northgate beat Leeds 3-1 to end the season. Leeds had no striker when they met in Leeds.",
            [
                "organization Northgate: Northgate/tagger", "organization Leeds: Leeds/side, Leeds/side",
                "place Leeds: Leeds/gazetteer",
            ]
        ),
        (
            "Moscow beat Washington to the deal after a vote of 3-2.",
            ["place Moscow: Moscow/country", "place Washington: Washington/country"]
        ),
        ("Wendy’s sister left.", ["person Wendy: Wendy/rareSurname"]),
        (
            "In Brown v. Board of Education the court ruled.",
            ["other Brown v. Board of Education: Brown v. Board of Education/lawCase"]
        ),
        (
            "Sir Peter Lund died. He married Penelope Stone. Lucy Lund wept. Lady Lund survives him.",
            [
                "person Peter Lund: Peter Lund/title", "person Penelope Stone: Penelope Stone/givenName",
                "person Lucy Lund: Lucy Lund/givenName", "person Lund: Lund/loneSurname",
            ]
        ),
        (
            "Public Power Corp. rose. PPC said so.",
            ["organization Public Power Corp.: Public Power Corp./legalForm, PPC/acronym"]
        ),
        ("The Lambeth council left.", ["place Lambeth: Lambeth/tagger"]),
        ("The Bishop of Lund left.", ["place Lund: Lund/tagger"]),
        ("A storm hit WINNIPEG on Sunday.", ["place Winnipeg: WINNIPEG/gazetteer"]),
        (
            "Crown Prince Haakon met Iratxe García Pérez. García said so.",
            [
                "person Haakon (Crown Prince): Haakon/title",
                "person Iratxe García Pérez: Iratxe García Pérez/surname, García/loneSurname",
            ]
        ),
    ]

    @Test(arguments: cases) func entities(_ text: String, _ expected: [String]) {
        let entities = EntityFinder().entities(
            in: CleanArticle(paragraphs: [Paragraph(.text, text)]), AnnotatedParagraph.all([Tokenizer().tokenize(text)])
        )
        #expect(entities.map(summary) == expected)
    }

    private func summary(_ entity: Entity) -> String {
        let role = entity.role.map { " (\($0))" } ?? ""
        let mentions = entity.mentions.map { "\($0.surface)/\($0.rule)" }.joined(separator: ", ")
        return "\(entity.kind.rawValue) \(entity.name)\(role): \(mentions)"
    }
}
