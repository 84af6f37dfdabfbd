import Foundation
import TestSupport

/// A folder with a `pipeline.json`, an inbox of articles, and the workspace that the programs make.
final class Newsroom {
    let folder: TemporaryFolder

    /// The clock of every run, unless a test says otherwise.
    static let clock = "2026-05-10T06:00:00Z"

    init(_ configuration: String = Newsroom.configuration, articles: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        try folder.write(configuration, to: "pipeline.json")
        try folder.makeFolder("inbox")
        for (name, text) in articles { try folder.write(text, to: "inbox/\(name)") }
    }

    /// Creates an inbox with one article about each plan: `a.txt` about "plan a".
    convenience init(plans: [String], _ configuration: String = Newsroom.configuration) throws {
        let articles = plans.map { ("\($0).txt", Newsroom.article(about: "plan \($0)")) }
        try self.init(configuration, articles: Dictionary(uniqueKeysWithValues: articles))
    }

    static let configuration = configuration(clean: "")

    /// Returns a configuration with a `clean` section that holds `settings`, such as `"maximumNodes": 5000`.
    static func configuration(clean settings: String) -> String {
        """
        { "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "outlet": "Example Post" } ],
          "clean": { \(settings) } }
        """
    }

    /// Returns a folder with the samples of the project and their configuration.
    static func withSamples() throws -> Newsroom {
        let room = try Newsroom()
        try room.folder.remove("pipeline.json")
        for name in ["samples", "pipeline.json"] {
            try FileManager.default.copyItem(at: Checkout.url(name), to: room.folder.url(name))
        }
        return room
    }

    /// Returns an article that is long enough to be one, names people and quotes them.
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

    /// Returns the rows of a query on the database, each as the texts of its columns.
    func rows(_ sql: String, parameters: [String: String] = [:]) throws -> [[String]] {
        try DatabaseFile(path: folder.path("var/articles.sqlite")).rows(sql, parameters: parameters)
    }

    /// Returns the names of the run folders, oldest first.
    func runs() throws -> [String] { try folder.names(in: "var/runs") }
}
