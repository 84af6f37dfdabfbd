import ArticleModel
import Testing

@testable import Extracting

/// Who speaks, where the words for it are hard to tell.
@Suite struct SpeakerTests {
    @Test(arguments: [
        ("Supermarkets in Lund said “the shelves are full of fish again.”", "Supermarkets in Lund"),
        ("The president of the Harbour Office, Ann Keller, said: “We are ready.”", "Ann Keller"),
        ("One pilot, Ann Keller, wrote: “We are ready.”", "Ann Keller"),
        ("Keller and Olsen said: “We are ready.”", "Keller and Olsen"),
        ("“We are ready,” said Ann Keller and Jon Olsen.", "Ann Keller and Jon Olsen"),
        ("“We are ready,” Keller and Olsen said.", "Keller and Olsen"),
        ("Olsen of the Harbour Office and Skipper Fund said: “We are ready.”", "Jon Olsen"),
        ("Keller of Lund and writer for the Harbour Office said: “We are ready.”", "Ann Keller"),
        ("Minutes later, Keller sent a note saying: “We are ready.”", "Ann Keller"),
        ("Keller answered Olsen on the stairs of Lund, saying: “We are ready.”", "Ann Keller"),
        ("When Olsen criticized the pier, Keller shot back: “We are ready.”", "Ann Keller"),
        ("As Olsen spoke, the sailors shouted: “We are ready.”", "the sailors"),
        ("When Olsen shouted, “Ready,” Keller laughed and left.", "Jon Olsen"),
        ("Some chanted: “Ships! Ships!”", "Some"),
        ("The plan was called “a great success” by Olsen.", "Jon Olsen"),
        ("“We are ready!” a voice in the hall said.", "a voice in the hall"),
    ])
    func `the words for a source are read whole`(_ text: String, _ speaker: String) {
        #expect(fixture(text).marked.last.map(Self.speaker) == speaker)
    }

    @Test(arguments: [
        ("“We are ready,” said the Harbour Office’s lawyer, Ann Keller.", "Ann Keller"),
        ("“We are ready,” said Olsen’s sister, Ann Keller.", "Ann Keller"),
        ("Her colleague at the Harbour Office, Ann Keller, said the ships were “ready”.", "Ann Keller"),
        ("Her pilot, Per Lund, said that the ships were “ready again, and soon”.", "Per Lund"),
        ("“It is her,” one of them said.", "one of them"),
        ("“We are ready,” lead pilot and Lund harbour chief Ann Keller said.", "Ann Keller"),
        ("“We are ready,” said chief pilot and harbour officer Ann Keller.", "Ann Keller"),
        ("“We are ready,” Ann Keller and Per Lund said.", "Ann Keller and Per Lund"),
        ("Another officer, Detective Sgt. Per Lund, said the ships were “ready again, and soon”.", "Per Lund"),
        ("Its head of forecasting, Per Lund, said the ships were “ready again, and soon”.", "Per Lund"),
        ("A rival firm, Harbour Office, said the ships were “ready again, and soon”.", "Harbour Office"),
        ("A rival firm said the ships were “ready again, and soon”. Per Lund, a pilot, left.", "A rival firm"),
        ("According to one of the pilots, “Per Lund took the ship and left”.", "one of the pilots"),
        ("The Harbour Office in Lund said the ships were “ready again, and soon”.", "Harbour Office"),
        ("“It is over for all of us,” said Per Lund KC, for the pilots.", "Per Lund"),
        ("“We are all late,” lawyers representing Ann Keller said.", "lawyers representing Ann Keller"),
        ("“We are all late,” the officer who met Ann Keller said.", "the officer"),
        ("Olsen “is late for all of it,” retired pilot and colonel Ann Keller said.", "Ann Keller"),
        ("Police had “simply forgotten” about it, the court found.", "the court"),
    ])
    func `a name after what somebody is says who speaks`(_ text: String, _ speaker: String) {
        let fixture = QuoteFixture(
            text, persons: ["Ann Keller", "Jon Olsen", "Per Lund"], organizations: ["Harbour Office"])
        #expect(fixture.marked.map(Self.speaker) == [speaker])
    }

