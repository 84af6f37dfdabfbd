import Language
import Testing

@testable import Extracting

/// The tokens of a parsed paragraph, which are derived from the tokenizer's.
@Suite struct ParsedTokenizerTests {
    /// Texts, and their tokens as they are written, separated by blanks; sentences are separated by "|".
    static let cases: [(text: String, expected: String)] = [
        ("Ukraine’s son-in-law won 39% and/or $1,200.", "Ukraine’s son-in-law won 39 % and/or $ 1,200 ."),
        ("She’d go, he'll stay.", "She’d go , he'll stay ."),
        ("Sen. Ann Keller met J. Olsen.", "Sen. Ann Keller met J. Olsen ."),
        ("Calder Inc. said so. He works for Calder Inc.", "Calder Inc. said so . | He works for Calder Inc ."),
        ("He left the U.S. on Monday. 20 people stayed.", "He left the U.S. on Monday . | 20 people stayed ."),
        ("He wrote to @keller (news@example.org)...", "He wrote to @ keller ( news@example.org ) ..."),
        ("Keller said “we are late” again.", "Keller said “we are late” again ."),
        ("“We are late.” Keller left.", "“We are late.” | Keller left ."),
        ("“Are we late?” Keller asked. “Yes.”", "“Are we late?” Keller asked . | “Yes.”"),
        ("A .45-caliber gun, R-W.Va., and GPT-5.2 won.", "A . 45-caliber gun , R-W.Va. , and GPT-5.2 won ."),
        ("Keller met Del. Ann Olsen.", "Keller met Del. Ann Olsen ."),
        ("In Lund, N.H., “I’ve always said.”", "In Lund , N.H. , “I’ve always said.”"),
        ("Keller’s “late.", "Keller’s “late."), ("", ""),
    ]

    @Test(arguments: cases) func tokens(_ text: String, _ expected: String) {
        let tokenized = Tokenizer().tokenize(text)
        let paragraph = ParsedParagraph(AnnotatedParagraph(0, tokenized), .text)
        var written: [String] = []
        for (index, token) in paragraph.tokens.enumerated() {
            if index > 0, paragraph.sentences[index].lowerBound == index { written.append("|") }
            written.append(tokenized.text(token.start..<token.end))
        }
        #expect(written.joined(separator: " ") == expected)
    }

    @Test func `an acronym keeps its case, another word is in lowercase without its ending`() {
        let paragraph = ParsedParagraph(
            AnnotatedParagraph(0, Tokenizer().tokenize("The US and Keller’s Board, she’d")), .text)
        #expect(paragraph.tokens.map(\.word) == ["the", "US", "and", "keller", "board", "", "she"])
    }
}
