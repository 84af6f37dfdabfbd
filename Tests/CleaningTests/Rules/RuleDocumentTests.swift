import ArticleModel
import TestSupport
import Testing

@testable import Cleaning

/// Holds the names that cleaning writes into the database against `docs/database.md`.
@Suite struct RuleDocumentTests {
    private let rows: Set<String>

    init() throws {
        let lines = try Checkout.text("docs/database.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
        rows = Set(lines.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) })
    }

    @Test func `every rule that removes something stands in docs/database`() {
        let rules =
            BoilerplateRule.all.map(\.name) + DuplicateReason.allCases.map(\.rule) + [RecurringBlocks.rule]
        #expect(rules.filter { !rows.contains($0) } == [])
    }

    @Test func `every flag, every reason for a rejection and every one of low quality stands in docs/database`() {
        let names =
            QualityFlag.Name.allCases.map(\.rawValue) + Rejection.Reason.allCases.map(\.rawValue)
            + ExtractionQuality.Reason.allCases.map(\.rawValue)
        #expect(names.filter { !rows.contains($0) } == [])
    }
}
