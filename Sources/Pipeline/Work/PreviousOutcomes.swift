import ArticleModel
import Foundation

/// What a stage made of the records of a run when it was last done.
package struct PreviousOutcomes {
    private let records: RecordIndex
    private let rejected: RecordIndex

    /// Nil where the stage has not been done.
    package init?(_ stage: Stage, in folder: RunFolder) throws {
        guard try folder.manifest(stage) != nil else { return nil }
        records = try RecordIndex(of: folder.records(stage))
        rejected = try RecordIndex(of: folder.rejected(stage))
    }

    package func outcome(of id: ArticleID?) throws -> RecordOutcome? {
        guard let id else { return nil }
        if let line = try records.line(of: id) { return .output(line) }
        return try rejected.line(of: id).map { .rejected(try JSONLine().decode(RejectedRecord.self, from: $0)) }
    }
}
