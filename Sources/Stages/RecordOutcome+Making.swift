import ArticleModel
import Foundation
import Pipeline

extension RecordOutcome {
    /// What can be told of a line that is no record: its id and URL, where they are there.
    static func notARecord(_ error: NotARecord, _ line: Data, stage: Stage) -> RecordOutcome {
        let names = RecordSelection.names(in: line)
        return .rejected(
            RejectedRecord(
                id: names?.id, url: names?.url, source: names?.source, file: names?.file,
                rejection: Rejection(stage, .notARecord, error.description)))
    }

    /// Our own values are always JSON; a number that is none would be our fault.
    static func encoding(_ record: some Encodable) -> RecordOutcome {
        do {
            return .output(try JSONLine().encode(record))
        } catch {
            preconditionFailure("a record cannot be written as JSON: \(error)")
        }
    }
}

extension LineReader {
    /// All records of a file that one of our stages has written.
    func records<Record: Decodable>(_ type: Record.Type) throws -> [Record] {
        var records: [Record] = []
        while let record = try nextRecord(type) { records.append(record) }
        return records
    }

    /// The next record of a file that one of our stages has written; nil at the end.
    func nextRecord<Record: Decodable>(_ type: Record.Type) throws -> Record? {
        try nextRecord { line throws(NotARecord) in try JSONLine().decode(type, from: line) }
    }

    /// What `read` makes of the next line; nil at the end.
    func nextRecord<Record>(_ read: (Data) throws(NotARecord) -> Record) throws -> Record? {
        guard let line = try next() else { return nil }
        do {
            return try read(line)
        } catch {
            throw PlainFailure(.badInput, "\(name):\(lineNumber): \(error)")
        }
    }
}
