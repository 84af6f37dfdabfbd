import ArticleModel
import Foundation

/// A stage that makes one record of each record that it reads, such as clean and extract.
///
/// It is a plain function of one value: `RecordMap` reads, writes and works in parallel.
package protocol RecordStage<Input, Output>: Sendable {
    associatedtype Input: Decodable
    associatedtype Output: Encodable & Sendable

    var stage: Stage { get }

    /// What a worker process is told so that it becomes this stage; nil where only this process can be.
    var workerTask: Data? { get throws }

    func outcome(of input: Input) -> RecordOutcome<Output>

    /// Returns what the second pass needs to know of a record, as JSON; nil where there is no such pass.
    func observation(of output: Output) -> Data?

    /// Returns the pass over the articles of a run when all are known; nil where each stands for itself.
    func secondPass(_ options: SecondPassOptions) throws -> (any SecondPass)?
}

extension RecordStage {
    package var workerTask: Data? { nil }

    package func observation(of output: Output) -> Data? { nil }

    package func secondPass(_ options: SecondPassOptions) throws -> (any SecondPass)? { nil }

    /// Returns what the stage makes of a line of its input, as a line.
    package func encodedOutcome(ofLine line: Data) -> RecordOutcome<EncodedRecord> {
        outcome(ofLine: line).map { EncodedRecord(line: JSONLine.encoded($0), observation: observation(of: $0)) }
    }

    /// Returns what the stage makes of a line of its input; a line that is no such record is rejected.
    private func outcome(ofLine line: Data) -> RecordOutcome<Output> {
        do throws(NotARecord) {
            return outcome(of: try JSONLine().decode(Input.self, from: line))
        } catch {
            return .rejected(RejectedRecord(ofLine: line, Rejection(stage, .notARecord, error.description)))
        }
    }
}

extension RejectedRecord {
    /// The rejection of the record in `line`, as far as that says which one it is.
    init(ofLine line: Data, _ rejection: Rejection) {
        let identity = RecordIdentity(line: line)
        self.init(
            id: identity?.id, url: identity?.url, source: identity?.source, file: identity?.file,
            contentHash: identity?.contentHash, rejection: rejection)
    }
}
