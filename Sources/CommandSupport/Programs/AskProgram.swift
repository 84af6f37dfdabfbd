import ArticleModel
import Foundation
import Loading
import Pipeline
import Reporting

/// Does what `copydesk-ask` does.
package struct AskProgram {
    let options: AskOptions
    let run = CommandRun(program: "copydesk-ask", verbose: false)

    package init(_ options: AskOptions) { self.options = options }

    /// Lists the questions where `words` have no name of one; else answers that, or with `--help` describes it. `help` is what
    /// describes the program.
    package func run(_ words: [String], help: String) async throws {
        try await run(handlesSignals: false) {
            let call = QuestionCall(words)
            guard options.help || call.name != nil || call.arguments.isEmpty else {
                throw PlainFailure(
                    .badUsage, "name a question besides \(call.arguments[0])\nwithout any word all are listed")
            }
            guard let name = call.name else {
                try StandardOutput().print(readable: options.help ? help : catalogue().list)
                return .done
            }
            let question = try catalogue().question(name)
            if options.help {
                try StandardOutput().print(readable: question.help)
            } else {
                try answer(question, try QuestionArguments(call.arguments, for: question))
            }
            return .done
        }
    }

    /// The names of the questions that are built in, for shells that complete words.
    package static var namesOfQuestions: [String] { (try? QuestionCatalogue())?.questions.map(\.name) ?? [] }

    /// The user's own questions lie in a folder beside the configuration.
    private func catalogue() throws -> QuestionCatalogue {
        try QuestionCatalogue(folder: "questions".path(below: options.config.pathOfFolder))
    }

    private func answer(_ question: Question, _ arguments: QuestionArguments) throws {
        let isForTerminal = isatty(STDOUT_FILENO) == 1
        let answer = try Answer(question, arguments, databasePath: databasePath(), isAsked: options.form != .sql)
        if answer.isOfEmptyDatabase {
            run.terminal.say("there are no articles in the database yet: copydesk run takes some in")
        }
        let width = options.width ?? TerminalWidth.ofOutput
        try StandardOutput().print(answer.text(as: options.answerForm, width: width, isForTerminal: isForTerminal))
    }

    /// The path of the database, which is known to be one that can be read.
    private func databasePath() throws -> String {
        let path =
            try options.database ?? Workspace(path: PipelineConfiguration(path: options.config).workspace).databasePath
        guard access(path, R_OK) == 0 else {
            guard errno == ENOENT, options.database == nil else { throw FileFailure(.read, path) }
            throw PlainFailure(.missingInput, "\(path.printable): there is no database yet\nrun copydesk run first")
        }
        _ = try ArticleDatabase(readingFrom: path)
        return path
    }
}

/// The width of the terminal that shows what is printed.
enum TerminalWidth {
    /// Where it is not known, as in a mail from cron or in a file: two sheets of paper side by side have as much.
    private static let usual = 120

    /// The columns of the terminal that standard output leads to, or the usual ones where that is none, or does not say.
    static var ofOutput: Int {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return usual
        }
        return Int(size.ws_col)
    }
}
