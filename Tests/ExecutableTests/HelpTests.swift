import CommandSupport
import Foundation
import TestSupport
import Testing

/// What the programs say of themselves.
@Suite struct HelpTests {
    private static let programs: [Program] = [.copydesk, .fetch, .clean, .extract, .load, .report, .ask, .evaluate]
    private static let commands: [(Program, [String])] =
        programs.map { ($0, []) }
        + ["run", "status", "why", "check", "prune", "forget", "export"].map { (.copydesk, [$0]) }

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func say(_ program: Program, _ words: [String]) throws -> Program.Result {
        try program.start(words, in: folder).result()
    }

    @Test(arguments: programs) func `each program tells its version`(_ program: Program) throws {
        let result = try say(program, ["--version"])
        #expect(result.status == 0 && result.errors == "")
        #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(arguments: commands)
    func `-h and --help show the same, with examples and exit statuses, in 80 columns`(
        _ program: Program, _ words: [String]
    ) throws {
        let help = try say(program, words + ["--help"])
        #expect(help.status == 0 && help.errors == "")
        #expect(try say(program, words + ["-h"]) == help)
        let parts = help.output.split(separator: "\n\n").map { $0.split(separator: "\n").map(String.init) }
        let usage = help.output.split(separator: "\n").first { $0.hasPrefix("USAGE: ") }
        #expect(help.lines.allSatisfy { $0.count <= 80 || $0 == usage ?? "" }, "\(help.output)")

        let examples = try #require(parts.first { $0[0] == "Examples:" }).dropFirst()
        let name = ([program.name] + words).joined(separator: " ")
        #expect(!examples.isEmpty && examples.contains { $0.hasPrefix("  \(name)") })
        let statuses = try #require(parts.first { $0[0] == "Exit status:" }).dropFirst()
        let numbers = statuses.compactMap { Int32($0.split(separator: " ")[0]) }
        #expect(numbers.count == statuses.count && numbers == numbers.sorted() && numbers.first == 0)
        #expect(Set(numbers).isSubset(of: ExitStatus.allCases.map(\.rawValue)))
    }

    /// Of `copydesk-ask` most options are those of its questions.
    @Test(arguments: commands.filter { $0.0.name != "copydesk-ask" })
    func `the options of the examples are options of the program`(_ program: Program, _ words: [String]) throws {
        let help = try say(program, words + ["--help"]).output
        let options = help.split(separator: "OPTIONS:").last ?? ""
        let examples = help.split(separator: "Examples:\n").last?.split(separator: "\n\n").first ?? ""
        for example in examples.split(separator: "\n") {
            // Another program may stand before or behind it.
            let own = example.split(separator: "|").filter { $0.split(separator: " ").first == program.name[...] }
            for word in own.flatMap({ $0.split(separator: " ") }) where word.hasPrefix("--") && word != "--help" {
                #expect(options.contains("\(word) ") || options.contains("\(word)\n"), "\(example)")
            }
        }
    }

    @Test(.enabled(if: TestEnvironment.python != nil, "there is no python3, which scripts/manuals needs"))
    func `the manual pages say what the programs say`() throws {
        let bin = URL(filePath: Program.copydesk.path).deletingLastPathComponent().path
        let words = [TestEnvironment.python ?? "", Checkout.path("scripts/manuals"), "--check", bin]
        let check = try RunningProgram(words, in: folder, input: "", environment: [:]).result()
        #expect(check == Program.Result(status: 0, output: "", errors: ""))
        let pages = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("docs/man"))
        #expect(
            pages.sorted() == Self.programs.filter { $0.name != "copydesk-evaluate" }.map { "\($0.name).1" }.sorted())
    }

    @Test func `bash completes subcommands, options and the names of questions`() throws {
        for program in [Program.copydesk, .ask] {
            let script = try say(program, ["--generate-completion-script", "bash"])
            #expect(script.status == 0 && script.errors == "")
            try folder.write(script.output, to: program.name)
        }
        func completions(of program: Program, _ word: String) throws -> [String] {
            let line = "\(program.name) \(word)"
            let script = """
                source ./\(program.name)
                COMP_WORDS=(\(line)); COMP_CWORD=1; COMP_LINE='\(line)'; COMP_POINT=\(line.count); COMP_TYPE=9; COMP_KEY=9
                _\(program.name) \(program.name) '\(word)' \(program.name)
                printf '%s\\n' "${COMPREPLY[@]}"
                """
            let path = "\(URL(filePath: program.path).deletingLastPathComponent().path):/usr/bin:/bin"
            return try RunningProgram(["/bin/bash", "-c", script], in: folder, input: "", environment: ["PATH": path])
                .result().lines
        }
        #expect(try completions(of: .copydesk, "ch") == ["check"])
        #expect(try completions(of: .ask, "most-q") == ["most-quoted"])
        #expect(try completions(of: .ask, "nothing-like-it") == [])
    }
}

extension Program: CustomTestStringConvertible {
    var testDescription: String { name }
}