    @Test(arguments: [
        ("Jon Olsen was modest. “We are ready,” the Lund winger told reporters.", "Jon Olsen"),
        ("Jon Olsen denied it.\n“We are ready,” the Lund Democrat told reporters.", "Jon Olsen"),
        ("Jon Olsen was seen beside Ann Keller. “We are ready,” the 52-year-old said.", "the 52-year-old"),
        ("Jon Olsen met Ann Keller, 52. “We are ready,” the 52-year-old said.", "Ann Keller"),
        ("Jon Olsen met Ann Keller. “We are ready,” the Danish pilot said.", "the Danish pilot"),
        ("A Danish pilot came. Jon Olsen left. “We are ready,” the Danish pilot said.", "the Danish pilot"),
        ("Jon Olsen came. “We are ready,” the Danish actress said.", "the Danish actress"),
        ("Jon Olsen came. “We are ready,” the pilot said.", "Jon Olsen"),
        ("Jon Olsen came. “We are ready,” the mayor said.", "Jon Olsen"),
        ("Jon Olsen came. “We are ready,” the mayor of Kiel said.", "the mayor of Kiel"),
        ("Jon Olsen came. “We are ready,” his pilot said.", "his pilot"),
        ("Jon Olsen came with a pilot. “We are ready,” the pilot said.", "the pilot"),
    ])
    func `what somebody is means who was just named, where nobody else fits`(_ text: String, _ speaker: String) {
        #expect(fixture(text).marked.map(Self.speaker) == [speaker])
    }

    @Test(arguments: [
        // Offices, of whoever opens the sentence before, or spoke in it.
        ("Jon Olsen denied it.\n“We are ready,” the minister told reporters.", "Jon Olsen"),
        ("Jon Olsen met Ann Keller.\n“We are ready,” the minister told reporters.", "the minister"),
        ("Jon Olsen denied it.\n“We are ready,” the minister of Lund told reporters.", "the minister of Lund"),
        // Who knows, where one person alone is named and has spoken.
        ("“We are ready,” Jon Olsen said.\nIt rained. It blew.\n“We can start,” the expert said.", "Jon Olsen"),
        ("“We are ready,” Jon Olsen said.\nIt rained. It blew.\n“We can start,” the victim said.", "the victim"),
        (
            "“We are ready,” Jon Olsen told Ann Keller.\nIt rained. It blew.\n“We can start,” the expert said.",
            "the expert"
        ),
        ("An expert came. “We are ready,” Jon Olsen said.\nIt rained.\n“We can start,” the expert said.", "the expert"),
        // Where who spoke last is from.
        ("“We are ready,” Jon Olsen said.\nIt rained. It blew.\n“We can start,” the Dutchman said.", "Jon Olsen"),
        (
            "“We are ready,” Jon Olsen said.\nAnn Keller came. It blew.\n“We can start,” the Dutchman said.",
            "the Dutchman"
        ),
        // The name that somebody gives.
        ("“We are ready,” said a pilot who gave his name as Jon Olsen.", "Jon Olsen"),
        ("“We are ready,” said a pilot using the pseudonym Olsen.", "Jon Olsen"),
        ("“We are ready,” said a pilot who knew Olsen.", "a pilot"),
        (
            "The then-head of the Fund and Chair of the Old Sea Harbour Union, Ann Keller, said: “We are late.”",
            "Ann Keller"
        ),
    ])
    func `somebody is called by his office, trade, country, or by a name of his own`(_ text: String, _ speaker: String)
    {
        #expect(fixture(text).marked.last.map(Self.speaker) == speaker)
    }

    @Test(arguments: [
        ("The Civil Harbour Authority of Lund came.\n“It is late,” Lund’s civil harbour authority said.", true),
        ("The Civil Harbour Authority of Lund came.\n“It is late,” Lund’s road authority said.", false),
    ])
    func `a body is called by the words of its name in another order`(_ text: String, _ isIt: Bool) {
        let name = "Civil Harbour Authority of Lund"
        let fixture = QuoteFixture(text, organizations: [name])
        #expect((fixture.marked.map(Self.speaker) == [name]) == isIt)
    }

    @Test(arguments: [
        (
            "‘We heard a saw all night long’\n“We heard a saw all night long,” Jon Olsen said.",
            ["Jon Olsen", "Jon Olsen"]
        ),
        (
            "“We left,” Ann Keller said.\n‘We heard a saw all night long’\n“We heard a saw all night long, and ran,” said Jon Olsen.",
            ["Ann Keller", "Jon Olsen", "Jon Olsen"]
        ),
        (
            "“We left,” Ann Keller said.\n‘We heard a saw all night long’\n“We were at home,” said Jon Olsen.",
            ["Ann Keller", "Ann Keller", "Jon Olsen"]
        ),
    ])
    func `a heading in marks is whose words it has`(_ text: String, _ speakers: [String]) {
        #expect(fixture(text).marked.map(Self.speaker) == speakers)
    }

