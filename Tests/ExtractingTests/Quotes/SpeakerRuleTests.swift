import Testing

@testable import Extracting

@Suite struct SpeakerRuleTests {
    /// One example of one rule, with a name for the test's report.
    struct Case: CustomTestStringConvertible, Sendable {
        let rule: SpeakerRule
        let example: SpeakerRule.Example

        var testDescription: String { "\(rule.name): \(example.text)" }

        static let all = SpeakerRule.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }
    }

    @Test(arguments: Case.all)
    func `each rule takes and leaves what its examples say`(_ one: Case) throws {
        #expect(try #require(QuoteRuleFixture(one.example.text)).source(by: one.rule) == one.example.source)
    }

    @Test func `rules have different names, and examples of both kinds`() {
        #expect(Set(SpeakerRule.all.map(\.name)).count == SpeakerRule.all.count)
        let oneSided = SpeakerRule.all.filter { rule in
            let sources = rule.examples.map(\.source)
            return !sources.contains(nil) || sources.allSatisfy { $0 == nil }
        }
        #expect(oneSided.map(\.name).isEmpty)
    }
}
