import ArticleModel
import Testing

@testable import Loading

/// Which articles tell one story.
@Suite struct StoryTests {
    /// A campaign told by three papers, a plague and a case report by two, and other subjects of the same people and places.
    private static let articles: [ExtractedArticle] = [
        article(
            "campaign-1", 9, "Gazette", "Lunchbox drive asks shops for a pound a pack",
            "The charity Full Plates wants grocers to give a pound for every lunchbox sold until Easter, its founder Imogen Tarrant said.",
            "Volunteers pack oats, apples and cheese there from five in the morning; vans take the boxes to nineteen schools before the bell.",
            "Full Plates feeds four thousand pupils in Wexcombe and its villages, and the queue at its kitchen in Mill Lane grows."
        ),
        article(
            "campaign-2", 14, "Herald", "‘No child should learn on an empty stomach’",
            "Imogen Tarrant began Full Plates in her garage in Wexcombe. On Tuesday she stood at Holloway's checkout with a lunchbox.",
            "Behind her the volunteers of Mill Lane packed apples and cheese, and a van waited to take the boxes to the schools before the bell.",
            "Holloway is the first of the grocers to pay a pound for each pack to the charity, which has asked forty more."
        ),
        article(
            "campaign-3", 30, "Post", "Grocers back lunchbox appeal",
            "Eleven grocers have joined the lunchbox appeal of Full Plates, the Wexcombe charity, in two days.",
            "Volunteers there pack oats, apples and cheese for nineteen schools, and vans leave at dawn with the boxes.",
            "“I had hoped for five,” said Tarrant. The pound a pack goes to the kitchen in Mill Lane."),
        article(
            "tarrant-runs", 20, "Gazette", "Marathon places drawn",
            "Wexcombe runners drew their numbers for the spring marathon on Tuesday; among the novices is Imogen Tarrant.",
            "Stewards will close Harbour Parade from seven o'clock; athletes from Kenya and Norway defend their titles, and a brass band plays at the finish.",
            "Kit bags, safety pins and bananas can be fetched from the pavilion on the eve of the race.",
            "The course leads along the estuary, past the lighthouse and back over the swing bridge."),
        article(
            "plague-1", 50, "Courier", "Two die of pneumonic plague in Antsirabe",
            "Two traders from Antsirabe have died of pneumonic plague, Madagascar's health ministry said, and 31 contacts take doxycycline.",
            "The bacterium was found in sputum by the Pasteur institute; fleas and rats around the slaughterhouse are being trapped.",
            "Dr Voahangy Rakoto, who leads the response, asked people to keep away from funerals."),
        article(
            "plague-2", 58, "Wire", "Madagascar traces contacts after plague deaths",
            "Health workers in Antsirabe are giving doxycycline to dozens who met two traders before they died of the pneumonic plague.",
            "The Pasteur institute confirmed the bacterium in sputum, and teams in masks trap rats around the slaughterhouse, where the traders had stalls.",
            "Schools near the market stay closed until Friday, Rakoto said."),
        article(
            "rice", 52, "Courier", "Rice harvest late in Antsirabe",
            "Farmers around Antsirabe in Madagascar expect to cut their rice two weeks late, after a dry January.",
            "Cooperatives have borrowed tractors from Ambositra, and the irrigation canal at Vinaninony is being dredged before the cyclone season.",
            "Buyers from Toamasina offer contracts in advance for fragrant varieties, which exporters ship to Marseille.",
            "Prices at the market have risen by a fifth, the statistics office said."),
        article(
            "case-1", 90, "Science", "Woman's deafness cured by removing a spider's web",
            "A woman of 64 in Tainan heard again after doctors rinsed a jumping spider and its moult from her ear canal, a case report tells.",
            "The arachnid, two millimetres long, had shed its skin against the eardrum; a cannula and saline brought both out, and the clicking stopped.",
            "Tengchin Wang and his colleagues had seen nothing like it, they write."),
        article(
            "case-2", 100, "Tribune", "Doctors in Tainan find spider in patient's ear",
            "For four days she heard clicking. Then an otologist in Tainan looked into the ear canal, and a jumping spider looked back.",
            "The arachnid was two millimetres long. A cannula with saline brought it out, and the clicking against the eardrum stopped at once.",
            "The moult lay beside it, Wang writes in the case report; both were rinsed out."),
    ]

    private static func article(
        _ id: String, _ hour: Int, _ outlet: String, _ title: String, _ texts: String..., fetched: Int? = nil
    ) -> ExtractedArticle {
        let (day, hour) = (1 + hour / 24, hour % 24)
        return Fixture.article(
            id, title: title, texts, fetched: fetched ?? day * 100 + hour,
            published: "2026-03-0\(day)T\(hour < 10 ? "0" : "")\(hour):00Z", outlet: outlet)
    }

