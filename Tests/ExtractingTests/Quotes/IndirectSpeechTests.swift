import Testing

@testable import Extracting

@Suite struct IndirectSpeechTests {
    @Test(arguments: [
        ("The bridge will close, said Ann Keller, a pilot.", "Ann Keller (said): The bridge will close"),
        ("The bridge will close, argued the mayor of Lund.", "the mayor of Lund (argued): The bridge will close"),
        ("LUND (AP) — The bridge will close, Keller told Reuters.", "Ann Keller (told): The bridge will close"),
        ("The bridge is closed, Keller said on Monday.", "Ann Keller (said): The bridge is closed"),
        ("Keller said Monday the bridge is closed.", "Ann Keller (said): the bridge is closed"),
        ("According to Keller, a pilot, the bridge is closed.", "Ann Keller (According to): the bridge is closed"),
        (
            "The bridge is closed, according to Keller, who was there.",
            "Ann Keller (according to): The bridge is closed"
        ),
        ("Keller denied that the bridge was closed.", "Ann Keller (denied): the bridge was closed"),
        ("Keller claimed the bridge was closed.", "Ann Keller (claimed): the bridge was closed"),
        ("Keller insisted the ships would wait.", "Ann Keller (insisted): the ships would wait"),
        ("Keller warned that the ships are late.", "Ann Keller (warned): the ships are late"),
        ("Keller conceded that the ships are late.", "Ann Keller (conceded): the ships are late"),
        ("Keller argued that the ships are late.", "Ann Keller (argued): the ships are late"),
        ("Fishermen in Lund said the ships are late.", "Fishermen in Lund (said): the ships are late"),
        ("Keller, who said the ships are late, went home.", "Ann Keller (said): the ships are late"),
        ("Officials in Lund insist that no ship is late.", "Officials in Lund (insist): no ship is late"),
        ("Keller would say only that the ships are late.", "Ann Keller (say): the ships are late"),
        ("Keller has said before that the ships are late.", "Ann Keller (said): the ships are late"),
        ("Keller denied Thursday that the ships are late.", "Ann Keller (denied): the ships are late"),
        ("The ships are late, the harbour authority said.", "the harbour authority (said): The ships are late"),
    ])
    func `what is said, by whom and with which verb`(_ text: String, _ attribution: String) {
        #expect(attributions(text) == [attribution])
    }

    @Test(arguments: [
        ("Keller said the bridge is closed, but Olsen said it is open.", "Ann Keller (said): the bridge is closed"),
        ("Keller said the bridge is closed and told Olsen to wait.", "Ann Keller (said): the bridge is closed"),
        ("Keller said the bridge is closed, adding that it is late.", "Ann Keller (said): the bridge is closed"),
        ("Keller said the bridge is closed; the ferry sails.", "Ann Keller (said): the bridge is closed"),
        ("While Keller says the bridge is closed, the ferry sails.", "Ann Keller (says): the bridge is closed"),
        ("Keller said that, on Monday, the bridge is closed.", "Ann Keller (said): on Monday, the bridge is closed"),
    ])
    func `what somebody says ends where the next clause begins`(_ text: String, _ attribution: String) {
        #expect(attributions(text).first == attribution)
    }

    @Test func `each of two attributions in a sentence is found`() {
        #expect(
            attributions("Keller said the bridge is closed, but Olsen said it is open, adding that ships would wait.")
                == [
                    "Ann Keller (said): the bridge is closed", "Per Olsen (said): it is open",
                    "Per Olsen (adding): ships would wait",
                ])
    }

    @Test func `words in marks are never part of it, but those of a title are`() {
        #expect(
            attributions("Keller said the plan was “dead” and that taxes would rise.") == [
                "Ann Keller (said): taxes would rise"
            ])
        #expect(
            attributions("“We are late,” said Keller, adding that the ships would wait.") == [
                "Ann Keller (adding): the ships would wait"
            ])
        #expect(attributions("Keller said the plan was “dead”.").isEmpty)
        #expect(
            attributions("Keller said the song “Blue Harbour Nights” would be played.") == [
                "Ann Keller (said): the song “Blue Harbour Nights” would be played"
            ])
    }

    @Test func `what a reporting clause interrupts is one attribution of two quotedSpans`() {
        let quotes = QuoteFixture("The bridge, Keller said, will be closed.", persons: ["Ann Keller"]).quotes
        #expect(quotes.map(\.text) == ["The bridge\nwill be closed"])
        #expect(quotes.map(\.continued.count) == [1])
    }

    @Test(arguments: [
        ("The ministry denied that Keller had left. It said she would stay.", "The ministry (said): she would stay"),
        ("Pilots denied that Keller had left. They said she would stay.", "Pilots (said): she would stay"),
    ])
    func `it and they are the body that spoke before`(_ text: String, _ attribution: String) {
        #expect(attributions(text).last == attribution)
    }

    @Test func `he is nobody where only a body spoke before`() {
        #expect(attributions("The ministry denied that the ship had left. He said it would stay.").count == 1)
    }

    @Test func `where it was said is told`() {
        let texts = ["Keller said on Telegram that the ships are late.", "Keller told Reuters the ships would wait."]
        #expect(
            texts.map { QuoteFixture($0, persons: ["Ann Keller"]).quotes.first?.medium } == ["Telegram", "Reuters"])
    }

    @Test func `the name beside what somebody is says who it is`() {
        #expect(
            attributions("Its chief forecaster, Per Olsen, said gusts would reach Lund.") == [
                "Per Olsen (said): gusts would reach Lund"
            ])
        #expect(
            attributions("The trust’s bookkeeper, Ann Keller, said it had paid.") == ["Ann Keller (said): it had paid"])
    }

    @Test(arguments: ["and", "and later", ", but"])
    func `what the same one says further is said by her too`(_ connector: String) {
        #expect(
            attributions("Keller said the ships would wait \(connector) claimed that the bridge was closed.") == [
                "Ann Keller (said): the ships would wait", "Ann Keller (claimed): the bridge was closed",
            ])
    }

    @Test(arguments: [
        "If Keller says that the bridge is closed, the ferry sails.",
        "Keller never said that the bridge was closed.",
        "No pilot said that the bridge was closed.",
        "It was the bridge, which Keller said was closed.",
        "Has Keller said that the bridge is closed?",
        "Keller announced the death of a pilot.",
        "Ann Keller, the mayor of Lund, announced a new bridge.",
        "The ferry sailed according to the plan.",
        "The man, Per Olsen, who she said had left, came back.",
        "On the issue of ships, Keller left for Lund, and warned.",
    ])
    func `what nobody says of the text is no attribution`(_ text: String) {
        #expect(attributions(text).isEmpty)
    }

    private func attributions(_ text: String) -> [String] {
        QuoteFixture(text, persons: ["Ann Keller", "Per Olsen"], places: ["Lund"]).quotes.filter {
            $0.kind == .indirect
        }.map { quote in
            let parts = QuoteFixture.said(quote).split(separator: ": ", maxSplits: 1)
            return "\(parts[0]) (\(quote.cue ?? "")): \(parts[1])"
        }
    }
}
