import ArgumentParser
import ArticleModel

extension CommandConfiguration {
    /// Describes a program or subcommand of Copydesk, whose `--help` also has examples and the statuses that it ends with.
    package init(
        _ name: String, _ abstract: String, usage: String? = nil, notes: String? = nil, examples: [String],
        statuses: [ExitStatus], subcommands: [any ParsableCommand.Type] = [], helpNames: NameSpecification? = nil
    ) {
        let sections = [
            notes, HelpSection.examples + "\n" + examples.map { "  \($0)" }.joined(separator: "\n"),
            HelpSection.statuses + "\n" + statuses.map(\.lineOfHelp).joined(separator: "\n"),
        ]
        self.init(
            commandName: name, abstract: abstract, usage: usage,
            discussion: sections.compactMap { $0 }.joined(separator: "\n\n"), version: Release.version,
            subcommands: subcommands, helpNames: helpNames)
    }
}

/// The headings of the parts of `--help`, by which `scripts/manuals` knows them.
private enum HelpSection {
    static let examples = "Examples:"
    static let statuses = "Exit status:"
}

extension [ExitStatus] {
    /// The statuses of a program that only reads the workspace, in the order of their numbers, with `others`.
    package static func ofReading(_ others: ExitStatus...) -> [ExitStatus] { sorted(others) }

    /// The statuses of a program that changes the workspace, in the order of their numbers, with `others`.
    package static func ofWriting(_ others: ExitStatus...) -> [ExitStatus] {
        sorted(others + [.locked, .interrupted, .terminated])
    }

    private static func sorted(_ others: [ExitStatus]) -> [ExitStatus] {
        let usual: [ExitStatus] = [
            .done, .badUsage, .badInput, .missingInput, .internalError, .cannotCreateOutput, .inputOutput,
            .configuration,
        ]
        return (usual + others).sorted { $0.rawValue < $1.rawValue }
    }
}

extension ExitStatus {
    /// Such as `  75   another program holds the lock`; with 80 columns at most, since what is longer is broken.
    fileprivate var lineOfHelp: String {
        let number = String(rawValue)
        return "  \(number)\(String(repeating: " ", count: 5 - number.count))\(meaning)"
    }

    private var meaning: String {
        switch self {
        case .done: "done, or nothing to do"
        case .doneWithRejects: "done; rejected was more than limits.warnRejects, or any with --strict"
        case .checkFailed: "a check of severity error failed"
        case .badUsage: "a wrong option, argument or target"
        case .badInput: "too much was rejected, or an input is damaged"
        case .missingInput: "an input is missing or cannot be read"
        case .unreachable: "no source could be reached, one has no files, or duckdb is missing"
        case .internalError: "an error within Copydesk"
        case .cannotCreateOutput: "an output cannot be written there"
        case .inputOutput: "reading or writing failed, or the disk is full"
        case .locked: "another program holds the lock"
        case .configuration: "the configuration, the schema or a file of SQL is not right"
        case .interrupted: "stopped by SIGINT"
        case .terminated: "stopped by SIGTERM"
        }
    }
}
