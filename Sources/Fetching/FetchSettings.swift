import ArticleModel

/// The `fetch` section of `pipeline.json`.
public struct FetchSettings: Codable, Hashable, Sendable {
    /// A run takes in at most so many new or changed articles; `copydesk run` goes on with the next.
    public var maximumPerRun = 20_000
    /// A file with more bytes is rejected unread.
    public var maximumBytes = 25_000_000

    public init() {}

    public init(from reader: inout SettingsReader) {
        maximumPerRun = reader.integer("maximumPerRun", default: maximumPerRun, in: 1...10_000_000)
        maximumBytes = reader.integer("maximumBytes", default: maximumBytes, in: 1_000...1_000_000_000)
    }
}

/// One entry of `sources` in `pipeline.json`: a folder of files, or one file.
public struct SourceSettings: Codable, Hashable, Sendable {
    public var name: String
    /// Absolute path of a folder, or of one file.
    public var folder: String
    /// Glob patterns on the path below the folder; `**` crosses folders.
    public var include = ["**/*.html", "**/*.htm", "**/*.txt"]
    /// Absolute path of a `sources.csv`: file,url,outlet.
    public var index: String?
    /// The outlet of every file for which the index names none.
    public var outlet: String?

    public init(name: String, folder: String) {
        self.name = name
        self.folder = folder
    }
}
