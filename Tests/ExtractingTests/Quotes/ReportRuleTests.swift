import Language
import Testing

@testable import Extracting

@Suite struct ReportRuleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let rule: ReportRule
        let example: ReportRule.Example

        var testDescription: String { "\(rule.name): \(example.text)" }

        static let all = ReportRule.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }
    }

    @Test(arguments: Case.all)
    func `each rule takes and leaves what its examples say`(_ one: Case) {
        let passage = Passage(0, .text, Tokenizer().tokenize(one.example.text))
        let sentence = ReportedSentence(passage.pieces.indices, passage)
        let found = sentence.reports().first { $0.rule.name == one.rule.name }
        #expect(found?.report.contents.map(passage.text).joined(separator: " … ") == one.example.content)
    }

    @Test func `rules have different names, and examples of both kinds`() {
        #expect(Set(ReportRule.all.map(\.name)).count == ReportRule.all.count)
        let oneSided = ReportRule.all.filter { rule in
            let contents = rule.examples.map(\.content)
            return !contents.contains(nil) || contents.allSatisfy { $0 == nil }
        }
        #expect(oneSided.map(\.name).isEmpty)
    }
}
