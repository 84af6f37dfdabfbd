/// Why a stage cannot take one article. The run goes on without it.
package struct Rejection: Error, Codable, Hashable, Sendable {
    package enum Reason: String, Codable, CaseIterable, Sendable {
        /// The line is no record of the kind that the stage reads.
        case notARecord
        case unreadable
        /// A page on the web that could not be had, for a reason that is none of the next three.
        case unavailable
        /// The server says that there is no such page, or no more, or that it may not show it.
        case gone
        /// The server shows the page only to who has a password, pays, or is someone else.
        case refused
        /// The site asks programs not to ask for the page, in its robots.txt.
        case disallowed
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
        /// The page or its site reserves a use that the source is not to be taken against.
        case reserved
        /// The program ended on the article by a signal, which is a fault of the program.
        case crashed
        /// The program took more time than any article may take.
        case timedOut
        /// The page is a further one of an article, which has its text: it counts as skipped.
        case joined

        /// Whether the page is on the web, and could not be had.
        package var isOfWeb: Bool { [.unavailable, .gone, .refused, .disallowed].contains(self) }
    }

    package let stage: Stage
    package let reason: Reason
    /// A description of what was observed, for a person to read.
    package let detail: String

    package init(_ stage: Stage, _ reason: Reason, _ detail: String) {
        self.stage = stage
        self.reason = reason
        self.detail = detail
    }
}

extension [String: Int] {
    /// How many records were rejected for each reason, by name, such as `noBody 12, tooLarge 2`.
    package var textOfReasons: String {
        sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}

/// A file or a source that an earlier fetch has rejected, and that was read now though no article stands for it, or is there no
/// more.
package struct ResolvedReject: Codable, Hashable, Sendable {
    /// The id under which it was rejected.
    package let id: ArticleID
    package let source: String
    package let file: String

    package init(id: ArticleID, source: String, file: String) {
        (self.id, self.source, self.file) = (id, source, file)
    }
}

/// A line of `<stage>.rejected.jsonl`, and what a filter prints in place of a record that it cannot take.
package struct RejectedRecord: Codable, Hashable, Sendable {
    package var id: ArticleID?
    package var url: String?
    package var source: String?
    package var file: String?
    package var contentHash: ContentHash?
    package var rejection: Rejection
    /// Whether the same may well go better later; nil where that was not asked.
    package var retryable: Bool?
    /// The article that has the page's text, where the page is a further one of it.
    package var joinedTo: ArticleID?

    /// Whether the page's text is that of another article: nothing is lost.
    package var isJoined: Bool { rejection.reason == .joined }

    package init(
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
