import ArticleModel
import Foundation

/// What a stage made of the records of a run when it was last done, in the order of its input.
public final class FormerOutcomes {
    private let records: LineReader
    private let rejected: LineReader
    private var nextRecord: Data?
    private var nextRejected: RejectedRecord?

    /// Nil where the stage has not been done.
    public init?(_ stage: Stage, in folder: RunFolder) throws {
        guard try folder.manifest(stage) != nil else { return nil }
        records = try LineReader(path: folder.records(stage))
        rejected = try LineReader(path: folder.rejected(stage))
        nextRecord = try records.next()
        try readRejected()
    }

    /// The outcome for the article `id`; must be asked for in the order of the input.
    public func outcome(of id: ArticleID?) throws -> RecordOutcome? {
        if let line = nextRecord, RecordSelection.names(in: line)?.id == id {
            nextRecord = try records.next()
            return .output(line)
        }
        if let record = nextRejected, record.id == id {
            try readRejected()
            return .rejected(record)
        }
        return nil
    }

    private func readRejected() throws {
        nextRejected = try rejected.next().flatMap { try JSONLine().decode(RejectedRecord.self, from: $0) }
    }
}
