import Language
import Testing

@testable import Extracting

@Suite struct IndirectSpeechRuleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let rule: IndirectSpeechRule
        let example: IndirectSpeechRule.Example

        var testDescription: String { "\(rule.name): \(example.text)" }

        static let all = IndirectSpeechRule.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }
    }

    @Test(arguments: Case.all)
    func `each rule takes and leaves what its examples say`(_ one: Case) {
        let paragraph = ParsedParagraph(AnnotatedParagraph(0, Tokenizer().tokenize(one.example.text)), .text)
        let sentence = IndirectSpeechSentence(paragraph.tokens.indices, paragraph)
        let found = sentence.attributions().first { $0.rule.name == one.rule.name }
        #expect(found?.attribution.contents.map(paragraph.text).joined(separator: " … ") == one.example.content)
    }

    @Test func `rules have different names, and examples of both kinds`() {
        #expect(Set(IndirectSpeechRule.all.map(\.name)).count == IndirectSpeechRule.all.count)
        let oneSided = IndirectSpeechRule.all.filter { rule in
            let contents = rule.examples.map(\.content)
            return !contents.contains(nil) || contents.allSatisfy { $0 == nil }
        }
        #expect(oneSided.map(\.name).isEmpty)
    }
}
