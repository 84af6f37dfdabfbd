import ArgumentParser
import Reporting

/// The options of `copydesk-ask` besides the parameters of a question.
package struct AskOptions: ParsableArguments {
    package enum Form: String, EnumerableFlag {
        case csv, json, markdown, sql

        package static func help(for value: Form) -> ArgumentHelp? {
            switch value {
            case .csv: "Print comma-separated values, with a header."
            case .json: "Print an array of objects."
            case .markdown: "Print a table in Markdown."
            case .sql: "Print the query with its parameters filled in, for sqlite3."
            }
        }
    }

    @Option(
        name: .long, help: ArgumentHelp("The configuration whose workspace has the database.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    package var config = CommonOptions.usualConfig

    @Option(
        name: .long, help: ArgumentHelp("The database; else that of the workspace.", valueName: "file"),
        completion: .file())
    package var database: String?

    @Flag(exclusivity: .exclusive)
    package var form: Form?

    @Option(
        name: .long,
        help: "The columns that a table may take, 0 for as many as it needs; else those of the terminal, or 120.")
    package var width: Int?

    @Flag(name: .shortAndLong, help: "Show this, or after the name of a question its parameters.")
    package var help = false

    package init() {}

    package func validate() throws {
        if let width, !(0...100_000).contains(width) {
            throw ValidationError("--width is \(width), but must be between 0 and 100000")
        }
    }

    var answerForm: AnswerForm {
        switch form {
        case nil: .table
        case .csv: .csv
        case .json: .json
        case .markdown: .markdown
        case .sql: .sql
        }
    }
}
