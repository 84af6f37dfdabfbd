import Testing

@testable import Cleaning

@Suite struct InlineResidueTests {
    private func cut(_ text: String) -> String? {
        let line = TextLine(text)
        return InlineResidue.cut(from: line.scalars, line.words).map { String($0.0) }
    }

    @Test(arguments: [
        ("He called it a “broad plan, opens new tab” again.", "He called it a “broad plan” again."),
        ("The report (opens in a new window) says so.", "The report says so."),
        ("A note (external link) says so.", "A note says so."),
        ("The wall (Photo: Ana Lind/Gull Press) is to be raised.", "The wall is to be raised."),
        ("“The wall [Image: Getty Images] is too low,” she said.", "“The wall is too low,” she said."),
        ("The council met on Monday to vote. Advertisement", "The council met on Monday to vote."),
        ("The council met on Monday to vote. Read more: Pier to close", "The council met on Monday to vote."),
        ("The council met on Monday. (Read also: Pier to close) It voted.", "The council met on Monday. It voted."),
        ("ADVERTISEMENT The council met on Monday to vote.", "The council met on Monday to vote."),
        ("[Advertisement] The council met on Monday to vote.", "The council met on Monday to vote."),
    ])
    func `pieces of the page are cut out of sentences`(spoilt: String, plain: String) { #expect(cut(spoilt) == plain) }

    @Test(arguments: [
        "The shop opens new tabs for its guests (and closes old ones).", "The mayor (file under fiction) said so.",
        "They met on Monday to share this house. Share prices fell.", "He said so. Read the letter: we will not go.",
        "The photo (a picture of the pier) was sold.", "Advertisement sales rose. Print did not.",
        "She waited for the ferry on the quay. Watch the hands move backwards, he said.",
    ])
    func `what the writer wrote stays`(text: String) { #expect(cut(text) == nil) }

    @Test func `these rules take what is left inside paragraphs`() {
        let rules = BoilerplateRule.all.filter { !$0.lines.residuePlaces.isEmpty }
        #expect(
            Set(rules.map(\.name)) == [
                "advertisement", "relatedLink", "continueReading", "signUp", "shareBar", "commentWidget", "imageCredit",
            ])
    }

    @Test func `of pieces that overlap one is cut, and many cost no more each than few`() {
        #expect(
            cut("The wall (Photo: Ana Lind/Gull Press, opens new tab) is to be raised.") == "The wall is to be raised.")
        #expect(
            cut(String(repeating: "The wall (Photo: Ana Lind/Gull Press) stands. ", count: 20_000))?.contains("Photo")
                == false)
    }

    @Test func `a paragraph that says where it was filed is no caption in a text`() throws {
        let paragraphs = [
            "KYIV - The harbour board voted on Monday to raise its wall by a metre before the winter, it said.",
            "FENPORT - The ferry left the quay at noon. (Image: Ana Lind)",
            "The board said that the work would take until October, when the storms of the autumn begin.",
        ]
        let text = paragraphs.joined(separator: "\n\n")
        let article = try Cleaner().clean(.fixture, .text(text))
        #expect(article.paragraphs.dropFirst().first?.text == "FENPORT - The ferry left the quay at noon.")
    }

    @Test(arguments: BoilerplateRule.all.filter { !$0.lines.residuePlaces.isEmpty })
    func `a rule that names a place inside paragraphs has an example that is cut there`(rule: BoilerplateRule) {
        let lines = rule.takes.compactMap { if case .line(let line) = $0 { line } else { nil } }
        let said = "The council of the old harbour town met on Monday to vote."
        #expect(
            lines.contains { cut("\(said) \($0)") == said } == rule.lines.residuePlaces.contains(.afterLastSentence))
        #expect(
            lines.contains { cut("It met (\($0)) on Monday.") == "It met on Monday." }
                == rule.lines.residuePlaces.contains(.inBrackets))
    }
}
