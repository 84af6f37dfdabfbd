import ArticleModel
import Foundation

/// A second look at the articles of a run, which needs to have seen them all.
///
/// It takes the outcomes in their order, and hands them on in the same order.
package protocol RunReview<Record> {
    associatedtype Record: Encodable & Sendable

    func add(_ outcome: RunOutcome<EncodedRecord<Record>>) throws

    /// Hands all outcomes on, revised, when the last one has been added; `jobs` are revised at the same time.
    func forEachOutcome(jobs: Int, _ consume: (RunOutcome<Data>) throws -> Void) async throws

    /// Writes the files that later runs read, and returns them by name.
    func commit() throws -> [String: Manifest.Output]

    /// The digests by name of the files of earlier runs that were read.
    var inputs: [String: ContentHash] { get }
}

/// The circumstances in which a run is reviewed.
package struct RunReviewKind: Hashable, Sendable {
    /// Whether only some articles are done again: then what the run as a whole says is known from the previous time.
    package let isPartial: Bool
    /// Whether nothing may be written into the workspace.
    package let isDryRun: Bool
}
