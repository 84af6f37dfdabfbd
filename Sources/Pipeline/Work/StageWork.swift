import ArticleModel
import Foundation

/// What a stage does: with each record by itself, and where it must have seen them all, with the run.
package struct StageWork: Sendable {
    package let transform: StageRun.Transform
    /// Makes what looks at the whole run; nil for a stage that needs no such look.
    package let review: (@Sendable (RunReviewKind) throws -> any RunReview)?

    package init(
        _ transform: @escaping StageRun.Transform,
        review: (@Sendable (RunReviewKind) throws -> any RunReview)? = nil
    ) {
        self.transform = transform
        self.review = review
    }
}

/// Why a run is looked at.
package struct RunReviewKind: Hashable, Sendable {
    /// Only some articles are done again: what the run as a whole says is known from the last time.
    package let isPartial: Bool
    /// Nothing may be written.
    package let isDryRun: Bool
}

/// Takes the outcomes of a run in their order, and gives them on in the same order when it has seen all.
package protocol RunReview {
    /// `outcome` is nil for a record that is taken over as it was.
    func note(_ line: Data, _ outcome: RecordOutcome?) throws
    func giveOn(_ consume: (Data, RecordOutcome?) throws -> Void) throws
    /// Writes what later runs shall know, and returns the files by name.
    func commit() throws -> [String: Manifest.Output]
    /// What was read of earlier runs: digest by name.
    var inputs: [String: ContentHash] { get }
}
