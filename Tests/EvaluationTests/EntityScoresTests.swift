import Extracting
import TestSupport
import Testing

@testable import Evaluation

@Suite struct EntityScoresTests {
    @Test(arguments: [
        (["B-PER", "I-PER", "O"], ["0..<2 PER"]),
        (["I-PER", "I-PER", "I-LOC"], ["0..<2 PER", "2..<3 LOC"]),
        (["B-PER", "B-PER"], ["0..<1 PER", "1..<2 PER"]),
        (["U-ORG", "B-ORG", "L-ORG"], ["0..<1 ORG", "1..<3 ORG"]),
        (["S-ORG", "B-ORG", "I-ORG", "E-ORG", "O"], ["0..<1 ORG", "1..<4 ORG"]),
    ])
    func `spans are read as the scorer reads them`(_ tags: [String], _ spans: [String]) {
        #expect(TagSpan.spans(tags).map { "\($0.tokens) \($0.kind)" } == spans)
    }

    @Test func `tokens of another convention are cut as in articles`() {
        let sentence = RejoinedSentence(["Ann", "J", ".", "Lund", "'s", "aides", "."])
        #expect(sentence.text.tokens.map { sentence.text.text(of: $0) } == ["Ann", "J.", "Lund", "'s", "aides", "."])
        #expect(sentence.givenTokens(holding: 0..<3) == 0..<4)
        #expect(sentence.ownTokens(in: 0..<4) == 0..<3)
    }

    @Test func `a name counts only when both ends and the kind are right`() throws {
        let gold = """
            -DOCSTART- -X- O

            Ann B-PER
            Lund I-PER
            lives O
            in O
            Oslo B-ORG
            . O

            Lund B-PER
            left O
            . O

            """
        let scores = try measured(gold)
        #expect(
            scores.kinds == [
                "LOC": Ratios(correct: 0, predicted: 1, expected: 0),
                "ORG": Ratios(correct: 0, predicted: 0, expected: 1),
                "PER": Ratios(correct: 2, predicted: 2, expected: 2),
            ])
        #expect(scores.names == Ratios(correct: 2, predicted: 3, expected: 3))
        #expect(scores.tokens == 9)
        #expect(
            scores.predictions.hasPrefix("Ann\tB-PER\nLund\tI-PER\nlives\tO\nin\tO\nOslo\tB-LOC\n.\tO\n\nLund\tB-PER\n")
        )
    }

    @Test func `a line without a tag is named`() throws {
        #expect { try measured("Ann B-PER\nLund\n") } throws: { "\($0)".hasSuffix(":2: needs a token and a tag") }
    }

    private func measured(_ gold: String) throws -> EntityScores {
        let folder = try TemporaryFolder()
        try folder.write(gold, to: "gold.conll")
        return try EntityScores.measure(goldPath: folder.path("gold.conll"))
    }

    /// A little less than what was measured, so that a change for the worse is seen.
    @Test(
        .enabled(if: TestEnvironment.data != nil),
        arguments: [("dev/ieer_news_dev", 0.87), ("dev/conll03_dev", 0.855), ("train/politics_dev", 0.84)])
    func `labelled news is measured`(_ name: String, _ minimum: Double) throws {
        let data = try #require(TestEnvironment.data)
        let scores = try EntityScores.measure(goldPath: "\(data)/entities/\(name).conll")
        print("\(name)\n\(scores.table)")
        #expect(scores.names.f1 > minimum)
    }
}
