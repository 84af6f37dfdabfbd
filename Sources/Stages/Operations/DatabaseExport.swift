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
    package func copy(to path: String, of filter: ExportFilter = ExportFilter()) throws {
        try ExportTarget(path, context).write(.copy) {
            let database = try database()
            try database.exportCopy(to: $0, of: try filter.selection(in: database), requireGoingOn: context.stop.check)
        }
    }

    /// Prints every row with text keys for ids and without the columns of the runs, sorted: equal dumps are equal data.
    package func logicalDump(_ print: (String) throws -> Void) throws { try database().logicalDump(print) }

    /// Writes that dump to a file.
    package func logicalDump(to path: String) throws {
        try ExportTarget(path, context).write(.logicalDump) {
            let file = try OutputFile(path: $0)
            try logicalDump { line in
                try context.stop.check()
                try file.write(line: Data(line.utf8))
            }
            _ = try file.commit()
        }
    }

    /// Writes a CSV file per view. A folder that has files of somebody else as well is not replaced, but each of its files that
    /// is ours.
    package func csv(to folder: String, of filter: ExportFilter = ExportFilter()) throws {
        let target = try ExportTarget(folder, context)
        try target.requireOutsideOfSources(["view.csv"], context)
        try reading(filter, for: target) { database, selection in
            let report = try Report(databasePath: database)
            let write = { try report.writeCSV(to: $0, filters: selection.filters, requireGoingOn: context.stop.check) }
            if try target.isReplaceableFolder { try target.writeFolder(write) } else { try write(target.path) }
        }
    }

    /// Writes files of JSON Lines with their schema.
    package func jsonLines(to folder: String, of filter: ExportFilter = ExportFilter()) throws {
        try analysis(to: folder, of: filter) { try $0.writeJSONLines(to: $1) }
    }

    /// Writes Parquet files, where DuckDB is installed.
    package func parquet(to folder: String, of filter: ExportFilter = ExportFilter()) throws {
        let duckDB = try DuckDB()
        try analysis(to: folder, of: filter) { try $0.writeParquet(to: $1, by: duckDB) }
    }

    private func analysis(
        to folder: String, of filter: ExportFilter, _ write: (AnalysisExport, String) throws -> Void
    ) throws {
        let target = try ExportTarget(folder, context)
        try target.requireOutsideOfSources(AnalysisExport.fileNames, context)
        try target.requireReplaceableFolder()
        try reading(filter, for: target) { database, selection in
            let export = try AnalysisExport(
                databasePath: database, filters: selection.filters, requireGoingOn: context.stop.check)
            try target.writeFolder { try write(export, $0) }
        }
    }

    /// Calls `body` with the path of the database, or of a copy of the chosen articles, which lies beside the target meanwhile.
    private func reading(
        _ filter: ExportFilter, for target: ExportTarget, _ body: (String, ArticleSelection) throws -> Void
    ) throws {
        let database = try database()
        let selection = try filter.selection(in: database)
        if selection.isEverything { return try body(context.workspace.databasePath, selection) }
        let scratch = try target.scratch()
        defer { scratch.remove() }
        let part = scratch.path(of: "articles.sqlite")
        try database.exportCopy(to: part, of: selection, requireGoingOn: context.stop.check)
        try body(part, selection)
    }

    /// Writes the static page, with its CSV files beside it.
    package func report(to folder: String) throws {
        let target = try ExportTarget(folder, context)
        _ = try database()
        try target.requireOutsideOfSources(["index.html", "metadata.json", "csv/view.csv"], context)
        try Report(databasePath: context.workspace.databasePath).write(to: target.path, at: context.clock.description)
    }
}

extension ArticleSelection {
    fileprivate var filters: ExportManifest.Filters { ExportManifest.Filters(since: since, outlets: outlets) }
}
