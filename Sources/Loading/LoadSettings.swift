import ArticleModel

/// The `load` section of `pipeline.json`.
package struct LoadSettings: Hashable, Sendable {
    /// The file of pinned names (see `NameOverrides`), as it stands in the configuration; nil for none.
    package var names: String?

    package init() {}

    package init(from reader: inout SettingsReader) { names = reader.text("names") }
}
