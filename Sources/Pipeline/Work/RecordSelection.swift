import ArticleModel
import Foundation

/// One article out of a run, named by id, URL or file.
package struct RecordSelection: Hashable, Sendable {
    package let name: String

    package init(_ name: String) { self.name = name }

    /// What names an article in the records of every stage.
    package struct Names: Codable, Hashable, Sendable {
        package let id: ArticleID?
        package let url: String?
        /// Of a cleaned article: what the page names as its address.
        package let canonicalURL: String?
        package let file: String?
        package let source: String?
    }

    /// `FILE` is a path below the source's folder, with or without the source's name, or any path that ends so.
    package func takes(_ names: Names) -> Bool {
        if names.id?.value == name || (names.url ?? names.canonicalURL) == name { return true }
        guard let file = names.file else { return false }
        return file == name || "\(names.source ?? "")/\(file)" == name || name.hasSuffix("/\(file)")
    }

    package func takes(_ line: Data) -> Bool { RecordSelection.names(in: line).map(takes) ?? false }

    /// Nil for a line that is no record.
    package static func names(in line: Data) -> Names? { try? JSONDecoder().decode(Names.self, from: line) }
}
