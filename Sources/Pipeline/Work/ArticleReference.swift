import ArticleModel
import Fetching
import Foundation

/// A reference to one article of a run, as a user gives it: an id, a URL or a file.
package struct ArticleReference: Hashable, Sendable {
    package let text: String
    /// The id that follows from the reference where it is an address, however that is written.
    package let addressID: ArticleID?

    package init(_ text: String) {
        self.text = text
        addressID = NormalizedURL(text) == nil ? nil : .ofAddress(text)
    }

    /// Whether the reference means the article of that record; a file is referred to by its path below the source's
    /// folder, with or without the source's name, or by any path that ends so.
    package func matches(_ identity: RecordIdentity) -> Bool {
        if let id = identity.id, id.value == text || id == addressID { return true }
        if let url = identity.url ?? identity.canonicalURL {
            if url == text || addressID != nil && addressID == ArticleID.ofAddress(url) { return true }
        }
        return identity.file.map { isFile($0, of: identity.source) } ?? false
    }

    /// Whether the reference means a file of several articles, of which that record is one.
    package func holds(_ identity: RecordIdentity) -> Bool {
        guard let file = identity.file else { return false }
        return file.indices.contains { file[$0] == "#" && isFile(String(file[..<$0]), of: identity.source) }
    }

    private func isFile(_ file: String, of source: String?) -> Bool {
        file == text || "\(source ?? "")/\(file)" == text || text.hasSuffix("/\(file)")
    }

    package func matches(_ line: Data) -> Bool { RecordIdentity(line: line).map(matches) ?? false }
}
