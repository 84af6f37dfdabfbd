import ArticleModel
import Testing

@testable import Extracting

@Suite struct QuoteFinderTests {
    @Test func `a quotation says who, where, by which words and by which rule`() {
        let fixture = QuoteFixture(
            "Writing on Telegram, Mayor Ann Keller said “the harbour of Lund has to be open to all ships by May.”",
            persons: ["Ann Keller"])
        #expect(
            fixture.quotes == [
                Quotation(
                    kind: .direct, span: TextSpan(paragraph: 0, start: 44, length: 55),
                    text: "the harbour of Lund has to be open to all ships by May.",
                    speaker: .named(name: "Ann Keller", entity: 0),
                    speakerSpan: TextSpan(paragraph: 0, start: 21, length: 16), cue: "said", medium: "Telegram",
                    attribution: .explicit, rule: "verbBeforeQuote",
                    confidence: (SpeakerCalibration.share(of: SpeakerRule.verbBeforeQuote.confidence) * 1000).rounded()
                        / 1000)
            ])
    }

    @Test func `the parts of a split statement share a number`() {
        let fixture = QuoteFixture(
            "“It is fine,” Keller said, adding: “They love it.” The ships left. “We are done,” Olsen said. “Come back.”",
            persons: ["Ann Keller", "Per Olsen"])
        #expect(
            fixture.said == [
                "Ann Keller: It is fine,", "Ann Keller: They love it.", "Per Olsen: We are done,",
                "Per Olsen: Come back.",
            ])
        #expect(fixture.quotes.map(\.statement) == [1, 1, 2, 2])
    }

    @Test func `a quotation that reopens in the next paragraph is one`() {
        let fixture = QuoteFixture("Keller said: “We are ready.\n“We can start.”\nThe end.", persons: ["Ann Keller"])
        #expect(fixture.said == ["Ann Keller: We are ready.\nWe can start."])
        #expect(fixture.quotes.first?.continued == [TextSpan(paragraph: 1, start: 1, length: 13)])
    }

    @Test func `she and he are the nearest fitting persons before`() {
        let fixture = QuoteFixture(
            "Anna Keller met Peter Olsen in Lund.\nShe said: “I was glad.” He added that “it went well for all of us.”",
            persons: ["Anna Keller", "Peter Olsen"])
        #expect(fixture.said == ["Anna Keller: I was glad.", "Peter Olsen: it went well for all of us."])
        #expect(fixture.quotes.map(\.attribution) == [.pronoun, .pronoun])
    }

    @Test func `a source without a name is described, with its affiliation`() {
        let fixture = QuoteFixture(
            "One memo from a senior Harbour Office official warns that “haste will cost lives.”\n"
                + "US officials called it “wrong”.",
            organizations: ["Harbour Office"])
        #expect(
            fixture.quotes.map(\.speaker) == [
                .described("One memo from a senior Harbour Office official", affiliation: "Harbour Office"),
                .described("US officials", affiliation: nil),
            ])
    }

    @Test func `an institution speaks by its name`() {
        let fixture = QuoteFixture(
            "The Harbour Office has publicly maintained that any plan must be “Lund-led and Lund-owned,” but few agree.",
            organizations: ["Harbour Office"])
        #expect(fixture.said == ["Harbour Office: Lund-led and Lund-owned,"])
    }

    @Test func `an agency that is told something is the medium`() {
        let fixture = QuoteFixture(
            "A senior Danish official told Reuters that Lund had only received “signals” so far.")
        #expect(fixture.said == ["A senior Danish official: signals"])
        #expect(fixture.quotes.first?.medium == "Reuters")
    }

    @Test func `words of an earlier quotation that are history of are its echo`() {
        let fixture = QuoteFixture(
            "“His people love it,” Keller said.\nIt is unclear why Keller spoke or whom she meant by “his people.”",
            persons: ["Ann Keller"])
        #expect(fixture.quotes.map(\.echoOf) == [nil, 0])
    }

    @Test func `what nobody is named for has no speaker`() {
        let fixture = QuoteFixture("On the wall stood “all the ships that left have come home again.”")
        #expect(fixture.said == ["-: all the ships that left have come home again."])
        #expect(fixture.quotes.first?.attribution == Quotation.Attribution.none)
    }

    @Test func `a transcript gives each paragraph to its label`() {
        let fixture = QuoteFixture("KELLER: We are ready.\nOLSEN: We are not.", persons: [])
        #expect(fixture.said == ["KELLER: We are ready.", "OLSEN: We are not."])
    }

    @Test(arguments: [
        "The film “The Long Winter” opens in Lund.",
        "Per “The Rock” Olsen came to Lund.",
        "The word “harbour” is old.",
        "The “smart” bins of Lund are full.",
    ])
    func `titles, nicknames, words and scare quotes are no quotations`(_ text: String) {
        #expect(QuoteFixture(text, persons: ["Per Olsen"]).quotes.isEmpty)
    }

    @Test func `a name that ends like an adverb is a name`() {
        let fixture = QuoteFixture(
            "“The wall is gone,” said Dr. Emily Carter, the head of the ward.", persons: ["Emily Carter"])
        #expect(fixture.said == ["Emily Carter: The wall is gone,"])
    }

    @Test func `a heading is no quotation`() {
        #expect(QuoteFixture([Paragraph(.heading, "Keller: “We are ready to start”")]).quotes.isEmpty)
    }

    @Test(arguments: [
        ("Lund says it is prepared to halt all work.", "Lund: it is prepared to halt all work"),
        ("Keller told the council that Lund had to wait.", "Ann Keller: Lund had to wait"),
        ("The bridge is not safe, Keller said.", "Ann Keller: The bridge is not safe"),
        ("According to Keller, the bridge is not safe.", "Ann Keller: the bridge is not safe"),
        ("The bridge is not safe, according to Keller.", "Ann Keller: The bridge is not safe"),
        ("Keller said on Monday.", nil),
        ("The visit suggests that Lund is ready.", nil),
        ("Ships of the United States that left are back.", nil),
    ])
    func `indirect speech needs a clear verb and a clear source`(_ text: String, _ said: String?) {
        let quotes = QuoteFixture(text, persons: ["Ann Keller"], places: ["Lund"]).quotes
        #expect(quotes.map(QuoteFixture.said) == [said].compactMap(\.self))
        #expect(quotes.allSatisfy { $0.kind == .indirect })
    }
}
