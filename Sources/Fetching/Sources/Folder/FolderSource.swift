import ArticleModel
import Rights

/// A folder of files, or one file.
package struct FolderSource: Source {
    package static let key = "folder"

    package var name: String
    /// The absolute path of the folder, or of the one file.
    package var folder: String
    /// Glob patterns, in whatever letter case, on the path below the folder; `**` crosses folders.
    package var include = FolderSource.usualFiles
    /// The absolute path of a `sources.csv` with the columns file, url and outlet.
    package var index: String?
    /// The outlet of every file for which the index names none.
    package var outlet: String?
    package var whenEmpty = EmptySourceRule.warn
    package var rights = RightsPolicy()
    /// The absolute path of a folder that is not looked into, wherever it lies.
    package private(set) var excludedFolder: String?

    /// The patterns of what is read as pages, also where it is compressed.
    private static let usualFiles = [
        "html", "htm", "xhtml", "shtml", "txt", "md", "markdown", "mhtml", "mht", "json", "jsonl", "ndjson",
    ].flatMap { ["**/*.\($0)", "**/*.\($0).gz"] }

    package init(name: String, folder: String) {
        self.name = name
        self.folder = folder
    }

    /// Lists the files in the order of their paths, with what the index says of them.
    package func items(log: (String) -> Void) async throws -> AnySequence<any SourceItem> {
        let listing = try FolderListing(self, log)
        let files = listing.files
        if let unmatched = listing.unmatched.text { log("source \(name): \(unmatched)") }
        let index =
            try index.map { path throws(PlainFailure) in try FolderIndex(path: path, source: name) } ?? .empty
        index.logUnmatchedRows(among: files, source: name, log)
        return AnySequence(files.lazy.map { FolderItem($0, of: self, index) })
    }

    package mutating func exclude(folder: String) { excludedFolder = folder }

    /// Whether `path` is the one file, the index, or is among the files of the folder by its name.
    package func reads(_ path: String) -> Bool {
        let path = FilePath(path)
        if let index, FilePath(index).resolved == path { return true }
        guard let root = FilePath(folder).resolved else { return false }
        return path == root || FolderListing.includes(path, below: root, include.map(GlobPattern.init))
    }
}

extension FolderSource {
    package init?(from reader: inout SettingsReader, folder: String) {
        let name = reader.name("name")
        let path = reader.text(Self.key)
        self.init(name: name ?? "", folder: path?.path(below: folder) ?? "")
        include = reader.texts("include", default: include)
        index = reader.text("index")?.path(below: folder)
        outlet = reader.name("outlet")
        whenEmpty = reader.choice("whenEmpty", default: whenEmpty)
        rights = reader.section("rights") { RightsPolicy(from: &$0) }
        if !reader.has("name") { reader.note("name", "is missing") }
        if !reader.has(Self.key) { reader.note(Self.key, "is missing") }
        if include.isEmpty { reader.note("include", "is empty, so that no file would be read") }
        if name == nil || path == nil { return nil }
    }
}
