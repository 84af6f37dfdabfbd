import Foundation
import Language
import Testing

@Suite struct PartOfSpeechTests {
    /// `word_TAG` for each token, as the training code records them.
    private func tagged(_ text: String) -> String {
        let tokenized = Tokenizer().tokenize(text)
        let tags = PartOfSpeechTagger().tags(of: tokenized)
        return zip(tokenized.tokens, tags).map { "\(tokenized.text(of: $0))_\($1.penn)" }.joined(separator: " ")
    }

    @Test func `the program gives the tags that the training code gives`() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "recorded.txt")
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(lines.count > 40 && lines.count.isMultiple(of: 2))
        for line in stride(from: 0, to: lines.count, by: 2) { #expect(tagged(lines[line]) == lines[line + 1]) }
    }

    @Test(arguments: [
        ("The mayor has said nothing.", "The_DT mayor_NN has_VBZ said_VBN nothing_NN ._."),
        ("The mayor said she would go.", "The_DT mayor_NN said_VBD she_PRP would_MD go_VB ._."),
        ("Talks began to fail.", "Talks_NNS began_VBD to_TO fail_VB ._."),
        ("They went to Norland.", "They_PRP went_VBD to_IN Norland_NNP ._."),
        ("the workers' union", "the_DT workers_NNS '_POS union_NN"),
        ("THE MAYOR SAID TALKS HAVE FAILED", "THE_DT MAYOR_NN SAID_VBD TALKS_NNS HAVE_VBP FAILED_VBN"),
        ("1,234.5 -- 20% (…) & $", "1,234.5_CD --_: 20%_CD (_( …_: )_) &_CC $_SYM"),
        ("", ""),
    ])
    func tags(_ text: String, _ expected: String) { #expect(tagged(text) == expected) }

    @Test func `quotation marks do not change what stands in them`() {
        let plain = tagged("He called it a significant step to peace.")
        let quoted = tagged("He called it a “significant” step to “peace.”")
        #expect(quoted.split(separator: " ").filter { !$0.hasSuffix("_''") }.joined(separator: " ") == plain)
    }

    @Test(arguments: [
        "''''\"\"..--%%@@##", "\u{0}\u{FFFD}",
        "Ｎo ASCII: Łódź 'Ærø' \u{200B}zero\u{200D}width \u{202E}turned\u{202C} ١٢٣", "?",
        "e\u{301}te\u{301} 👩‍👩‍👧 ǅ İI ß ŉ", "-", "a-", "-a-b- '",
    ])
    func `any text has one tag a token, and a sentence's tags are its own`(_ text: String) {
        let tokenized = Tokenizer().tokenize(text)
        #expect(PartOfSpeechTagger().tags(of: tokenized).count == tokenized.tokens.count)
        let twice = tagged("\(text) Then they left.")
        #expect(twice.hasSuffix("Then_RB they_PRP left_VBD ._."))
    }

    @Test func `a sentence without end is tagged in time that grows with its length`() {
        let text = Tokenizer().tokenize(String(repeating: "and Ames-Lund's U.S. friends, ", count: 2_000))
        #expect(PartOfSpeechTagger().tags(of: text).count == 12_000)
    }

    @Test func `a tag is found by its code`() {
        for tag in PartOfSpeech.allCases { #expect(PartOfSpeech(penn: tag.penn) == tag) }
        #expect(PartOfSpeech(penn: "XX") == nil)
    }
}