    @Test(arguments: [
        (
            "Olsen’s reports show that the ships were late.\n“We shall have to wait for the harbour again.”",
            "Olsen’s reports"
        ),
        ("Olsen’s letters show that the ships were late.\n“We shall have to wait for it.”", "Olsen’s letters"),
        ("Olsen’s ships show that it was late.\n“We shall have to wait for it.”", "-"),
        ("The Office released two reports that depicted “a broad success of many ships”.", "reports"),
        ("The decree signed by Keller read: “We are late for all of it.”", "The decree signed by Keller"),
        ("Members came holding signs which read “we are late for it all”.", "signs"),
        ("They left, according to the summary, “late and with no ships at all”.", "the summary"),
    ])
    func `what is written says what it says`(_ text: String, _ words: String) {
        let speaker = fixture(text).marked.last.map(Self.speaker) ?? "nothing"
        #expect(speaker.hasSuffix(words), "\(speaker)")
    }

    @Test(arguments: [
        ("The pilots left, with Ann Keller of Lund calling it “late and lost”.", "Ann Keller"),
        ("Olsen was told by Ann Keller of “forty ships in the ice”.", "Ann Keller"),
        ("“We are late,” said Skipper Fund, Lund’s chair, Ann Keller.", "Ann Keller"),
        ("Olsen came — which Keller noted as late for him — and said “we are ready for it”.", "Jon Olsen"),
        ("Keller recommends you go for a ship that is good at removing “the smell of fish and ice”.", "Ann Keller"),
        ("Banks are late, says Ann Keller. “We can start again.”", "Ann Keller"),
        ("“We are ready,” Olsen said. But Ann Keller laughed. “We can start.”", "Ann Keller"),
        ("“We are ready,” Olsen said. But the ships were late. “We can start.”", "Jon Olsen"),
        ("Speaking in Lund, Keller was late, telling Olsen they had “no more time to lose”.", "Ann Keller"),
        ("After saying it was “late for all of us,” Keller left.", "Ann Keller"),
        ("“It was 'the end'\", Keller said.", "Ann Keller"),
    ])
    func `the subject is found beside what stands between it and the verb`(_ text: String, _ speaker: String) {
        #expect(fixture(text).marked.last.map(Self.speaker) == speaker)
    }

    @Test(arguments: [
        ("The Harbour Office said it. They said: “We are late for it.”", nil),
        ("Ann Keller and Per Lund came. They said: “We are late for it.”", "Ann Keller and Per Lund"),
        ("Officials came. They said: “We are late for it.” They added: “Go.”", "Officials"),
        ("Jon Olsen came. They said: “We are late for it.”", nil),
        ("Tom Williams came. They said: “We are late for it.”", nil),
    ])
    func `they are several who just spoke or did something`(_ text: String, _ speaker: String?) {
        let fixture = QuoteFixture(
            text, persons: ["Ann Keller", "Jon Olsen", "Per Lund", "Tom Williams"], organizations: ["Harbour Office"])
        let speakers = fixture.marked.map(Self.speaker)
        #expect(speakers.allSatisfy { $0 == speaker ?? "-" } && !speakers.isEmpty, "\(speakers)")
    }

    @Test(arguments: [
        ("The Lund Storm Centre came. “It is late,” the centre said.", "Lund Storm Centre"),
        (
            "They wait for the Ministry of Trade’s Lund Storm Centre. “It is late,” the agency said.",
            "Lund Storm Centre"
        ),
        ("They wait for the Ministry of Trade’s ships. “It is late,” the ministry said.", "Ministry of Trade"),
        ("The Ministry of Harbours came. “It is late,” said the ministry.", "Ministry of Harbours"),
        ("The Ministry of Harbours met the Ministry of Trade. “It is late,” the ministry said.", "the ministry"),
        ("“It is late,” the centre said. The Lund Storm Centre came.", "Lund Storm Centre"),
        ("The Lund Storm Centre came. “It is late,” a centre said.", "a centre"),
        ("The Lund Storm Centre came. “It is late,” the harbour centre said.", "the harbour centre"),
    ])
    func `a body may be called by the noun of its name`(_ text: String, _ speaker: String) {
        let bodies = ["Lund Storm Centre", "Ministry of Harbours", "Ministry of Trade"]
        #expect(QuoteFixture(text, organizations: bodies).marked.map(Self.speaker) == [speaker])
    }

    @Test(arguments: [
        ("“It is late,” the dockers’ union said.", "the dockers’ union"),
        ("The Teachers' League said: “It is late.”", "The Teachers' League"),
        ("“It is late,” said the head of the pilots' club.", "the head of the pilots' club"),
        ("He called it 'the dockers' and left. “It is late,” said Keller.", "Ann Keller"),
    ])
    func `a plural owns what follows its apostrophe`(_ text: String, _ speaker: String) {
        #expect(fixture(text).marked.last.map(Self.speaker) == speaker)
    }

