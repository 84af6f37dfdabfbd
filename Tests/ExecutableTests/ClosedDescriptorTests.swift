import Foundation
import TestSupport
import Testing

/// Programs whose standard input, output or errors are closed, full, or read by nobody any more; and signals.
@Suite struct ClosedDescriptorTests {
    /// Runs `script` with the paths of the programs as `$copydesk`, `$clean` and so on.
    private func shell(_ script: String, in folder: TemporaryFolder, shell: String = "/bin/bash") throws
        -> Program.Result
    {
        var environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]
        for program in [Program.copydesk, .fetch, .clean, .extract, .load, .report] {
            environment[String(program.name.split(separator: "-").last ?? "")] = program.path
        }
        return try RunningProgram([shell, "-c", script], in: folder, input: "", environment: environment).result()
    }

    private func newsroom() throws -> Newsroom {
        try Newsroom(articles: [
            "tram.txt": Newsroom.article(about: "tram line"), "pool.txt": Newsroom.article(about: "pool"),
        ])
    }

    /// All ways in which a caller may have closed the three descriptors.
    private static let closures = (0..<8).map { bits in
        zip(["<&-", ">&-", "2>&-"], [1, 2, 4]).filter { bits & $0.1 != 0 }.map(\.0).joined(separator: " ")
    }

    @Test func `a run does its work whatever is closed, and writes only where it should`() throws {
        let expected = try newsroom()
        try expected.run()
        let dump = try expected.logicalDump()
        for closed in Self.closures {
            let room = try newsroom()
            let result = try shell("$copydesk run --verbose --now \(Newsroom.clock) \(closed)", in: room.folder)
            #expect(result.status == 0 && result.output.isEmpty, "\(closed): \(result)")
            #expect(closed.contains("2>") ? result.errors.isEmpty : result.errors.contains("2 articles written"))
            #expect(try room.logicalDump() == dump, "\(closed)")
            #expect(try Program.copydesk("check", in: room.folder).status == 0, "\(closed)")
        }
    }

    @Test func `a result that nobody can get is an error, with its message where that can be said`() throws {
        let room = try newsroom()
        try room.run()
        let commands = [
            "$copydesk status", "$copydesk status --json", "$copydesk check --verbose", "$copydesk why tram.txt",
            "$copydesk export --logical", "$clean inbox/tram.txt",
        ]
        for closed in Self.closures {
            for command in commands {
                let result = try shell("\(command) \(closed)", in: room.folder)
                let isHeard = !closed.contains("2>")
                guard closed.split(separator: " ").contains(">&-") else {
                    #expect(result.status == 0 && result.errors.isEmpty, "\(command) \(closed): \(result)")
                    continue
                }
                #expect(result.status == 73, "\(command) \(closed): \(result)")
                #expect(
                    result.errors.hasSuffix(isHeard ? ": standard output is closed\n" : "")
                        && result.errors.isEmpty != isHeard, "\(command) \(closed): \(result)")
            }
        }
        #expect(try shell("$clean - <&-", in: room.folder).status == 66)
    }

    @Test func `a full disk behind standard output is status 74`() throws {
        let room = try newsroom()
        try room.run()
        for command in ["$copydesk status", "$copydesk export --logical", "$clean inbox/tram.txt"] {
            let result = try shell("\(command) >/dev/full", in: room.folder)
            #expect(result.status == 74)
            #expect(result.errors.hasSuffix(": standard output: cannot write: No space left on device\n"), "\(result)")
        }
    }

    @Test func `who closes the messages does not end the run`() throws {
        let room = try newsroom()
        let result = try shell(
            "{ $copydesk run --verbose --now \(Newsroom.clock) 2>&1 >/dev/null; echo $? >status; } | true; cat status",
            in: room.folder)
        #expect(result.output == "0\n", "\(result)")
        #expect(try room.rows("SELECT count(*) FROM articles") == [["2"]])
    }

    @Test func `who has read enough of a result ends the program that prints it, and nothing else`() throws {
        let room = try newsroom()
        try room.run()
        let input = String(repeating: #"{"id":"a","text":"hello"}"# + "\n", count: 3_000)
        try room.folder.write(input, to: "in.jsonl")
        let filter = try shell("$clean - <in.jsonl | head -n 1; echo ${PIPESTATUS[0]}", in: room.folder)
        #expect(filter.lines.count == 2 && filter.lines[1] == "141" && filter.errors.isEmpty, "\(filter)")
        // Under systemd SIGPIPE is ignored: there the failing write is what tells.
        let ignoring = try shell("trap '' PIPE; { $clean - <in.jsonl; echo $? >&2; } | head -n 1", in: room.folder)
        #expect(
            ignoring.lines.count == 1
                && ignoring.errors == "copydesk-clean: standard output: cannot write: Broken pipe\n73\n", "\(ignoring)")
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `SIGHUP stops a run as SIGTERM does, unless the caller has it ignored`() throws {
        let room = try Newsroom()
        _ = try Program.evaluate("generate", "--count", "200", "--seed", "7", "inbox", in: room.folder)
        let wait = "while ! [ -e var/runs ]; do sleep 0.01; done; kill -HUP $!; wait $!; echo $?"
        let stopped = try shell("$copydesk run --now \(Newsroom.clock) & \(wait)", in: room.folder)
        #expect(
            stopped.output == "143\n" && stopped.errors.contains("run the same command again to go on"), "\(stopped)")
        try room.folder.remove("var")
        let ignored = try shell("trap '' HUP; $copydesk run --now \(Newsroom.clock) & \(wait)", in: room.folder)
        #expect(ignored.output == "0\n" && ignored.errors.isEmpty, "\(ignored)")
        #expect(try room.rows("SELECT count(*) FROM articles") == [["200"]])
    }

    @Test func `an export that is stopped leaves no half of it`() throws {
        let room = try Newsroom()
        _ = try Program.evaluate("generate", "--count", "100", "--seed", "7", "inbox", in: room.folder)
        try room.run()
        var stopped = 0
        for delay in ["0.01", "0.03", "0.05", "0.08", "0.12", "0.2", "0.3"] {
            for signal in ["TERM", "HUP", "INT"] {
                let script = "timeout -s \(signal) \(delay) $copydesk export --logical dump.txt"
                // `timeout` ends with 124 where it has stopped the command.
                if try shell(script, in: room.folder).status == 124 { stopped += 1 }
                if room.folder.exists("dump.txt") {
                    #expect(try room.folder.text("dump.txt") == room.logicalDump())
                    try room.folder.remove("dump.txt")
                }
            }
        }
        #expect(stopped > 0)
    }
}
