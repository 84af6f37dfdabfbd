import ArticleModel
import Foundation

/// A stage that makes one record of each record that it reads, such as clean and extract.
///
/// It is a plain function of one value: `StageRun` and `RecordFilter` read, write, count and work in parallel.
package protocol RecordStage<Input, Output>: Sendable {
    associatedtype Input: Decodable
    associatedtype Output: Encodable & Sendable

    var stage: Stage { get }

    func outcome(of input: Input) -> RecordOutcome<Output>

    /// Returns the pass over the articles of a run when all are known; nil where each stands for itself.
    func secondPass(_ options: SecondPassOptions) throws -> (any SecondPass<Output>)?
}

extension RecordStage {
    package func secondPass(_ options: SecondPassOptions) throws -> (any SecondPass<Output>)? { nil }

    /// Returns what the stage makes of a line of its input, as a line.
    package func encodedOutcome(ofLine line: Data) -> EncodedOutcome { outcome(ofLine: line).encoded.map(\.line) }

    /// Returns what the stage makes of a line of its input; a line that is no such record is rejected.
    package func outcome(ofLine line: Data) -> RecordOutcome<Output> {
        do throws(NotARecord) {
            return outcome(of: try JSONLine().decode(Input.self, from: line))
        } catch {
            let identity = RecordIdentity(line: line)
            return .rejected(
                RejectedRecord(
                    id: identity?.id, url: identity?.url, source: identity?.source, file: identity?.file,
                    rejection: Rejection(stage, .notARecord, error.description)))
        }
    }
}
