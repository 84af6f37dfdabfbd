import ArticleModel
import Foundation

/// The command `duckdb`, which makes Parquet files.
package struct DuckDB: Sendable {
    private let path: String

    /// Where a shell looks for commands that was told nothing.
    private static let usualFolders = "/usr/local/bin:/usr/bin:/bin"

    /// Looks for the command in the folders of `PATH`.
    package init(searchPath: String? = ProcessInfo.processInfo.environment["PATH"]) throws {
        let folders = (searchPath ?? Self.usualFolders).split(separator: ":").map(String.init)
        guard let path = folders.map({ $0 + "/duckdb" }).first(where: FileManager.default.isExecutableFile) else {
            throw PlainFailure(
                .unreachable,
                """
                Parquet files are made by the command duckdb, which is in no folder of PATH
                install it (https://duckdb.org/docs/installation, or python3 -m pip install duckdb-cli), or write JSON Lines with \
                --jsonl FOLDER, and make Parquet of them where it is installed: cd FOLDER && duckdb < parquet.sql
                """)
        }
        self.path = URL(fileURLWithPath: path).path
    }

    /// Runs statements in `folder`, and returns what they print. What it prints, and what it writes meanwhile, lies in hidden
    /// files there until it has ended.
    func run(_ sql: String, in folder: String, requireGoingOn: () throws -> Void) throws -> String {
        let (output, errors, temporary) = (
            "\(folder)/.duckdb-output", "\(folder)/.duckdb-errors", "\(folder)/.duckdb-temporary"
        )
        defer { for path in [output, errors, temporary] { try? FileManager.default.removeItem(atPath: path) } }
        let statements = "SET temp_directory = '.duckdb-temporary';\n\(sql)"
        let process = try spawn(
            ["-init", "/dev/null", "-batch", "-bail", "-noheader", "-list", "-c", statements], in: folder,
            output: output, errors: errors)
        let status = try wait(for: process, requireGoingOn)
        guard status == 0 else { throw failure(status, errors: errors) }
        return String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
    }

    /// Starts the command in `folder`. No signal is blocked in it, as many are in the threads of this program.
    private func spawn(_ arguments: [String], in folder: String, output: String, errors: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (descriptor, path) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
            posix_spawn_file_actions_addopen(&actions, descriptor, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        // The shell changes the folder, which POSIX has no other way to say.
        let words =
            (["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, path] + arguments).map { strdup($0) } + [nil]
        let variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for string in words + variables { free(string) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, "/bin/sh", &actions, &attributes, words, variables)
        guard code == 0 else { throw FileFailure(.write, output, code: code) }
        return process
    }

    /// Returns the status as `waitpid` tells it; where the program is to stop, the command is ended first.
    private func wait(for process: pid_t, _ requireGoingOn: () throws -> Void) throws -> Int32 {
        var status: Int32 = 0
        do {
            while waitpid(process, &status, WNOHANG) == 0 {
                try requireGoingOn()
                usleep(5_000)
            }
        } catch {
            kill(process, SIGKILL)
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            throw error
        }
        return status
    }

    private func failure(_ status: Int32, errors: String) -> PlainFailure {
        let signal = status & 0x7F
        let end = signal == 0 ? "ended with \((status >> 8) & 0xFF)" : "was ended by signal \(signal)"
        let said = String(decoding: TargetFile.start(of: errors, count: 400), as: UTF8.self)
        let words = said.split(separator: "\n").joined(separator: " ").printable
        return PlainFailure(.inputOutput, "\(path.printable): \(end)\(words.isEmpty ? "" : ": \(words)")")
    }
}
