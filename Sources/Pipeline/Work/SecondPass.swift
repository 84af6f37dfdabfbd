import ArticleModel
import Foundation

/// A second pass over the articles of a run, which needs to have seen them all.
///
/// It takes what became of each record in their order, and hands it on in the same order.
package protocol SecondPass {
    func add(_ disposition: RecordDisposition<EncodedRecord>) throws

    /// Hands all dispositions on, revised, when the last one has been added; `jobs` are revised at the same time.
    func forEachDisposition(jobs: Int, _ consume: (RecordDisposition<Data>) throws -> Void) async throws

    /// Writes the files that later runs read, and returns them by name.
    func commit() throws -> [String: Manifest.Output]

    /// The digests by name of the files of earlier runs that were read, named as `Manifest.inputs` says.
    var inputs: [String: ContentHash] { get }
}

/// How much of a run the second pass may count on, and whether it may write.
package struct SecondPassOptions: Hashable, Sendable {
    /// Whether only some articles are done again: then what the run as a whole says is known from the previous time.
    package let isPartial: Bool
    /// Whether nothing may be written into the workspace.
    package let isDryRun: Bool
}
