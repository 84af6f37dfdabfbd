import ArticleModel
import Foundation
import Pipeline
import Testing

@testable import Stages

@Suite struct SpooledOutcomeTests {
    private func reread(_ outcome: RunOutcome<Data>, candidates: [UInt64] = []) throws -> SpooledOutcome {
        var spooled = SpooledOutcome(outcome)
        spooled.candidates = candidates
        let line = try spooled.line
        #expect(!line.contains(10))
        return try SpooledOutcome(line: line)
    }

    @Test func `a record comes back with its bytes and its candidates`() throws {
        let record = Data(#"{"paragraphs":[{"text":"Two  blanks, and a comma"}]}"#.utf8)
        let spooled = try reread(.made(.produced(record)), candidates: [7, .max])
        #expect(spooled.candidates == [7, .max])
        guard case .made(.produced(record)) = spooled.outcome else { throw NotARecord("\(spooled)") }
    }

    @Test func `a rejection comes back as it was`() throws {
        let rejected = RejectedRecord(id: ArticleID("7"), rejection: Rejection(.clean, .noBody, "nothing is left"))
        guard case .made(.rejected(rejected)) = try reread(.made(.rejected(rejected))).outcome else {
            throw NotARecord("no rejection")
        }
    }

    @Test(arguments: [ArticleID("two\nlines"), nil])
    func `what is taken over keeps its id`(id: ArticleID?) throws {
        guard case .takenOver(id) = try reread(.takenOver(id)).outcome else { throw NotARecord("not taken over") }
    }
}
