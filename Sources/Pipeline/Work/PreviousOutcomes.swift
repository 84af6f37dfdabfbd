import ArticleModel
import Foundation

/// What a stage made of the records of a run when it was last done; read when first asked for.
package final class PreviousOutcomes {
    private let stage: Stage
    private let folder: RunFolder
    private lazy var indexes = Result { try readIndexes() }

    package init(_ stage: Stage, in folder: RunFolder) {
        self.stage = stage
        self.folder = folder
    }

    /// Returns the outcome of the record with this id; nil where there was none, or the stage has not been done.
    package func outcome(of id: ArticleID?) throws -> EncodedOutcome? {
        guard let id, let (records, rejected) = try indexes.get() else { return nil }
        if let line = try records.line(of: id) { return .produced(line) }
        return try rejected.line(of: id).map { .rejected(try JSONLine().decode(RejectedRecord.self, from: $0)) }
    }

    /// Returns the outcome of a record that is not done again; a stage that was done has one of each record.
    func carriedOver(_ id: ArticleID?) throws -> EncodedOutcome {
        guard let outcome = try outcome(of: id) else {
            let name = stage.rawValue
            throw PlainFailure(
                .badInput,
                "\(folder.path): \(name) has no outcome of \(id.map(\.value) ?? "a record without id")\n"
                    + "run copydesk-\(name) --run \(folder.id) for all articles")
        }
        return outcome
    }

    private func readIndexes() throws -> (records: RecordIndex, rejected: RecordIndex)? {
        guard let manifest = try folder.validManifest(of: stage) else { return nil }
        return (
            try RecordIndex(of: RunFolder.recordsName(of: stage), in: folder, manifest),
            try RecordIndex(of: RunFolder.rejectedName(of: stage), in: folder, manifest)
        )
    }
}
