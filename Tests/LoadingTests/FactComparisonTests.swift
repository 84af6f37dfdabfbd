import Testing

@testable import Loading

/// What counts as a difference between two states of an article.
@Suite struct FactComparisonTests {
    private static func fact(
        _ what: String, _ item: String = "", _ value: String? = nil, rule: String? = nil
    ) -> ArticleFact {
        ArticleFact(what: what, item: item, value: value, rule: rule)
    }

    private static let paragraphs = ["First.", "Second.", "Third."].map { fact("paragraph", $0, "text") }

    @Test func `the same facts in another order, or by another rule, are no difference`() {
        let quote = Self.fact("quotation", "We are ready", "Ada Stone", rule: "afterQuote")
        let byAnother = Self.fact("quotation", "We are ready", "Ada Stone", rule: "nearestVerb")
        let before = Self.paragraphs + [quote]
        #expect(FactComparison(before, [byAnother] + Self.paragraphs.reversed()).differences == [])
    }

    @Test func `another speaker is a change, and other words are a loss and a gain`() {
        let before = [Self.fact("quotation", "We are ready", "Ada Stone"), Self.fact("quotation", "Not I", nil)]
        let after = [Self.fact("quotation", "We are ready", "Ben Hill"), Self.fact("quotation", "Not us", nil)]
        #expect(
            FactComparison(before, after).differences == [
                .init(before: before[0], after: after[0]), .init(before: nil, after: after[1]),
                .init(before: before[1], after: nil),
            ])
    }

    @Test func `of two equal paragraphs one may go`() {
        let twice = Self.paragraphs + [Self.paragraphs[0]]
        #expect(
            FactComparison(twice, Self.paragraphs).differences == [.init(before: Self.paragraphs[0], after: nil)])
        #expect(
            FactComparison(Self.paragraphs, twice).differences == [.init(before: nil, after: Self.paragraphs[0])])
        #expect(FactComparison(twice, twice).differences == [])
    }

    @Test func `a value that is not there is none that was lost`() {
        #expect(FactComparison([Self.fact("agency")], []).differences == [])
        let given = Self.fact("agency", "", "Northern Wire")
        #expect(
            FactComparison([Self.fact("agency")], [given]).differences == [
                .init(before: Self.fact("agency"), after: given)
            ])
    }

    @Test func `a removed block names the rule that has its text`() {
        let rules = BlockRules([Self.fact("removed block", "Sign up for our letter.", "signUp", rule: "signUp")])
        #expect(rules.rule(of: "Sign up  for our\nletter.") == "signUp")
        #expect(rules.rule(of: "Sign up for the race.") == nil)
    }
}
