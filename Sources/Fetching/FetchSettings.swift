import ArticleModel

/// The `fetch` section of `pipeline.json`.
package struct FetchSettings: Codable, Hashable, Sendable {
    /// A run takes in at most so many new or changed articles; `copydesk run` goes on with the next.
    package var maximumPerRun = 20_000
    /// A file with more bytes is rejected unread.
    package var maximumBytes = 25_000_000

    package init() {}

    package init(from reader: inout SettingsReader) {
        maximumPerRun = reader.integer("maximumPerRun", default: maximumPerRun, in: 1...10_000_000)
        maximumBytes = reader.integer("maximumBytes", default: maximumBytes, in: 1_000...1_000_000_000)
    }
}

/// One entry of `sources` in `pipeline.json`: a folder of files, or one file.
package struct SourceSettings: Codable, Hashable, Sendable {
    package var name: String
    /// Absolute path of a folder, or of one file.
    package var folder: String
    /// Glob patterns on the path below the folder; `**` crosses folders.
    package var include = ["**/*.html", "**/*.htm", "**/*.txt"]
    /// Absolute path of a `sources.csv`: file,url,outlet.
    package var index: String?
    /// The outlet of every file for which the index names none.
    package var outlet: String?

    package init(name: String, folder: String) {
        self.name = name
        self.folder = folder
    }
}
