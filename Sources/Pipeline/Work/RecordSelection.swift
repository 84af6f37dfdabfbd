import ArticleModel
import Foundation

/// The name of one article of a run: its id, URL or file.
package struct RecordSelection: Hashable, Sendable {
    package let name: String

    package init(_ name: String) { self.name = name }

    /// The fields that name an article in the records of every stage.
    package struct Names: Codable, Hashable, Sendable {
        package let id: ArticleID?
        package let url: String?
        /// The address that the page itself names, in a cleaned article.
        package let canonicalURL: String?
        package let file: String?
        package let source: String?
    }

    /// Whether the article has the name; a file's is its path below the source's folder, with or without the source's
    /// name, or any path that ends so.
    package func matches(_ names: Names) -> Bool {
        if names.id?.value == name || (names.url ?? names.canonicalURL) == name { return true }
        guard let file = names.file else { return false }
        return file == name || "\(names.source ?? "")/\(file)" == name || name.hasSuffix("/\(file)")
    }

    package func matches(_ line: Data) -> Bool { RecordSelection.names(in: line).map(matches) ?? false }

    /// Returns the names in a line; nil where it is no record.
    package static func names(in line: Data) -> Names? { try? JSONDecoder().decode(Names.self, from: line) }
}
