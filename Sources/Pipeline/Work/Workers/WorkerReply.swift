import ArticleModel
import Foundation

/// What a worker writes for a record: two lines, of which the first is `p` and the produced record, or `r` and the
/// rejected one, and the second the observation for the second pass, often empty.
struct WorkerReply {
    let outcome: RecordOutcome<EncodedRecord>

    init(_ outcome: RecordOutcome<EncodedRecord>) { self.outcome = outcome }

    init(_ first: Data, _ second: Data) throws {
        switch first.first {
        case UInt8(ascii: "p"):
            outcome = .produced(
                EncodedRecord(line: Data(first.dropFirst()), observation: second.isEmpty ? nil : second))
        case UInt8(ascii: "r"):
            outcome = .rejected(try JSONLine().decode(RejectedRecord.self, from: Data(first.dropFirst())))
        default: throw WorkerFailure.notAWorker
        }
    }

    var lines: Data {
        var lines: Data
        switch outcome {
        case .produced(let record):
            lines = Data("p".utf8) + record.line + [10] + (record.observation ?? Data())
        case .rejected(let record):
            lines = Data("r".utf8) + JSONLine.encoded(record) + [10]
        }
        lines.append(10)
        return lines
    }
}
