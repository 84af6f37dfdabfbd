import Foundation
import TestSupport
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

    @Test func `words are letters, digits and underscores`() {
        #expect(ScoredText.words("Don't e\u{301}t é_1 ½-x") == ["Don", "t", "e", "t", "é_1", "½", "x"])
        #expect(ScoredText.normalized("  STRASSE — Straße ﬁn!") == "strasse strasse fin")
    }

    /// A change may raise these figures, but not lower them.
    @Test func `bodies of the golden pages are found`() throws {
        let folder = try TemporaryFolder()
        var labels: [String: Label] = [:]
        for page in GoldenPage.all {
            let body = try page.body()
            labels[page.name] = Label(
                html: "\(page.name).html", articleBody: body, paragraphs: body.split(separator: "\n").map(String.init))
            try folder.write(page.html(), to: "\(page.name).html")
        }
        try folder.write(JSONEncoder().encode(labels), to: "truth.json")
        let scores = try PageScores.measure(truthPath: folder.path("truth.json"))
        #expect(scores.body.ratios.f1 >= 0.999)
        #expect(scores.body.exact >= 1)
        #expect(try #require(scores.paragraphs).f1 >= 0.999)
        #expect(scores.rejected.isEmpty)
    }

    /// Prints the figures, and writes predictions for the development scorer.
    @Test(.enabled(if: TestEnvironment.data != nil), arguments: ["aeb", "fundus", "wcxb"])
    func `labelled pages are measured`(_ name: String) throws {
        let data = try #require(TestEnvironment.data)
        let scores = try PageScores.measure(truthPath: "\(data)/pages/\(name)/truth.json")
        print("\(name)\n\(scores.table)")
        if let folder = TestEnvironment.predictions { try scores.writePredictions(to: "\(folder)/\(name).json") }
        #expect(scores.body.pages > 0)
    }
}

private struct Label: Encodable {
    let html: String
    let articleBody: String
    let paragraphs: [String]
}