    private func stories(_ file: TemporaryDatabase) throws -> [String] {
        try file.rows(
            """
            SELECT s.story_key, group_concat(a.article_key, ' ') FROM stories s JOIN (
                    SELECT m.story_id, a.article_key FROM story_articles m JOIN articles a ON a.id = m.article_id
                    ORDER BY a.published_at) a ON a.story_id = s.id
            GROUP BY s.id ORDER BY 1
            """)
    }

    private static let expected = [
        "campaign-1|campaign-1 campaign-2 campaign-3", "case-1|case-1 case-2", "plague-1|plague-1 plague-2",
    ]

    @Test
    func `a campaign, an outbreak and a case report are stories, and the same people and places elsewhere are not`()
        throws
    {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), Self.articles)
        #expect(try stories(file) == Self.expected)
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `articles that come one by one, in any order, end in the same stories`() throws {
        for order in [Self.articles, Self.articles.reversed(), Self.articles.shuffledEvenly] {
            let file = try TemporaryDatabase()
            for article in order {
                try file.open().load(Fixture.run("r-\(article.article.id?.value ?? "")"), [article])
            }
            #expect(try stories(file) == Self.expected)
        }
    }

    @Test func `a story keeps its key and its number as it grows, also by an article that was published before`() throws
    {
        let file = try TemporaryDatabase()
        let rows =
            "SELECT s.id, s.story_key, a.article_key, s.articles FROM stories s JOIN articles a ON a.id = s.first_article_id"
        try file.open().load(Fixture.run("r1"), Array(Self.articles[1...2]))
        #expect(try file.rows(rows) == ["1|campaign-2|campaign-2|2"])
        let earlier = Self.articles[0].article
        let late = Self.article(
            "campaign-1", 9, "Gazette", earlier.title ?? "", earlier.paragraphs[0].text, earlier.paragraphs[1].text,
            fetched: 900)
        try file.open().load(Fixture.run("r2"), [late] + Self.articles[4...5])
        #expect(try file.rows(rows) == ["1|campaign-2|campaign-1|3", "2|plague-1|plague-1|2"])
    }

    @Test func `when the article goes that a story has its key of, the rest are a story of the next one's`() throws {
        let file = try TemporaryDatabase()
        let campaign = Array(Self.articles[0...2])
        try file.open().load(Fixture.run("r1"), campaign)
        try file.open().load(Fixture.run("r1"), Array(campaign.dropFirst()))
        #expect(try stories(file) == ["campaign-2|campaign-2 campaign-3"])
        let fresh = try TemporaryDatabase()
        try fresh.open().load(Fixture.run("r1"), Array(campaign.dropFirst()))
        #expect(try file.open().dump() == fresh.open().dump())
    }

    @Test func `a round-up that mentions two stories makes them none`() throws {
        let file = try TemporaryDatabase()
        let roundUp = Self.article(
            "week", 60, "Digest", "The week in brief",
            "In Wexcombe, Full Plates asked grocers for a pound a lunchbox. In Antsirabe, two traders died of pneumonic plague.",
            "In Oslo the opera's roof was swept of snow by hand, and in Lima a llama with a beret became the mascot of a metro line; our quiz asks for its name.",
            "The weather stays dull, and the clocks go forward on Sunday.")
        try file.open().load(Fixture.run("r1"), Self.articles + [roundUp])
        let found = try stories(file)
        #expect(found.filter { $0.contains("campaign") && $0.contains("plague") } == [])
        #expect(found.map { $0.split(separator: "|")[0] } == ["campaign-1", "case-1", "plague-1"])
    }

    @Test func `reports on one thing a week apart tell two stories`() throws {
        let file = try TemporaryDatabase()
        let later = Fixture.article(
            "later", title: "Lunchbox drive asks shops for a pound a pack",
            [
                "Full Plates wants grocers in Wexcombe to give a pound for every lunchbox, Imogen Tarrant said in Mill Lane again."
            ],
            published: "2026-03-12T10:00Z", outlet: "Echo")
        try file.open().load(Fixture.run("r1"), Self.articles + [later])
        #expect(try stories(file) == Self.expected)
    }

    @Test func `an article without a date tells no other's story`() throws {
        let file = try TemporaryDatabase()
        let undated = Fixture.article(
            "undated", title: "Grocers back lunchbox appeal",
            [
                "Eleven grocers have joined the appeal of Full Plates, the Wexcombe charity of Imogen Tarrant, with a pound a lunchbox."
            ],
            published: nil, outlet: "Echo")
        try file.open().load(Fixture.run("r1"), Self.articles + [undated])
        #expect(try stories(file) == Self.expected)
    }

    @Test func `a database that knew stories by names has them made anew by the next load`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), Self.articles)
        try file.execute("DELETE FROM stories; DELETE FROM story_links; DELETE FROM story_terms")
        try file.open().load(Fixture.run("r2"), [])
        #expect(try stories(file) == Self.expected)
    }
}

extension Array {
    /// Those of even index first, then the others backwards.
    fileprivate var shuffledEvenly: [Element] {
        enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
            + enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element).reversed()
    }
}
