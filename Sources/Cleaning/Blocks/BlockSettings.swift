import ArticleModel

/// The `clean.blocks` section of `pipeline.json`: what recurs over the articles of one outlet.
public struct BlockSettings: Codable, Hashable, Sendable {
    /// A paragraph that so many articles of an outlet hold is a block of the outlet; 0 looks for none. One
    /// that says nothing of the outlet, its writers or its readers must stand in twice as many.
    public var fewestArticles = 3
    /// So many paragraphs are remembered from run to run, those that recur before all others. More costs
    /// memory, some 200 bytes each.
    public var remembered = 50_000

    public init() {}

    public init(from reader: inout SettingsReader) {
        fewestArticles = reader.integer("fewestArticles", default: fewestArticles, in: 0...10_000)
        remembered = reader.integer("remembered", default: remembered, in: 0...10_000_000)
    }
}
