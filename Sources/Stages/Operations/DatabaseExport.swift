import ArticleModel
import Foundation
import Loading
import Pipeline
import Reporting

/// Writes the database, or what is in it, for others to read: what `copydesk export` does.
package struct DatabaseExport {
    let context: RunContext

    package init(_ context: RunContext) { self.context = context }

    /// Refuses a target that is a file of the workspace's own.
    package func requireForeign(_ target: String) throws {
        let path = URL(fileURLWithPath: target).standardizedFileURL.resolvingSymlinksInPath().path
        let workspace = URL(fileURLWithPath: context.workspace.path).resolvingSymlinksInPath().path
        let own = ["articles.sqlite", "state.sqlite", "lock", "last-success", "runs"].map { "\(workspace)/\($0)" }
        guard !own.contains(where: { path == $0 || path.hasPrefix("\($0)-") || path.hasPrefix("\($0)/") }) else {
            throw PlainFailure(.badUsage, "\(target): this is a file of the workspace itself; name another")
        }
    }

    private func database() throws -> ArticleDatabase {
        let path = context.workspace.databasePath
        guard FileManager.default.fileExists(atPath: path) else {
            throw PlainFailure(.missingInput, "\(path): there is no database yet\nrun copydesk run first")
        }
        return try ArticleDatabase(readingFrom: path)
    }

    /// Writes one file without side files, checked, that may be handed out and opened without write permission.
    package func copy(to path: String) throws { try database().exportCopy(to: path) }

    /// Prints every row with text keys for ids and without the columns of the runs, sorted: equal dumps are equal data.
    package func logicalDump(_ print: (String) throws -> Void) throws { try database().logicalDump(print) }

    /// Writes a CSV file per view.
    package func csv(to folder: String) throws {
        _ = try database()
        try Report(databasePath: context.workspace.databasePath).writeCSV(to: folder)
    }

    /// Writes the static page, with its CSV files beside it.
    package func report(to folder: String) throws {
        _ = try database()
        try Report(databasePath: context.workspace.databasePath).write(to: folder, at: context.clock.description)
    }
}
