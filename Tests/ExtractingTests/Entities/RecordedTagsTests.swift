import ArticleModel
import Foundation
import Language
import TestSupport
import Testing

@testable import Extracting

/// The tags that the training code gave to sentences written for it: `scripts/tagger/record.py` writes them.
@Suite struct RecordedTagsTests {
    /// Blocks of lines, each a token, a tab and its tag.
    private static func sentences() throws -> [[[String]]] {
        try Checkout.text("scripts/tagger/fixture.conll").components(separatedBy: "\n\n").map { block in
            block.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        }
    }

    @Test func `the program gives the tags that the training code gave`() throws {
        let sentences = try Self.sentences()
        #expect(sentences.count > 20)
        let texts = sentences.map { Self.text($0.map { $0[0] }) }
        let paragraphs = AnnotatedParagraph.all(texts)
        let found = TaggerMatches(paragraphs, rules: RuleBasedNameFinder().candidates(in: paragraphs)).candidates()
        for (paragraph, sentence) in sentences.enumerated() {
            let tags = Self.tags(found.filter { $0.paragraph == paragraph }, sentence.count)
            #expect(zip(sentence, tags).map { "\($0[0]) \($1)" } == sentence.map { "\($0[0]) \($0[1])" })
        }
    }

    /// The tokens as they stand in the file, of which none is cut again.
    private static func text(_ tokens: [String]) -> TokenizedText {
        var text = ""
        var isOpen = true
        for token in tokens {
            text += isOpen || [".", ",", "'s", "%", ")"].contains(token) ? token : " " + token
            isOpen = token == "("
        }
        return Tokenizer().tokenize(text)
    }

    private static func tags(_ names: [NameCandidate], _ count: Int) -> [String] {
        var tags = [String](repeating: "O", count: count)
        let kinds: [Entity.Kind: String] = [.person: "PER", .organization: "ORG", .place: "LOC", .other: "MISC"]
        for name in names {
            let kind = kinds[name.kind] ?? ""
            for index in name.tokens { tags[index] = "I-" + kind }
            tags[name.tokens.upperBound - 1] = "L-" + kind
            tags[name.tokens.lowerBound] = (name.tokens.count == 1 ? "U-" : "B-") + kind
        }
        return tags
    }
}
