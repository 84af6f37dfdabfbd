import ArticleModel

/// The `retention` section of `pipeline.json`: what `copydesk prune` keeps when it is not told otherwise.
package struct Retention: Codable, Hashable, Sendable {
    /// The number of newest runs that are kept whole.
    package var runs = 60
    /// The number of days for which a run is kept whole.
    package var days = 90

    package init() {}

    init(from reader: inout SettingsReader) {
        runs = reader.integer("runs", default: runs, in: 1...1_000_000)
        days = reader.integer("days", default: days, in: 0...36_500)
    }
}
