import ArticleModel
import Foundation

/// A record as its line, with what the second pass needs to know of it: both are made by the worker that made the record.
package struct EncodedRecord: Hashable, Sendable {
    /// The record's JSON without the line break.
    package let line: Data
    /// The observation of the record for the second pass, as JSON; nil where the stage has none.
    package let observation: Data?

    package init(line: Data, observation: Data? = nil) {
        self.line = line
        self.observation = observation
    }
}

/// An outcome as it is written to a file: a produced record is its line.
package typealias EncodedOutcome = RecordOutcome<Data>

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
        case .rejected(let record): JSONLine.encoded(record)
        }
    }
}

extension JSONLine {
    /// Returns the record's line. The records of the stages are always JSON; a number that is none would be a mistake of
    /// this program.
    package static func encoded(_ record: some Encodable) -> Data {
        do {
            return try JSONLine().encode(record)
        } catch {
            preconditionFailure("a record cannot be written as JSON: \(error)")
        }
    }
}
