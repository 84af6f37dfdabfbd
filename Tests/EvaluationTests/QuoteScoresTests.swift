import Foundation
import TestSupport
import Testing

@testable import Evaluation

@Suite struct QuoteScoresTests {
    @Test(arguments: [
        ("Ann Keller", "Keller", true), ("Ann Keller", "A. Keller", true), ("Ann Keller", "Mayor Ann Keller Jr.", true),
        ("Ann Keller", "Eva Keller", false), ("Ann Keller", "Ann Olsen", false),
        ("The Harbour Office", "Harbour Office", true),
        ("Zoë Keller’s", "zoe keller", true), ("", "Keller", false),
    ])
    func `names agree by their last words`(_ left: String, _ right: String, _ agree: Bool) {
        #expect(SpeakerName(left).agrees(with: SpeakerName(right)) == agree)
        #expect(SpeakerName(right).agrees(with: SpeakerName(left)) == agree)
    }

    @Test func `marks, blanks and a closing comma at the edges do not count`() {
        let bare = TrimmedQuote(start: 11, end: 20, text: "It’s fine")
        let marked = TrimmedQuote(start: 10, end: 22, text: "“It’s fine,”")
        #expect(marked.start..<marked.end == bare.start..<bare.end)
        #expect(marked.words == [11, 14, 16])
        #expect(bare.overlap(with: marked) == 1)
    }

    @Test func `each quotation is paired once, with what it shares most words with`() {
        let labelled = [
            TrimmedQuote(start: 0, end: 11, text: "one two six"), TrimmedQuote(start: 20, end: 23, text: "ten"),
        ]
        let found = [
            TrimmedQuote(start: 0, end: 7, text: "one two"), TrimmedQuote(start: 0, end: 11, text: "one two six"),
        ]
        let pairs = QuotePairing(labelled, found).pairs
        #expect(pairs.map(\.labelled) == [0])
        #expect(pairs.map(\.found) == [1])
    }

    @Test func `what is ignored is neither asked for nor punished`() throws {
        let labels = try labels(
            """
            [{"start": 0, "end": 6, "text": "“Yes.”", "speaker": "Ann Keller", "kind": "direct"},
             {"start": 10, "end": 16, "text": "“Well”", "speaker": null, "ignore": true},
             {"start": 30, "end": 34, "text": "“No”", "speaker": "Per Olsen", "kind": "mixed"}]
            """)
        var scores = QuoteScores()
        scores.add(labels, [found(0, "“Yes.”", "Keller"), found(10, "“Well”", nil), found(30, "“No”", "Keller")])
        #expect(scores.labelled == 2)
        #expect(scores.predicted == 2)
        #expect(scores.exact == 2)
        #expect(scores.spans == Ratios(precision: 1, recall: 1))
        #expect(scores.both == Ratios(precision: 0.5, recall: 0.5))
        #expect(scores.byKind.mapValues(\.withCorrectSpeaker) == ["direct": 1, "mixed": 0])
    }

    @Test func `a file is measured, and its predictions are written`() throws {
        let folder = try TemporaryFolder()
        let text = "Harbour to open.\\n“We are ready,” Ann Keller said.\\nShe said: “Come.”"
        let quotes = #"{"start": 18, "end": 31, "text": "We are ready,", "speaker": "Ann Keller"}"#
        try folder.write(#"{"doc_id": "a", "text": "\#(text)", "quotes": [\#(quotes)]}"#, to: "gold.jsonl")
        let scores = try QuoteScores.measure(path: folder.path("gold.jsonl"))
        #expect(scores.both == Ratios(precision: 0.5, recall: 1))
        try scores.writePredictions(to: folder.path("predictions.jsonl"))
        let document = try JSONDecoder().decode(Document.self, from: folder.read("predictions.jsonl"))
        #expect(document == Document(doc_id: "a", quotes: [.init(start: 18, end: 31), .init(start: 61, end: 66)]))
    }

    @Test func `marks in a text are labels of indirect speech`() throws {
        let documents = try LabelledIndirectSpeech.documents(
            in: "# One\nShe said [it is late=Ann Keller|she].\n# Two\nNo.")
        #expect(documents.map(\.text) == ["One\nShe said it is late.", "Two\nNo."])
        #expect(documents[0].quotes.map(\.text) == ["it is late"])
        #expect(documents[0].quotes.map(\.start) == [13])
        #expect(documents[0].quotes.map(\.aliases) == [["she"]])
        #expect(documents.label(indirect: true) && !documents.label(indirect: false))
    }

    /// On articles written for the project: a change may raise these figures, but not lower them.
    @Test func `indirect speech is found, with who said it`() throws {
        let scores = try QuoteScores.measure(path: Checkout.path("Tests/EvaluationTests/IndirectSpeech/articles.txt"))
        #expect(scores.exactSpans.precision >= 0.95 && scores.exactSpans.recall >= 0.94, "\(scores.table)")
        #expect(scores.both.f1 >= 0.94 && scores.speakerAccuracy >= 0.95, "\(scores.table)")
    }

    /// On the development data: a change may raise these figures, but not lower them.
    @Test(
        .enabled(if: TestEnvironment.data != nil),
        arguments: [("polnear_dev", 0.80, 0.88), ("resolved_dev", 0.82, 0.88)])
    func `labelled quotations are measured`(_ name: String, _ minimumBoth: Double, _ minimumSpeaker: Double) throws {
        let data = try #require(TestEnvironment.data)
        let scores = try QuoteScores.measure(path: "\(data)/quotes/\(name).jsonl")
        print("\(name)\n\(scores.table)")
        #expect(scores.both.f1 >= minimumBoth)
        #expect(scores.speakerAccuracy >= minimumSpeaker)
    }

    private struct Document: Decodable, Equatable {
        struct Quote: Decodable, Equatable { let start, end: Int }
        let doc_id: String
        let quotes: [Quote]
    }

    private func labels(_ json: String) throws -> [LabelledQuotes.Quote] {
        try JSONDecoder().decode([LabelledQuotes.Quote].self, from: Data(json.utf8))
    }

    private func found(_ start: Int, _ text: String, _ speaker: String?) -> QuotePrediction {
        QuotePrediction(
            start: start, end: start + text.unicodeScalars.count, text: text, speaker: speaker, kind: "direct",
            rule: "test", cue: nil, confidence: 1)
    }
}