    @Test(arguments: ["Theresa May", "George Will", "Al From", "Ian Brand"])
    func `a name may look like a small word`(_ name: String) {
        let last = name.split(separator: " ").last ?? ""
        let fixture = QuoteFixture("\(name) came. “It is late,” \(last) said. “So,” said \(name).", persons: [name])
        #expect(fixture.marked.map(Self.speaker) == [name, name])
    }

    @Test(arguments: [
        ("Keller said the ships in Lund that told him of war were a “broad success”.", "Ann Keller"),
        ("Olsen drew fire from Ann Keller, a pilot, who called it a “broad success”.", "Ann Keller"),
        ("As Olsen walked from court, his former partner, Ann Keller, shouted “ready”.", "Ann Keller"),
        ("Keller, pilot of the first ship said: “We are ready.”", "Ann Keller"),
        ("Keller, the pilot of the first ship said in Lund: “We are ready.”", "Ann Keller"),
        ("Keller, the pilot said on Monday, was “ready”.", "the pilot"),
        ("Keller, police said, was “ready”.", "police"),
        ("“We are ready,” said Olsen supporter Ann Keller.", "Ann Keller"),
        ("Keller wrote a letter to Olsen asking for a “broad success”.", "Ann Keller"),
    ])
    func `who is only mentioned beside the source is not the source`(_ text: String, _ speaker: String) {
        let fixture = QuoteFixture(text, persons: ["Ann Keller", "Jon Olsen"], places: ["Lund"])
        #expect(fixture.marked.map(Self.speaker) == [speaker])
    }

    @Test(arguments: [
        ("Critics of Prime Minister Ann Keller said: “It is late.”", "Critics of Prime Minister Ann Keller"),
        ("“It is late,” a lawyer for former minister Ann Keller said.", "a lawyer for former minister Ann Keller"),
        ("“It is late,” said a spokeswoman for President Ann Keller.", "a spokeswoman for President Ann Keller"),
        ("“It is late,” said a spokesman for Ms Keller.", "a spokesman for Ms Keller"),
        ("The father of midfielder Ann Keller said: “It is late.”", "The father of midfielder Ann Keller"),
        (
            "An aide to the Social Democratic leader Ann Keller said: “It is late.”",
            "An aide to the Social Democratic leader Ann Keller"
        ),
        (
            "Supporters of Bank of Lund governor Ann Keller said: “It is late.”",
            "Supporters of Bank of Lund governor Ann Keller"
        ),
        ("Secretary of State Ann Keller said: “It is late.”", "Ann Keller"),
        ("Head of communications Ann Keller said: “It is late.”", "Ann Keller"),
        ("Bank of Lund governor Ann Keller said: “It is late.”", "Ann Keller"),
        ("Minister of Works Mrs Ann Keller said: “It is late.”", "Ann Keller"),
        ("Commissioner of Police Dr Ann Keller said: “It is late.”", "Ann Keller"),
        ("Prime Minister Ann Keller of Lund said: “It is late.”", "Ann Keller"),
        ("“It is late,” said former prime minister Ann Keller.", "Ann Keller"),
    ])
    func `a title does not hide that the name only says whose the source is`(_ text: String, _ speaker: String) {
        let fixture = QuoteFixture(text, persons: ["Ann Keller"], organizations: ["Bank of Lund"])
        #expect(fixture.marked.map(Self.speaker) == [speaker])
    }

    @Test(arguments: [
        (
            "Per Olsen flew in.\nJon Keller called her “the mother of all.” “It is late,” he said.",
            ["Jon Keller", "Jon Keller"]
        ),
        ("Jon Keller spoke. Keller’s rival, Per Olsen, went home. “It is late,” he said.", ["-"]),
        ("The guest of Per Olsen, Jon Keller, flew in. “It is late,” he said.", ["Jon Keller"]),
        ("Jon Keller left. “It is late,” said a pilot who came too. “It is over,” he said.", ["a pilot", "a pilot"]),
        ("Jon Keller left. A pilot saw it. “It is late,” he said.", ["A pilot"]),
        ("Jon Keller left. His lawyer went too. “It is late,” he said.", ["His lawyer"]),
        ("Jon Keller left. His son Per Olsen went too. “It is late,” he said.", ["Per Olsen"]),
        ("Ann Lund left. A spokesman, Colonel Sani Bello, went too. “It is late,” she said.", ["Ann Lund"]),
        ("Jon Keller left. A reporter asked Per Olsen why. “It is late,” he said.", ["Per Olsen"]),
        ("Jon Keller left. “It is late,” the pilot said. “It is over,” he added.", ["Jon Keller", "Jon Keller"]),
    ])
    func `a pronoun means who does something in the nearest sentence, named or not`(
        _ text: String, _ speakers: [String]
    ) {
        let fixture = QuoteFixture(text, persons: ["Jon Keller", "Per Olsen", "Ann Lund", "Sani Bello"])
        #expect(fixture.marked.map(Self.speaker) == speakers)
    }

