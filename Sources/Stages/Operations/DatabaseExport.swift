import ArticleModel
import Foundation
import Loading
import Pipeline
import Reporting

/// Writes the database, or what is in it, for others to read: what `copydesk export` does.
package struct DatabaseExport {
    let context: RunContext

    package init(_ context: RunContext) { self.context = context }

    private func database() throws -> ArticleDatabase {
        let path = context.workspace.databasePath
        guard FileManager.default.fileExists(atPath: path) else {
            throw PlainFailure(.missingInput, "\(path): there is no database yet\nrun copydesk run first")
        }
        return try ArticleDatabase(readingFrom: path)
    }

    /// Writes one file without side files, checked, that may be handed out and opened without write permission.
    package func copy(to path: String) throws {
        try ExportTarget(path, context).write(.copy) { try database().exportCopy(to: $0) }
    }

    /// Prints every row with text keys for ids and without the columns of the runs, sorted: equal dumps are equal data.
    package func logicalDump(_ print: (String) throws -> Void) throws { try database().logicalDump(print) }

    /// Writes that dump to a file.
    package func logicalDump(to path: String) throws {
        try ExportTarget(path, context).write(.logicalDump) {
            let file = try OutputFile(path: $0)
            try logicalDump { try file.write(line: Data($0.utf8)) }
            _ = try file.commit()
        }
    }

    /// Writes a CSV file per view.
    package func csv(to folder: String) throws {
        let target = try ExportTarget(folder, context)
        _ = try database()
        try target.requireOutsideOfSources(["view.csv"], context)
        try Report(databasePath: context.workspace.databasePath).writeCSV(to: target.path)
    }

    /// Writes the static page, with its CSV files beside it.
    package func report(to folder: String) throws {
        let target = try ExportTarget(folder, context)
        _ = try database()
        try target.requireOutsideOfSources(["index.html", "metadata.json", "csv/view.csv"], context)
        try Report(databasePath: context.workspace.databasePath).write(to: target.path, at: context.clock.description)
    }
}
