import ArticleModel
import Foundation

/// The fields that identify the article of a record, which the records of every stage have.
package struct RecordIdentity: Codable, Hashable, Sendable {
    package let id: ArticleID?
    package let url: String?
    /// The address that the page itself names, in a cleaned article.
    package let canonicalURL: String?
    package let file: String?
    package let source: String?
    package let contentHash: ContentHash?
}

extension RecordIdentity {
    /// Reads the fields from a line; nil where it is no record.
    package init?(line: Data) {
        guard let identity = try? JSONDecoder().decode(RecordIdentity.self, from: line) else { return nil }
        self = identity
    }
}
