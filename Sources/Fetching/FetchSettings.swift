import ArticleModel

/// The `fetch` section of `pipeline.json`.
package struct FetchSettings: Codable, Hashable, Sendable {
    /// The number of new or changed articles that a run takes in at most; `copydesk run` goes on with the next run.
    package var maximumPerRun = 20_000
    /// The number of bytes above which a file is rejected unread.
    package var maximumBytes = 25_000_000
    package var web = WebSettings()

    package init() {}

    package init(from reader: inout SettingsReader) {
        maximumPerRun = reader.integer("maximumPerRun", default: maximumPerRun, in: 1...10_000_000)
        maximumBytes = reader.integer("maximumBytes", default: maximumBytes, in: 1_000...1_000_000_000)
        web = WebSettings(from: &reader)
    }
}
