import ArticleModel
import Foundation

/// Writes files to a hidden folder within their own, and renames them when all are written, so that nobody reads half
/// a file.
///
/// The folder itself is not swapped: somebody may keep other files in it, and of those none is replaced.
final class ReportFolder {
    private let path: String
    private let published: PublishedFiles
    private let scratch: ScratchFolder
    private var names: [String] = []

    init(_ path: String) throws {
        self.path = path
        try ReportFolder.make(path)
        published = try PublishedFiles(in: path)
        scratch = try ScratchFolder(in: path)
    }

    func write(_ name: String, _ text: String) throws { _ = try write(name) { try $0.write(Array(text.utf8)) } }

    @discardableResult func write(_ name: String, _ view: ViewCSV) throws -> ExportManifest.File {
        var rows = 0
        let outcome = try write(name) { rows = try view.write(to: $0) }
        return ExportManifest.File(name, rows: rows, outcome)
    }

    private func write(_ name: String, _ body: (BufferedFileWriter) throws -> Void) throws -> BufferedFileWriter.Outcome
    {
        try published.requireReplaceable(name)
        names.append(name)
        return try writeScratch(name, body)
    }

    private func writeScratch(_ name: String, _ body: (BufferedFileWriter) throws -> Void) throws
        -> BufferedFileWriter.Outcome
    {
        let file = scratch.path(of: name)
        try ReportFolder.make(file.pathOfFolder)
        let writer = try BufferedFileWriter(path: file)
        try body(writer)
        return try writer.close()
    }

    /// Renames the files into their folder, in the order in which they were written.
    ///
    /// The list of them comes first: of a report that was killed here the next one knows what it may replace.
    func publish() throws {
        _ = try writeScratch(PublishedFiles.listName) { try $0.write(Array(published.list(adding: names).utf8)) }
        for name in [PublishedFiles.listName] + names {
            let target = "\(path)/\(name)"
            if name != PublishedFiles.listName { try published.requireReplaceable(name) }
            try ReportFolder.make(target.pathOfFolder)
            try scratch.publish(name, as: target)
        }
    }

    /// Removes what was written and not published.
    func discard() { scratch.remove() }

    private static func make(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw PlainFailure(
                .cannotCreateOutput, "\(path.printable): cannot make the folder: \(error.localizedDescription)")
        }
    }
}