    @Test(arguments: [
        ("The Harbour Office met Jon Keller. “It is late,” it said.", "Harbour Office"),
        ("The council apologised to Jon Keller. “It is late,” it said.", "The council"),
        ("Jon Keller left. “It is late,” it said.", "-"),
        ("Officials met. “It is late,” it said.", "-"),
    ])
    func `it is a body that just spoke or did something`(_ text: String, _ speaker: String) {
        let fixture = QuoteFixture(text, persons: ["Jon Keller"], organizations: ["Harbour Office"])
        #expect(fixture.said == ["\(speaker): It is late,"])
    }

    @Test func `what a nameless source says further is not given to a name`() {
        let fixture = QuoteFixture(
            "Ann Keller left. “It is late,” said a pilot. She claimed that the mayor lied.", persons: ["Ann Keller"])
        #expect(fixture.quotes.map(Self.speaker) == ["a pilot", "a pilot"])
    }

    @Test func `who is asked is not who answers`() {
        let quotes = fixture("Keller was asked, “Is it ready?” He answered, “I have no idea.”").marked
        #expect(quotes.map(\.cue) == [nil, "answered"])
    }

    @Test(arguments: [
        ("Jon Olsen came.\nSpeaking to Peter Skov of the radio, he said: “We are ready.”", "Jon Olsen"),
        ("Jon Olsen came.\nHe’d said: “We are ready.”", "Jon Olsen"),
        ("Jon Olsen came.\nI’ve said: “We are ready.”", "-"),
        ("Peter Skov met Jon Olsen.\nOlsen came. He’s said: “We are ready.”", "Jon Olsen"),
    ])
    func `he is not whom he speaks to`(_ text: String, _ speaker: String) {
        #expect(QuoteFixture(text, persons: ["Jon Olsen", "Peter Skov"]).marked.map(Self.speaker) == [speaker])
    }

    @Test func `two speakers are described with the span of both`() {
        let fixture = fixture("Keller and Olsen said: “We are ready.”")
        #expect(fixture.quotes.map(\.speaker) == [.described("Keller and Olsen", affiliation: nil)])
        #expect(fixture.quotes.map { $0.speakerSpan.map(fixture.slice) } == ["Keller and Olsen"])
    }

    @Test(arguments: [
        ("Prime Minister", "The prime minister said: “We are ready.”", "Ann Keller"),
        ("Governor", "The prime minister said: “We are ready.”", "The prime minister"),
        ("Prime Minister", "A prime minister said: “We are ready.”", "A prime minister"),
    ])
    func `an office that one person of the article holds is that person`(
        _ role: String, _ text: String, _ speaker: String
    ) {
        let quote = fixture("\(role) Ann Keller came to Lund.\n\(text)", role: role).quotes.last
        #expect(quote.map(Self.speaker) == speaker)
        #expect(quote?.attribution == (speaker == "Ann Keller" ? .pronoun : .explicit))
    }

    @Test(arguments: [
        ("a Danish pilot said: “We are ready.”", "Danish"),
        ("a pilot from Lund said: “We are ready.”", "Lund"),
        ("a pilot at the Harbour Office said: “We are ready.”", "Harbour Office"),
        ("a pilot said: “We are ready.”", nil),
    ])
    func `a described source has the affiliation that is said`(_ text: String, _ affiliation: String?) throws {
        let quote = try #require(fixture("On Monday, \(text)").quotes.last)
        guard case .described(_, let found)? = quote.speaker else {
            Issue.record("\(String(describing: quote.speaker))")
            return
        }
        #expect(found == affiliation)
    }

    static func speaker(_ quote: Quotation) -> String {
        switch quote.speaker {
        case .named(let name, _)?: name
        case .described(let text, _)?: text
        case nil: "-"
        }
    }

    private func fixture(_ text: String, role: String? = nil) -> QuoteFixture {
        QuoteFixture(
            text, persons: ["Ann Keller", "Jon Olsen"], organizations: ["Harbour Office", "Skipper Fund"],
            places: ["Lund"], role: role)
    }
}
