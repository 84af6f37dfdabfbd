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
        self.path = path
    }

    /// Runs statements in `folder`, and returns what they print.
    func run(_ sql: String, in folder: String, requireGoingOn: () throws -> Void) throws -> String {
        let names = ["output", "errors"].map { "\(folder)/.duckdb-\($0)" }
        defer { names.forEach { try? FileManager.default.removeItem(atPath: $0) } }
        let files = try names.map { name in
            guard FileManager.default.createFile(atPath: name, contents: nil),
                let file = FileHandle(forWritingAtPath: name)
            else { throw FileFailure(.write, name) }
            return file
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-init", "/dev/null", "-batch", "-bail", "-noheader", "-list", "-c", sql]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardInput = FileHandle.nullDevice
        (process.standardOutput, process.standardError) = (files[0], files[1])
        do {
            try process.run()
        } catch {
            throw PlainFailure(.unreachable, "\(path.printable): cannot be started: \(error.localizedDescription)")
        }
        try wait(for: process, requireGoingOn: requireGoingOn)
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw failure(process, errors: names[1])
        }
        return String(decoding: FileManager.default.contents(atPath: names[0]) ?? Data(), as: UTF8.self)
    }

    /// Ends the command where the program is to stop.
    private func wait(for process: Process, requireGoingOn: () throws -> Void) throws {
        do {
            while process.isRunning {
                try requireGoingOn()
                usleep(5_000)
            }
        } catch {
            process.terminate()
            process.waitUntilExit()
            throw error
        }
        process.waitUntilExit()
    }

    private func failure(_ process: Process, errors: String) -> PlainFailure {
        let said = String(decoding: TargetFile.start(of: errors, count: 400), as: UTF8.self)
        let end =
            process.terminationReason == .exit
            ? "ended with \(process.terminationStatus)" : "was ended by signal \(process.terminationStatus)"
        let words = said.split(separator: "\n").joined(separator: " ").printable
        return PlainFailure(.inputOutput, "\(path.printable): \(end)\(words.isEmpty ? "" : ": \(words)")")
    }
}
