import ArticleModel
import Foundation
import GRDB

/// Writes the database as files for people: a front page with a page for each article, story and name, a CSV file per view, and
/// metadata for Datasette.
///
/// The database is only read, in one transaction, so that all files tell of the same rows; equal rows and an
/// equal time give equal bytes.
package struct Report {
    private let source: ReportSource

    package init(databasePath: String) throws { source = try ReportSource(path: databasePath) }

    /// Writes `index.html`, the pages that it leads to, `metadata.json`, `datasette.json` and `csv/<view>.csv` into `folder`, of
    /// which the front page says that it was made at `now`.
    ///
    /// What an earlier report has written there is replaced when all of it is written, the page last. A file of somebody
    /// else's under one of these names ends it; all others are left.
    package func write(to folder: String, at now: String) throws {
        try source.read { db in
            let views = try DescribedTable.views(db)
            let files = try ReportFolder(folder)
            defer { files.discard() }
            for view in views { try files.write("csv/\(view.fileName)", ViewCSV(db, view.name)) }
            let datasette = DatasetteMetadata(
                database: source.name, tables: try DescribedTable.all(db), questions: try QuestionCatalogue().questions)
            try files.write("metadata.json", datasette.metadata())
            try files.write("datasette.json", datasette.configuration())
            let site = try Site(db)
            try files.write(SitePath.styleSheet, String(decoding: PackageResources.page_css, as: UTF8.self))
            try site.forEachPage(files.writePage)
            try files.write("index.html", ReportPage(db, views, site, at: now).html())
            try files.publish()
        }
    }

    /// Writes `<view>.csv` for every view into `folder`, and the manifest last.
    package func writeCSV(
        to folder: String, filters: ExportManifest.Filters = ExportManifest.Filters(),
        requireGoingOn: () throws -> Void = {}
    ) throws {
        try source.read { db in
            let files = try ReportFolder(folder)
            defer { files.discard() }
            let written = try DescribedTable.views(db).map { view in
                try requireGoingOn()
                return try files.write(view.fileName, ViewCSV(db, view.name))
            }
            try files.write(ExportManifest.name, ExportManifest(db, .csv, filters, files: written).text())
            try files.publish()
        }
    }
}
