import Foundation
import Testing

@testable import Evaluation

@Suite struct PageScoresTests {
    @Test func `a body that is all there is exact`() {
        let score = BodyScore(expected: "One two three four five.", found: "One two three four five")
        #expect([score.precision, score.recall, score.wordF1] == [1, 1, 1])
        #expect(score.isExact)
    }

    @Test func `a paragraph too many costs precision, one given twice counts as a repeat`() {
        let surplus = BodyScore(expected: "a b c d e", found: "a b c d e f g")
        #expect([surplus.precision, surplus.recall] == [0.5, 1])
        let twice = BodyScore(expected: "a b c d", found: "a b c d a b c d")
        #expect(twice.precision == 0.2)
        #expect(twice.repeats == 0.2)
    }

    @Test func `nothing found has no precision`() {
        let score = BodyScore(expected: "a b", found: "")
        #expect(score.precision == nil)
        #expect(score.recall == 0)
    }

    @Test func `words are letters, digits and low lines`() {
        #expect(ScoredText.words("Don't e\u{301}t é_1 ½-x") == ["Don", "t", "e", "t", "é_1", "½", "x"])
        #expect(ScoredText.plain("  STRASSE — Straße ﬁn!") == "strasse strasse fin")
    }

    /// Prints the figures, and writes predictions for the development scorer.
    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["COPYDESK_DATA"] != nil),
        arguments: ["aeb", "fundus", "wcxb"])
    func `labelled pages are measured`(_ name: String) throws {
        let environment = ProcessInfo.processInfo.environment
        let data = try #require(environment["COPYDESK_DATA"])
        let scores = try PageScores.measure(truthPath: "\(data)/pages/\(name)/truth.json")
        print("\(name)\n\(scores.table)")
        if let folder = environment["COPYDESK_PREDICTIONS"] {
            try scores.writePredictions(to: "\(folder)/\(name).json")
        }
        #expect(scores.body.pages > 0)
    }
}
