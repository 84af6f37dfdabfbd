import ArticleModel
import Testing

@testable import Extracting

/// Who speaks where the words before the verb are long: offices, appositions, several sources, statements.
struct SpeakerPhraseTests {
    /// The speaker of each quotation in marks, by name or as described.
    private func speakers(_ text: String) -> [String] {
        let fixture = QuoteFixture(
            text, persons: ["Ann Keller", "Jon Olsen", "Per Lund"],
            organizations: ["Harbour Office", "Trade League", "Lund Echo", "Interior Ministry"],
            places: ["Norway", "Oslo"])
        return fixture.marked.map(SpeakerTests.speaker)
    }

    @Test(arguments: [
        ("The president of the Trade League, Ann Keller, said: “We are ready.”", "Ann Keller"),
        ("Speaking in Oslo, the head of research at the Trade League, Ann Keller, said: “We are ready.”", "Ann Keller"),
        (
            "The general secretary of the Trade League (the League of Ports, Ferries and Mills), Ann Keller, said it was “ready again, and soon”.",
            "Ann Keller"
        ),
        ("Minister for Trade and Fisheries, Ann Keller, said: “We are ready.”", "Ann Keller"),
        (
            "Critics of the head of the Trade League, Ann Keller, said: “We are ready.”",
            "Critics of the head of the Trade League"
        ),
        ("The bank of the river, Ann Keller said, is “ready again, and soon”.", "Ann Keller"),
        ("The delegate to the Trade League, Ann Keller, said: “We are ready.”", "Ann Keller"),
        (
            "The members of the board, led by Ann Keller, said it was “ready again, and soon”.",
            "The members of the board"
        ),
        ("Ann Keller spoke at a club outside Oslo, Norway saying, “We are ready.”", "Ann Keller"),
        ("Ann Keller left, and on Lund Echo called it “ready again, and soon”.", "Ann Keller"),
        ("Ann Keller left, and the Lund Echo called it “ready again, and soon”.", "Lund Echo"),
    ])
    func `who holds an office speaks, and not what the office is of`(_ text: String, _ speaker: String) {
        #expect(speakers(text) == [speaker])
    }

    @Test(arguments: [
        ("The host, Trade League board member Ann Keller, has said it is “ready again, and soon”.", "Ann Keller"),
        ("“We are ready,” said his colleague across the river, Ann Keller.", "Ann Keller"),
        ("“We are ready,” said one of its authors, Ann Keller.", "Ann Keller"),
        ("One of the authors, herpetologist Ann Keller, said it was “ready again, and soon”.", "Ann Keller"),
        ("Ann Keller, a former pilot who responded said: “We are ready.”", "Ann Keller"),
        (
            "Speaking outside court, Sgt Ann Keller, of the Harbour Office, said it was “ready again, and soon”.",
            "Ann Keller"
        ),
        ("“We are ready,” said a man in the crowd, Ann Keller recalled.", "a man in the crowd"),
        ("“We are ready,” said his colleague in Oslo, Norway.", "his colleague in Oslo"),
        ("“We are ready,” said one woman outside the court, Ann Keller having left.", "one woman"),
    ])
    func `a name beside what somebody is tells who, and a new clause does not`(_ text: String, _ speaker: String) {
        #expect(speakers(text) == [speaker])
    }

    @Test(arguments: [
        (
            "Jon Olsen and his wife, Ann Keller, said it was “ready again, and soon”.",
            "Jon Olsen and his wife, Ann Keller"
        ),
        (
            "Jon Olsen, Per Lund and Ann Keller said it was “ready again, and soon”.",
            "Jon Olsen, Per Lund and Ann Keller"
        ),
        ("In Oslo, Per Lund and Ann Keller said it was “ready again, and soon”.", "Per Lund and Ann Keller"),
        (
            "Harbour officials and the Interior Ministry said it was “ready again, and soon”.",
            "Harbour officials and the Interior Ministry"
        ),
        ("The president and chief executive Ann Keller said it was “ready again, and soon”.", "Ann Keller"),
        ("The mayor of Oslo and Lund, Ann Keller, said it was “ready again, and soon”.", "Ann Keller"),
    ])
    func `several who speak together are described as they are written`(_ text: String, _ speaker: String) {
        #expect(speakers(text) == [speaker])
    }

