import ArticleModel
import Foundation

/// The number of items that each source had when it was last listed, and before: the file `sources.json`.
///
/// By it a source that has lost what it had is told from one that never had anything. It may be deleted at any time.
package struct SourceCounts: Codable, Hashable, Sendable {
    package struct Count: Codable, Hashable, Sendable {
        package let items: Int
        package let listedAt: Timestamp

        package init(items: Int, listedAt: Timestamp) {
            self.items = items
            self.listedAt = listedAt
        }
    }

    package struct Entry: Codable, Hashable, Sendable {
        package var latest: Count
        /// The last count that was not 0.
        package var latestWithItems: Count?
    }

    /// The entries by the names of the sources.
    package private(set) var sources: [String: Entry] = [:]
    /// The sources that could not be had by the last fetch, with the reasons.
    package var unreachable: [String: String]?
    /// The sizes of the last pages of each source.
    package private(set) var pageSizes: [String: PageSizes]?

    /// Reads the file of `workspace`; what is no such file is as good as none.
    package init(of workspace: Workspace) {
        let decoder = JSONDecoder()
        if let bytes = FileManager.default.contents(atPath: workspace.sourcesPath),
            let counts = try? decoder.decode(SourceCounts.self, from: bytes)
        {
            self = counts
        }
    }

    package mutating func record(_ items: Int, of source: String, at clock: Timestamp) {
        let count = Count(items: items, listedAt: clock)
        let earlier = sources[source]?.latestWithItems
        sources[source] = Entry(latest: count, latestWithItems: items > 0 ? count : earlier)
    }

    /// Records the sizes of pages that a source has brought, after those that it brought before.
    package mutating func record(pageSizes sizes: [Int], of source: String) {
        var all = pageSizes?[source] ?? PageSizes()
        all.append(sizes)
        pageSizes = (pageSizes ?? [:]).merging([source: all]) { $1 }
    }

    package func write(to workspace: Workspace) throws {
        try OutputFile.writeAtomically(JSONLine().encode(self) + [10], to: workspace.sourcesPath)
    }
}
