import ArticleModel
import Foundation
import Pipeline
import Testing

@testable import Stages

@Suite struct SpooledRecordTests {
    private func reread(_ disposition: RecordDisposition<Data>, candidates: [UInt64] = []) throws -> SpooledRecord {
        var spooled = SpooledRecord(disposition)
        spooled.candidates = candidates
        let line = try spooled.line
        #expect(!line.contains(10))
        return try SpooledRecord(line: line)
    }

    @Test func `a record comes back with its bytes and its candidates`() throws {
        let record = Data(#"{"paragraphs":[{"text":"Two  blanks, and a comma"}]}"#.utf8)
        let spooled = try reread(.processed(.produced(record)), candidates: [7, .max])
        #expect(spooled.candidates == [7, .max])
        guard case .processed(.produced(record)) = spooled.disposition else { throw NotARecord("\(spooled)") }
    }

    @Test func `a rejection comes back as it was`() throws {
        let rejected = RejectedRecord(id: ArticleID("7"), rejection: Rejection(.clean, .noBody, "nothing is left"))
        guard case .processed(.rejected(rejected)) = try reread(.processed(.rejected(rejected))).disposition else {
            throw NotARecord("no rejection")
        }
    }

    @Test(arguments: [ArticleID("two\nlines"), nil])
    func `what is carried over keeps its id`(id: ArticleID?) throws {
        guard case .carriedOver(id) = try reread(.carriedOver(id)).disposition else {
            throw NotARecord("not carried over")
        }
    }
}
