import Foundation
import TestSupport
import Testing

@testable import Extracting

/// Holds the rules of quotations against the table in `docs/database.md` that explains the column `rule` of `quotes`.
@Suite struct QuoteRuleDocumentTests {
    /// The name and the reason of a rule.
    struct Row: Equatable {
        let name: String
        let reason: String
    }

    /// What stands in `rule` where no rule found the speaker, or a later paragraph names him.
    private static let others = [SpeakerRule.subhead, SpeakerRule.laterParagraph, "echo", "none"]

    private let rows: [Row]

    init() throws {
        let lines = try Checkout.text("docs/database.md").components(separatedBy: "\n")
        let section = lines.drop { !$0.hasPrefix("The `rule` of a quote ") }
        rows = section.drop { !$0.hasPrefix("| `") }.prefix { $0.hasPrefix("| `") }.map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return Row(name: cells[0].trimmingCharacters(in: ["`"]), reason: cells[1])
        }
    }

    @Test func `docs/database has each rule with its reason, in the order in which they are asked`() {
        let rules =
            SpeakerRule.all.map { Row(name: $0.name, reason: $0.reason) }
            + IndirectSpeechRule.all.map { Row(name: $0.name, reason: $0.reason) }
        #expect(rows.filter { !Self.others.contains($0.name) } == rules)
    }

    @Test func `docs/database says what the rule of a quote is where no rule found its speaker`() {
        #expect(rows.map(\.name).filter(Self.others.contains) == Self.others)
    }
}
