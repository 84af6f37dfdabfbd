import Archive
import ArticleModel
import Foundation

/// Lists the sources and takes in what is new or changed.
public struct Fetcher {
    /// Raised whenever what is taken in, or how it is archived, changes.
    public static let version = "1"

    public enum Outcome: Sendable {
        case new(RawArticle)
        case rejected(RejectedRecord)
    }

    public struct Counts: Codable, Hashable, Sendable {
        public var input = 0
        public var output = 0
        public var unchanged = 0
        public var skipped = 0
        public var rejected = 0

        public init() {}
    }

    public init(_ sources: [SourceSettings], _ settings: FetchSettings, memory: FetchMemory) {}

    /// Archives what is new, hands each outcome to `emit` in the order of sources and paths, and counts.
    ///
    /// `archive` makes the writer when the first new page is there, so that nothing new leaves no file.
    public func fetch(
        at now: Timestamp, archiveName: String, archive: () throws -> WARCWriter,
        emit: (Outcome) throws -> Void
    ) throws -> Counts { Counts() }
}
