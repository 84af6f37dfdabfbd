import Foundation
import GRDB

/// A folder with a `pipeline.json`, an inbox of articles, and the workspace that the programs make.
final class Newsroom {
    let folder: TemporaryFolder

    /// The clock of every run, unless a test says otherwise.
    static let clock = "2026-05-10T06:00:00Z"

    init(_ configuration: String = Newsroom.configuration, articles: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        try folder.write(configuration, to: "pipeline.json")
        try FileManager.default.createDirectory(atPath: folder.path + "/inbox", withIntermediateDirectories: true)
        for (name, text) in articles { try folder.write(text, to: "inbox/\(name)") }
    }

    static let configuration = configuration(clean: "")

    /// With a `clean` section that holds `settings`, such as `"maximumNodes": 5000`.
    static func configuration(clean settings: String) -> String {
        """
        { "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "outlet": "Example Post" } ],
          "clean": { \(settings) } }
        """
    }

    /// The samples of the project, as a clone has them.
    static func withSamples() throws -> Newsroom {
        let room = try Newsroom()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        for name in ["samples", "pipeline.json"] {
            try? FileManager.default.removeItem(atPath: "\(room.folder.path)/\(name)")
            try FileManager.default.copyItem(
                atPath: root.appendingPathComponent(name).path, toPath: "\(room.folder.path)/\(name)")
        }
        return room
    }

    /// An article long enough to be one, that names people and quotes them.
    static func article(about subject: String, by speaker: String = "Maria Keller") -> String {
        """
        Council votes on the \(subject)

        BREMEN, May 8 (Northern Wire) - The city council voted late on Friday for the \(subject), after a debate \
        that had lasted for most of the week and had filled the public gallery to the last seat.

        "We have talked about the \(subject) for eleven years, and tonight we have decided," \(speaker), the mayor \
        of Bremen, said after the vote.

        The plan goes to the regional government next month, which has the last word on how it is paid for.
        """
    }

    @discardableResult
    func run(_ arguments: String..., clock: String = Newsroom.clock) throws -> Program.Result {
        try Program.copydesk.start(["run", "--now", clock] + arguments, in: folder).result()
    }

    func logicalDump() throws -> String { try Program.copydesk("export", "--logical", in: folder).output }

    /// The rows of a question, each as its columns' texts.
    func rows(_ sql: String) throws -> [[String]] {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: folder.path + "/var/articles.sqlite", configuration: configuration)
        return try queue.read { database in
            try Row.fetchAll(database, sql: sql).map { row in
                row.databaseValues.map { String.fromDatabaseValue($0) ?? ($0.isNull ? "NULL" : "\($0)") }
            }
        }
    }

    /// The names of the run folders, oldest first.
    func runs() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path + "/var/runs").sorted()
    }
}
