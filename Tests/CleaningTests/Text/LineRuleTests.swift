import Testing

@testable import Cleaning

@Suite struct LineRuleTests {
    @Test(arguments: LineRule.all.flatMap { rule in rule.examples.map { (rule.name, $0) } })
    func `every rule does what its examples say`(name: String, example: LineRule.Example) {
        let taken = LineRule.first(for: TextLine(example.line))?.name
        #expect(taken == (example.isRemoved ? name : nil), "\(example.line)")
    }

    @Test func `rules have names of their own`() {
        let names = LineRule.all.map(\.name)
        #expect(Set(names).count == names.count)
    }
}
