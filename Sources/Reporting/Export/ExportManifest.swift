import ArticleModel
import Foundation
import GRDB

/// What an export consists of, and what it was made from: the file `manifest.json` of its folder, which is written last.
///
/// No clock is in it: the same database and options give the same manifest.
package struct ExportManifest: Codable, Hashable, Sendable {
    package static let name = "manifest.json"
    private static let tool = "copydesk"
    private static let currentFormat = 1

    /// A file of the export.
    struct File: Codable, Hashable, Sendable {
        let name: String
        /// Nil where the file has no rows.
        let rows: Int?
        let bytes: Int
        let sha256: String
    }

    /// Which articles are in it; all, where nothing is said.
    package struct Filters: Codable, Hashable, Sendable {
        let since: String?
        let outlets: [String]

        package init(since: String? = nil, outlets: [String] = []) {
            (self.since, self.outlets) = (since, outlets)
        }
    }

    struct Run: Codable, Hashable, Sendable {
        let run: String
        let startedAt: String
    }

    let format: Int
    let tool: String
    let toolVersion: String
    /// The newest migration of the tables that the rows come from.
    let schemaVersion: String
    /// `csv`, `jsonl` or `parquet`.
    let form: ExportForm
    let filters: Filters
    /// Nil where the database has no run.
    let newestRun: Run?
    let files: [File]

    init(_ db: Database, _ form: ExportForm, _ filters: Filters, files: [File]) throws {
        (format, tool, toolVersion) = (Self.currentFormat, Self.tool, Release.version)
        (self.form, self.filters, self.files) = (form, filters, files)
        schemaVersion = try String.fetchOne(db, sql: "SELECT max(identifier) FROM grdb_migrations") ?? ""
        newestRun = try Row.fetchOne(db, sql: "SELECT run_uid, started_at FROM runs ORDER BY run_uid DESC LIMIT 1").map
        {
            Run(run: $0[0], startedAt: $0[1])
        }
    }

    /// Reads the manifest of `folder`; nil where it has none that is ours.
    init?(in folder: String) {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(Self.name)"),
            let manifest = try? JSONDecoder().decode(ExportManifest.self, from: data),
            manifest.tool == Self.tool, manifest.format <= Self.currentFormat
        else { return nil }
        self = manifest
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}

/// The forms in which a folder of files is exported.
package enum ExportForm: String, Codable, Hashable, Sendable { case csv, jsonl, parquet }
