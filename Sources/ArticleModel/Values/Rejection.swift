/// Why a stage cannot take one article. The run goes on without it.
public struct Rejection: Error, Codable, Hashable, Sendable {
    public enum Reason: String, Codable, CaseIterable, Sendable {
        /// The line is no record of the kind that the stage reads.
        case notARecord
        case unreadable
        case empty
        /// The bytes are no text (an image, an archive, a program).
        case binary
        /// More bytes, nodes, depth or time than a page may take.
        case tooLarge
        /// A file type or content type that no reader takes.
        case unsupportedType
        /// The same id with other bytes came earlier in the run.
        case duplicateID
        /// A list, a login form, an error page.
        case notAnArticle
        /// Nothing is left after cleaning.
        case noBody
        case unsupportedLanguage
    }

    public let stage: Stage
    public let reason: Reason
    /// What was observed, for a person to read.
    public let detail: String

    public init(_ stage: Stage, _ reason: Reason, _ detail: String) {
        self.stage = stage
        self.reason = reason
        self.detail = detail
    }
}

/// A line of `<stage>.rejected.jsonl`, and what a filter prints in the place of a record it cannot take.
public struct RejectedRecord: Codable, Hashable, Sendable {
    public var id: ArticleID?
    public var url: String?
    public var source: String?
    public var file: String?
    public var contentHash: ContentHash?
    public var rejection: Rejection

    public init(
        id: ArticleID?, url: String? = nil, source: String? = nil, file: String? = nil,
        contentHash: ContentHash? = nil, rejection: Rejection
    ) {
        self.id = id
        self.url = url
        self.source = source
        self.file = file
        self.contentHash = contentHash
        self.rejection = rejection
    }
}
