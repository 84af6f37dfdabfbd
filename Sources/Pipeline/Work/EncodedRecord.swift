import ArticleModel
import Foundation

/// A record together with its line of JSON, so that each is made once: the line by the worker that made the record.
package struct EncodedRecord<Record: Encodable & Sendable>: Sendable {
    package let record: Record
    /// The record's JSON without the line break.
    package let line: Data

    package init(_ record: Record, line: Data) {
        self.record = record
        self.line = line
    }

    /// The records of the stages are always JSON; a number that is none would be a mistake of this program.
    package init(_ record: Record) {
        self.record = record
        do {
            line = try JSONLine().encode(record)
        } catch {
            preconditionFailure("a record cannot be written as JSON: \(error)")
        }
    }
}

/// An outcome as it is written to a file: a produced record is its line.
package typealias EncodedOutcome = RecordOutcome<Data>

extension RecordOutcome where Record: Encodable & Sendable {
    /// The outcome with the line of the produced record beside it.
    package var encoded: RecordOutcome<EncodedRecord<Record>> { map { EncodedRecord($0) } }
}

extension RecordOutcome where Record == Data {
    /// The id of the record, whichever way it went; nil where the stage could not read one.
    package var id: ArticleID? {
        switch self {
        case .produced(let line): RecordIdentity(line: line)?.id
        case .rejected(let record): record.id
        }
    }

    /// The line that a filter prints: the record, or in its place the reason why there is none.
    package var line: Data {
        switch self {
        case .produced(let line): line
        case .rejected(let record): EncodedRecord(record).line
        }
    }
}
