import ArticleModel
import Rights

/// The `clean` section of `pipeline.json`.
package struct CleanSettings: Codable, Hashable, Sendable {
    /// The number of UTF-8 bytes above which a page is rejected as `tooLarge`: it would cost minutes and gigabytes.
    package var maximumBytes = 25_000_000
    /// The number of elements and texts above which a page is rejected as `tooLarge`.
    package var maximumNodes = 1_000_000
    /// The number of lines that are not blank above which a text is rejected as `tooLarge`: each costs 2.5 kB of memory.
    package var maximumLines = 100_000
    /// The number of open elements above which a page is rejected as `tooLarge`: a page of a newspaper is 30 deep.
    package var maximumDepth = 200_000
    /// The number of steps to find out what each end tag closes above which a page is rejected as `tooLarge`.
    ///
    /// A newspaper's page needs 100,000; the limit is reached in a second or two.
    package var maximumParserSteps = 500_000_000
    /// The number of characters, as Unicode scalars, in all paragraphs together below which there is no body.
    package var minimumBodyCharacters = 120

    /// The number of articles of an outlet that must begin or end with a paragraph for it to be cut as a block; 0 cuts
    /// none.
    ///
    /// A paragraph that speaks neither of the outlet, its writers nor its readers must stand in twice as many.
    package var recurringBlockArticles = 3
    /// The number of paragraphs that are remembered from run to run, those that recur before all others.
    ///
    /// More costs memory, some 200 bytes each.
    package var rememberedBlocks = 20_000
    /// The overrides for single outlets, in the order of their files' names; whoever reads their folder puts them here.
    package var overrides: [OutletOverride] = []

    /// What is done with articles of which a use is reserved, by their sources; whoever reads all of `pipeline.json` puts it
    /// here. Of other sources all is taken.
    package var rights: [String: RightsPolicy] = [:]

    package init() {}

    package init(from reader: inout SettingsReader) {
        maximumBytes = reader.integer("maximumBytes", default: maximumBytes, in: 1_000...1_000_000_000)
        maximumNodes = reader.integer("maximumNodes", default: maximumNodes, in: 100...100_000_000)
        maximumLines = reader.integer("maximumLines", default: maximumLines, in: 100...100_000_000)
        maximumDepth = reader.integer("maximumDepth", default: maximumDepth, in: 100...100_000_000)
        maximumParserSteps = reader.integer(
            "maximumParserSteps", default: maximumParserSteps, in: 10_000...1_000_000_000_000)
        minimumBodyCharacters = reader.integer(
            "minimumBodyCharacters", default: minimumBodyCharacters, in: 0...100_000)
        recurringBlockArticles = reader.integer(
            "recurringBlockArticles", default: recurringBlockArticles, in: 0...10_000)
        rememberedBlocks = reader.integer("rememberedBlocks", default: rememberedBlocks, in: 0...10_000_000)
    }
}
