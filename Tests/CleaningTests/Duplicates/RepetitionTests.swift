import ArticleModel
import Testing

@testable import Cleaning

private let wall = "The harbour wall will be raised by a metre before the winter, the council said on Monday."
private let cost = "Work on the first stretch begins in June and will cost four million crowns in all."
private let pier = "The old pier, closed since the great storm, will stay as it is for at least another year."

@Suite struct RepetitionTests {

    private func kept(_ paragraphs: [Paragraph], title: String? = nil) -> [Paragraph] {
        var article = CleanArticle(paragraphs: paragraphs)
        article.title = title
        return article.withoutRepetitions().paragraphs
    }

    private func kept(_ texts: [String]) -> [String] { kept(texts.map { Paragraph(.text, $0) }).map(\.text) }

    @Test func `what stands in each part of a plan is no repetition`() {
        let plan = (1...6).flatMap {
            ["Week \($0) takes you along the shore, as far as the tide lets you go that day.", wall]
        }
        #expect(kept(plan) == plan)
    }

    @Test(arguments: [
        ([wall, cost, wall], [wall, cost]),
        ([wall, cost, wall.uppercased()], [wall, cost]),
        (
            [
                wall, cost,
                "The harbour wall will be raised by one metre before the winter - the council said on Monday",
            ], [wall, cost]
        ),
        (["\(wall) \(cost)", wall, cost], ["\(wall) \(cost)"]),
        ([wall, cost, pier, "\(wall) \(cost)"], [wall, cost, pier]),
        ([wall, pier, "\(wall) \(cost)"], [pier, "\(wall) \(cost)"]),
        ([wall, cost, pier, wall, cost, pier], [wall, cost, pier]),
    ])
    func `a thing said again is kept once, first or fullest`(texts: [String], once: [String]) {
        #expect(kept(texts) == once)
    }

    @Test(arguments: [
        [wall, "And still the water rises.", cost, "And still the water rises.", pier, "And still the water rises."],
        [wall, "“We will pay,” she said.", cost, "“We will pay,” she said.", pier],
        [
            "In Fenport the council raised the harbour tax by 4 per cent to 120 crowns a year.",
            "In Low Marsh the council raised the harbour tax by 3 per cent to 110 crowns a year.",
        ],
        [
            wall, "\(pier) \(cost)",
            "The harbour wall will be raised by a metre before the winter, the county said on Tuesday.",
        ],
    ])
    func `what is meant to be said again stays`(texts: [String]) {
        #expect(kept(texts) == texts)
    }

    @Test func `short paragraphs go when the whole stretch is a copy`() {
        let stretch = [wall, "Nobody spoke.", cost]
        #expect(kept(stretch + [pier] + stretch) == stretch + [pier])
        #expect(kept([wall, "Nobody spoke.", "Nobody spoke.", cost]) == stretch)
    }

    @Test func `the headline goes from the body`() {
        let body = [
            Paragraph(.heading, "Harbour Wall To Be Raised"), Paragraph(.text, wall),
            Paragraph(.text, "Harbour wall to be raised!"),
        ]
        #expect(kept(body, title: "Harbour wall to be raised") == [Paragraph(.text, wall)])
    }

    @Test func `a heading stays over new text and goes over text said before`() {
        let heading = Paragraph(.heading, "Background")
        let other = Paragraph(.text, pier)
        #expect(
            kept([heading, Paragraph(.text, wall), heading, other]) == [
                heading, Paragraph(.text, wall), heading, other,
            ])
        #expect(
            kept([heading, Paragraph(.text, wall), heading, Paragraph(.text, wall)]) == [
                heading, Paragraph(.text, wall),
            ])
    }

    @Test func `pull quotes and captions give way to the text`() {
        let text = Paragraph(
            .text, "“We have waited long enough for this wall,” the mayor said to the meeting on Monday night.")
        let pulled = Paragraph(.blockQuote, "We have waited long enough for this wall")
        let caption = Paragraph(.caption, "The pier at dawn, a day after the storm.")
        #expect(
            kept([pulled, text, caption, Paragraph(.text, cost), caption]) == [text, caption, Paragraph(.text, cost)])
    }

    @Test func `what went is recorded with its rule`() {
        let article = CleanArticle(paragraphs: [Paragraph(.text, "\(wall) \(cost)"), Paragraph(.text, wall)])
            .withoutRepetitions()
        #expect(
            article.removed == [
                RemovedBlock(
                    rule: "repeatedPart", reason: "is said more fully in another paragraph, or in several", text: wall)
            ])
    }

    @Test func `four thousand paragraphs that differ in a number are all kept`() {
        let texts = (0..<4_000).map {
            "Paragraph number \($0) says that the tide was \($0 % 97) hands high at the old mill that day."
        }
        #expect(kept(texts).count == texts.count)
    }
}
