import Testing

@testable import Extracting

@Suite struct NonQuotationRuleTests {
    /// One example of one rule, with a name for the test's report.
    struct Case: CustomTestStringConvertible, Sendable {
        let rule: NonQuotationRule
        let example: NonQuotationRule.Example

        var testDescription: String { "\(rule.name): \(example.text)" }

        static let all = NonQuotationRule.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }
    }

    @Test(arguments: Case.all)
    func `each rule takes and leaves what its examples say`(_ one: Case) throws {
        #expect(try one.rule.matches(#require(QuoteRuleFixture(one.example.text)).candidate) == one.example.isTaken)
    }

    @Test func `rules have different names`() {
        #expect(Set(NonQuotationRule.all.map(\.name)).count == NonQuotationRule.all.count)
    }
}
