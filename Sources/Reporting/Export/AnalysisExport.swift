import ArticleModel
import Foundation
import GRDB

/// Writes the rows of a database as files for programs that analyse: JSON Lines, or Parquet.
///
/// The database is only read, in one transaction; equal rows give equal bytes.
package struct AnalysisExport {
    private let source: ReportSource
    private let filters: ExportManifest.Filters
    /// Throws where the program is to stop.
    private let requireGoingOn: () throws -> Void

    /// The names of all files that may be written, in either form.
    package static var fileNames: [String] {
        Dataset.all.flatMap { [$0.jsonLinesName, $0.parquetName] }
            + [DatasetSchema.name, ParquetScript.name, ExportManifest.name]
    }

    package init(
        databasePath: String, filters: ExportManifest.Filters, requireGoingOn: @escaping () throws -> Void
    ) throws {
        source = try ReportSource(path: databasePath)
        (self.filters, self.requireGoingOn) = (filters, requireGoingOn)
    }

    /// Writes a file of JSON Lines for each dataset into `folder`, with their schema, a script that makes Parquet of them, and
    /// the manifest.
    package func writeJSONLines(to folder: String) throws {
        try source.read { db in
            let lines = try Dataset.all.map {
                try DatasetLines($0, in: folder).write(db, requireGoingOn: requireGoingOn)
            }
            let script = ParquetScript(longestLine: lines.map(\.longest).max() ?? 0).text(Dataset.all)
            let others = [
                try write(script, to: ParquetScript.name, in: folder),
                try write(DatasetSchema(datasets: Dataset.all).text(), to: DatasetSchema.name, in: folder),
            ]
            try writeManifest(db, .jsonl, lines.map(\.file) + others, in: folder)
        }
    }

    /// Writes a Parquet file for each dataset into `folder`, with the schema of their rows and the manifest.
    package func writeParquet(to folder: String, by duckDB: DuckDB) throws {
        try source.read { db in
            let files = try Dataset.all.map { dataset in
                let lines = DatasetLines(dataset, in: folder)
                let written = try lines.write(db, requireGoingOn: requireGoingOn)
                defer { lines.remove() }
                return try parquet(of: dataset, written, in: folder, by: duckDB)
            }
            let schema = try write(DatasetSchema(datasets: Dataset.all).text(), to: DatasetSchema.name, in: folder)
            try writeManifest(db, .parquet, files + [schema], in: folder)
        }
    }

    /// Makes the file, and counts its rows.
    private func parquet(
        of dataset: Dataset, _ lines: DatasetLines.Written, in folder: String, by duckDB: DuckDB
    ) throws -> ExportManifest.File {
        let path = "\(folder)/\(dataset.parquetName)"
        let sql = """
            \(ParquetScript.settings)
            \(ParquetScript(longestLine: lines.longest).statement(for: dataset))
            SELECT count(*) FROM read_parquet('\(dataset.parquetName)');
            """
        let rows = Int(try duckDB.run(sql, in: folder, requireGoingOn: requireGoingOn).filter { !$0.isWhitespace })
        guard let rows, rows == lines.file.rows else {
            throw PlainFailure(
                .inputOutput,
                "\(path): duckdb has written \(rows.map(String.init) ?? "no number of") rows of \(lines.file.rows ?? 0)"
            )
        }
        // DuckDB does not wait.
        try waitForDisk(path)
        let digest = try FileDigest(of: path)
        return ExportManifest.File(
            name: dataset.parquetName, rows: rows, bytes: digest.bytes, sha256: digest.hash.value)
    }

    private func writeManifest(
        _ db: Database, _ form: ExportForm, _ files: [ExportManifest.File], in folder: String
    ) throws {
        let manifest = try ExportManifest(db, form, filters, files: files)
        _ = try write(manifest.text(), to: ExportManifest.name, in: folder)
    }

    private func write(_ text: String, to name: String, in folder: String) throws -> ExportManifest.File {
        let writer = try BufferedFileWriter(path: "\(folder)/\(name)")
        try writer.write(Array(text.utf8))
        return ExportManifest.File(name, rows: nil, try writer.close())
    }
}

/// The file of JSON Lines of a dataset.
private struct DatasetLines {
    struct Written {
        let file: ExportManifest.File
        /// The bytes of the longest line.
        let longest: Int
    }

    private let dataset: Dataset
    private let path: String

    init(_ dataset: Dataset, in folder: String) {
        self.dataset = dataset
        path = "\(folder)/\(dataset.jsonLinesName)"
    }

    func write(_ db: Database, requireGoingOn: () throws -> Void) throws -> Written {
        let statement = try dataset.query.statement(db, as: "a dataset")
        precondition(statement.columnCount == dataset.columns.count, "\(dataset.name): a column is not described")
        let writer = try BufferedFileWriter(path: path)
        var (count, longest) = (0, 0)
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            let line = JSONLine(row, dataset.columns).bytes
            try requireGoingOn()
            try writer.write(line)
            (count, longest) = (count + 1, max(longest, line.count))
        }
        return Written(
            file: ExportManifest.File(dataset.jsonLinesName, rows: count, try writer.close()), longest: longest)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

extension ExportManifest.File {
    init(_ name: String, rows: Int?, _ outcome: BufferedFileWriter.Outcome) {
        self.init(name: name, rows: rows, bytes: outcome.bytes, sha256: outcome.hash.value)
    }
}