    @Test(arguments: [
        ("A statement from Sgt Ann Keller said it was “ready again, and soon”.", "Ann Keller"),
        ("A statement by the Harbour Office said it was “ready again, and soon”.", "Harbour Office"),
        ("Ann Keller’s statement said it was “ready again, and soon”.", "Ann Keller"),
        ("The Harbour Office’s official website said it was “ready again, and soon”.", "Harbour Office"),
        ("The Harbour Office’s lawyer said it was “ready again, and soon”.", "The Harbour Office’s lawyer"),
        ("The Harbour Office put out a statement which read, in part, “We are ready.”", "Harbour Office"),
        ("Ann Keller held up a sign which read, “We are ready.”", "a sign"),
        ("“We are ready,” according to a tweet on Monday by Ann Keller.", "Ann Keller"),
        ("“We are ready,” according to a report on Monday.", "a report"),
        (
            "A statement from Ann Keller’s office said it was “ready again, and soon”.",
            "A statement from Ann Keller’s office"
        ),
        ("A report from Ann Keller said it was “ready again, and soon”.", "A report from Ann Keller"),
        (
            "A source within the central Interior Ministry said: “We are ready.”",
            "A source within the central Interior Ministry"
        ),
        ("A spokesman for the ruling Trade League said: “We are ready.”", "A spokesman for the ruling Trade League"),
    ])
    func `a statement is whose it is, and nobody speaks for the whole of his body`(_ text: String, _ speaker: String) {
        #expect(speakers(text) == [speaker])
    }

    @Test(arguments: [
        ("According to the Lund Echo, Ann Keller said it was “ready again, and soon”.", "Ann Keller"),
        ("Ann Keller called it a “broad success”, according to the Lund Echo.", "Ann Keller"),
        ("According to the Lund Echo, it was a “broad success of the ports”.", "Lund Echo"),
        ("Olsen called it “late” and said, “We are ready,” the Harbour Office said.", "Jon Olsen"),
    ])
    func `who reports what somebody said has not said it`(_ text: String, _ speaker: String) {
        #expect(speakers(text).last == speaker)
    }

    @Test(arguments: [
        ("The board in a statement on Friday said it was “ready again, and soon”.", "The board"),
        ("The minister in an interview with the Lund Echo said it was “ready again, and soon”.", "The minister"),
        ("The minister in the harbour said it was “ready again, and soon”.", "The minister in the harbour"),
        ("It was, in the words of the Norway climber, Ann Keller, “ready again, and soon”.", "Ann Keller"),
        ("It was, in the words of Norway, “ready again, and soon”.", "Norway"),
        ("Fellow protester, mechanical engineer Ann Keller, 60, from Oslo, said: “We are ready.”", "Ann Keller"),
        ("Jon Olsen ended by quoting the late judge Ann Keller: “We are ready.”", "Ann Keller"),
        ("Jon Olsen quoted a price to Ann Keller: “We are ready.”", "Jon Olsen"),
        ("Fellow protester Jon Olsen met Ann Keller and said: “We are ready.”", "Jon Olsen"),
    ])
    func `what somebody speaks in, and where he is from, is no part of him`(_ text: String, _ speaker: String) {
        #expect(speakers(text) == [speaker])
    }

    @Test(arguments: [
        (
            "The Harbour Office is late. The Trade Organization rose. The agency said it was “ready again, and soon”.",
            "Trade Organization"
        ),
        ("Norway’s news agency, Lund Echo, is late. The agency said it was “ready again, and soon”.", "Lund Echo"),
        ("The Lund Court rose. The agency said it was “ready again, and soon”.", "The agency"),
        (
            "The Harbour Party lost. The Harbour Party is late. The ruling party said it was “ready again, and soon”.",
            "Harbour Party"
        ),
        (
            "The opposition Harbour Party lost. The ruling party said it was “ready again, and soon”.",
            "The ruling party"
        ),
        ("Norway rejected the plan as “too late for all of us”. It said it was “ready again, and soon”.", "Norway"),
    ])
    func `a noun for a body means the one that is called so`(_ text: String, _ speaker: String) {
        let fixture = QuoteFixture(
            text, persons: ["Ann Keller"],
            organizations: ["Harbour Office", "Trade Organization", "Lund Echo", "Lund Court", "Harbour Party"],
            places: ["Norway"])
        #expect(fixture.marked.last.map(SpeakerTests.speaker) == speaker)
    }
}
