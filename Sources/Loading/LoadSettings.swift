import ArticleModel

/// The `load` section of `pipeline.json`.
package struct LoadSettings: Hashable, Sendable {
    /// The path of the file of pinned names (see `NameOverrides`), as the configuration gives it; nil for none.
    package var names: String?

    package init() {}

    package init(from reader: inout SettingsReader) { names = reader.text("names") }
}
