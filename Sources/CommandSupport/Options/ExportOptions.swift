import ArgumentParser
import ArticleModel

/// The options of `copydesk export`.
package struct ExportOptions: ParsableArguments {
    package enum Form: String, EnumerableFlag, Sendable {
        case csv, jsonl, parquet, logical, verify

        package static func help(for value: Form) -> ArgumentHelp? {
            switch value {
            case .csv: "A folder with a CSV file per view."
            case .jsonl: "A folder with files of JSON Lines, for analysis."
            case .parquet: "The same as Parquet files; the command duckdb makes them."
            case .logical: "A sorted dump with text keys for ids, without the columns of its runs."
            case .verify: "Hold the files of a folder against its manifest."
            }
        }
    }

    @Argument(
        help: "The file to write the copy to, or the folder; --logical prints where none is named.",
        completion: .file())
    package var target: String?

    @Flag(exclusivity: .exclusive)
    package var form: Form?

    @Option(
        name: .long,
        help: ArgumentHelp("Only articles published (or else fetched) on this day or later.", valueName: "day"))
    package var since: String?

    @Option(
        name: .long, help: ArgumentHelp("Only articles of this outlet; may be given several times.", valueName: "name"))
    package var outlet: [String] = []

    package init() {}

    package func validate() throws {
        if target == nil, form != .logical { throw ValidationError("name the file or folder") }
        if let since, !ExportOptions.isDay(since) {
            throw ValidationError("--since is \"\(since)\", but must be a day such as 2026-05-01")
        }
        if form == .logical || form == .verify, since != nil || !outlet.isEmpty {
            throw ValidationError("--since and --outlet go with a copy, --csv, --jsonl and --parquet")
        }
    }

    private static func isDay(_ text: String) -> Bool {
        text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil && Timestamp(text) != nil
    }
}
