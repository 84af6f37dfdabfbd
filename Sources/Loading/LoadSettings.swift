import ArticleModel

/// The `load` section of `pipeline.json`.
public struct LoadSettings: Hashable, Sendable {
    /// The file of pinned names (see `NamePins`), as it stands in the configuration; nil for none.
    public var names: String?

    public init() {}

    public init(from reader: inout SettingsReader) { names = reader.text("names") }
}
