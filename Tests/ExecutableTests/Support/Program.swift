import Foundation
import TestSupport

/// One of the built programs, run as a user would: in a folder, with nothing in its environment but what is given.
struct Program {
    let name: String

    static let copydesk = Program(name: "copydesk")
    static let fetch = Program(name: "copydesk-fetch")
    static let clean = Program(name: "copydesk-clean")
    static let extract = Program(name: "copydesk-extract")
    static let load = Program(name: "copydesk-load")
    static let report = Program(name: "copydesk-report")
    static let ask = Program(name: "copydesk-ask")
    static let evaluate = Program(name: "copydesk-evaluate")

    struct Result: Equatable {
        let status: Int32
        let output: String
        let errors: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// The path of the program, which lies beside the test bundle.
    var path: String {
        let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return (bundle as NSString).deletingLastPathComponent + "/" + name
    }

    func callAsFunction(
        _ arguments: String..., in folder: TemporaryFolder, input: String = "", environment: [String: String] = [:]
    ) throws -> Result {
        try start(arguments, in: folder, input: input, environment: environment).result()
    }

    func start(
        _ arguments: [String], in folder: TemporaryFolder, input: String = "", environment: [String: String] = [:],
        user: UInt32? = nil
    ) throws -> RunningProgram {
        var words = [path] + arguments
        if let user { words = ["/usr/bin/setpriv", "--reuid=\(user)", "--clear-groups"] + words }
        return try RunningProgram(words, in: folder, input: input, environment: environment)
    }
}

/// A program that has been started; its output goes to files, so that it can never wait for us.
final class RunningProgram {
    struct CannotStart: Error { let code: Int32 }

    let process: pid_t
    private let scratch: TemporaryFolder
    private let output: String
    private let errors: String
    private var status: Int32?

    init(_ words: [String], in folder: TemporaryFolder, input: String, environment: [String: String]) throws {
        scratch = try TemporaryFolder()
        output = scratch.path("output")
        errors = scratch.path("errors")
        try scratch.write(input, to: "input")

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, scratch.path("input"), O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o666)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o666)

        // The network library of other tests has SIGPIPE ignored in this process, and a program inherits that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

        var process: pid_t = 0
        let words = ["/usr/bin/env", "-C", folder.path] + words
        let arguments = words.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        let code = posix_spawn(&process, words[0], &actions, &attributes, arguments, variables)
        guard code == 0 else { throw CannotStart(code: code) }
        self.process = process
    }

    /// A program that nobody has waited for is killed and waited for: where a child that has ended is left as it is, the thread by
    /// which Swift Testing waits for the processes of exit tests finds that one again and again, and never its own.
    deinit {
        if hasEnded { return }
        send(SIGKILL)
        while waitpid(process, nil, 0) < 0, errno == EINTR {}
    }

    /// What it has written to standard error by now.
    var errorsSoFar: String { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }

    func send(_ signal: Int32) { kill(process, signal) }

    /// The processes that it has started, and that have not ended: its workers.
    var children: [pid_t] {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        let lists = threads.map { try? String(contentsOfFile: "/proc/\(process)/task/\($0)/children", encoding: .utf8) }
        return lists.flatMap { ($0 ?? "").split(separator: " ").compactMap { pid_t($0) } }
    }

    var hasEnded: Bool {
        if status != nil { return true }
        var word: Int32 = 0
        guard waitpid(process, &word, WNOHANG) == process else { return false }
        status = RunningProgram.status(of: word)
        return true
    }

    /// Waits for the end. A program that was killed has the status that a shell would show: 128 and the signal.
    func result() throws -> Program.Result {
        while !hasEnded { usleep(2_000) }
        return Program.Result(
            status: status ?? -1, output: try String(contentsOfFile: output, encoding: .utf8),
            errors: try String(contentsOfFile: errors, encoding: .utf8))
    }

    /// Waits for the end, and kills a program that hangs for so many seconds: its status is then 137.
    func result(within seconds: Int) throws -> Program.Result {
        let end = ContinuousClock.now + .seconds(seconds)
        while !hasEnded, ContinuousClock.now < end { usleep(2_000) }
        if !hasEnded { send(SIGKILL) }
        return try result()
    }

    private static func status(of word: Int32) -> Int32 {
        word & 0x7f == 0 ? (word >> 8) & 0xff : 128 + (word & 0x7f)
    }
}
