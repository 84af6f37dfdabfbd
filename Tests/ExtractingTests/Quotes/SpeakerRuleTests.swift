import ArticleModel
import Language
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
        #expect(try source(of: one.example.text, by: one.rule) == one.example.source)
    }

    @Test func `rules have different names`() {
        #expect(Set(SpeakerRule.all.map(\.name)).count == SpeakerRule.all.count)
    }

    /// The words that the rule takes for the speaker of the text's last quotation.
    private func source(of text: String, by rule: SpeakerRule) throws -> String? {
        let passages = text.split(separator: "\n").enumerated().map { Passage($0, .text, Tokenizer().tokenize(String($1))) }
        var collector = QuoteCollector(passages, SpeakerResolver([], passages), [])
        for passage in passages.dropLast() { collector.collect(passage) }
        let passage = try #require(passages.last)
        let last = try #require(passage.stretches.indices.last)
        var before = QuoteCollector(passages, SpeakerResolver([], passages), [])
        for passage in passages { before.collect(passage) }
        let site = QuoteSite(
            passage: passage, place: passage.place(ofStretch: last),
            previous: passages.count > 1 ? passages[passages.count - 2] : nil,
            earlier: before.earlier.filter {
                ($0.paragraph, $0.place) < (passage.paragraph, passage.place(ofStretch: last))
            })
        let span: TextSpan? =
            switch rule.find(site) {
            case .phrase(let span, _)?: span
            case .same(let index, _)?: before.quotes[index].speakerSpan
            case nil: nil
            }
        return span.map { passages[$0.paragraph].text(from: $0.start, to: $0.end) }
    }
}
