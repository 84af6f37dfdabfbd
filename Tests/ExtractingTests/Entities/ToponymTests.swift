import ArticleModel
import Language
import Testing

@testable import Extracting

/// Which of the places of one name is meant, on both sides of each kind of evidence.
@Suite struct ToponymTests {
    /// Returns "name country" for each place of the text that lies in a country, with its mentions where there are several.
    private func places(_ text: String) -> Set<String> {
        let texts = text.split(separator: "\n").map { String($0) }
        let entities = EntityFinder().entities(
            in: CleanArticle(paragraphs: texts.map { Paragraph(.text, $0) }),
            AnnotatedParagraph.all(texts.map { Tokenizer().tokenize($0) }))
        return Set(
            entities.filter { $0.kind == .place }.map { entity in
                let country = entity.location?.countryCode ?? "-"
                return entity.mentions.count == 1
                    ? "\(entity.name) \(country)" : "\(entity.name) \(country) \(entity.mentions.count)"
            })
    }

    @Test(arguments: [
        ("The mill in Birmingham, Alabama, reopened. Birmingham slept.", ["Birmingham US 2", "Alabama US"]),
        ("The mill in Birmingham, England, reopened. Birmingham slept.", ["Birmingham GB 2", "England GB"]),
        ("Students marched in Moscow, Idaho, on Monday.", ["Moscow US", "Idaho US"]),
        ("Snow fell in Moscow, Russia, on Monday.", ["Moscow RU", "Russia RU"]),
        ("Power failed in Paris, Texas, on Monday.", ["Paris US", "Texas US"]),
        ("Power failed in London, Ontario, on Monday.", ["London CA", "Ontario CA"]),
        ("Roads in Athens, Georgia, were ice.", ["Athens US", "Georgia US"]),
        ("The prince of Georgia met Greeks in Tbilisi, Georgia.", ["Tbilisi GE", "Georgia GE 2"]),
        ("The flood reached Delhi in India at night.", ["Delhi IN", "India IN"]),
        ("Passengers from Boston in Lincolnshire came.", ["Boston GB", "Lincolnshire GB"]),
        ("A fire in the Spanish city of Valencia killed ten. Valencia mourned.", ["Valencia ES 2"]),
        ("A fire in the Spanish city Córdoba killed ten.", ["Córdoba ES"]),
        ("A Spanish envoy praised the city of Valencia in Venezuela.", ["Valencia VE", "Venezuela VE"]),
    ])
    func `the region behind a town says which it is, and what the name means from there on`(
        _ text: String, _ expected: [String]
    ) {
        #expect(places(text) == Set(expected))
    }

    @Test(arguments: [
        ("The ferry to Paris, Maine, was late.", ["Paris US", "Maine US"]),
        ("The band played in Paris, Maine and Ohio in June.", ["Paris FR", "Maine US", "Ohio US"]),
        ("The envoy spoke with Moscow, Ukraine and Poland.", ["Moscow RU", "Ukraine UA", "Poland PL"]),
        (
            "Several states including Australia, Malaysia, Indonesia and Nigeria warned.",
            ["Australia AU", "Malaysia MY", "Indonesia ID", "Nigeria NG"]
        ),
        ("Students came from Kenya, Jordan and Bangladesh.", ["Kenya KE", "Jordan JO", "Bangladesh BD"]),
        ("Roads in Lebanon, Ohio, were ice.", ["Lebanon US", "Ohio US"]),
    ])
    func `a town too small for the gazetteer lies in its region, and a list is none`(
        _ text: String, _ expected: [String]
    ) {
        #expect(places(text) == Set(expected))
    }

    @Test(arguments: [
        ("The bridge in Kunar Province fell.", "Kunar Province AF"),
        ("Rain fell in East Texas at night.", "East Texas US"),
        ("The State of Israel was founded in 1948.", "State of Israel IL"),
        ("The ship left for the South China Sea at night.", "South China Sea -"),
    ])
    func `a listed name within a longer one says in which country that is`(_ text: String, _ expected: String) {
        #expect(places(text) == [expected])
    }

    @Test func `a place that is not listed lies where all others do, where there are enough`() {
        let text = "Trains from Oslo, Bergen and Trondheim reach the village of Kvelvik in an hour."
        let (three, one) = (places(text), places(text.replacing("Oslo, Bergen and Trondheim", with: "Oslo")))
        #expect(three.contains("Kvelvik NO") && one.contains("Kvelvik -"), "\(three), \(one)")
        let mixed = places(text.replacing("Bergen", with: "Lisbon"))
        #expect(mixed.contains("Kvelvik -"), "\(mixed)")
    }

    @Test func `a small town is not meant by who tells of other countries alone`() {
        let text = "Trains from Tynemouth reach Nottingham, and a play in the West End was sold out."
        #expect(places(text) == ["Tynemouth GB", "Nottingham GB", "West End -"])
        let canadian = places(text.replacing("Tynemouth reach Nottingham", with: "Vancouver reach Ottawa"))
        #expect(canadian == ["Vancouver CA", "Ottawa CA", "West End CA"])
        // Nor is it put where it is not.
        #expect(
            places("Flights from Chicago and Boston to Cannes were full.") == ["Chicago US", "Boston US", "Cannes -"])
    }

    @Test(arguments: [
        ("The line from Birmingham to Wolverhampton was shut. Trains ran to Worcester.", "Worcester GB"),
        ("Buses left Boston and Springfield for Worcester.", "Worcester US"),
        ("Flights from Manchester, Leeds and Bristol to Boston were full.", "Boston US"),
        ("Leaders of Ukraine, Moldova and Georgia met in Washington.", "Georgia GE"),
        ("Ships lay off Savannah. Macon and Augusta had no power, and all of Georgia was dark.", "Georgia US"),
    ])
    func `other towns of a country weigh as much as many people, but not as much as a great city`(
        _ text: String, _ expected: String
    ) {
        #expect(places(text).contains(expected))
    }

    @Test func `two towns of one name are two`() {
        #expect(
            places("The fair moved from Birmingham, Alabama, to Birmingham, England.")
                == ["Birmingham US", "Alabama US", "Birmingham GB", "England GB"])
    }

    @Test func `a region without a point of its own keeps its country`() {
        #expect(places("Farmers in Kerala and in Guangdong sowed.") == ["Kerala IN", "Guangdong CN"])
    }
}
