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
    /// The pages, of which there may be many: those that are written, and those that are as they should be already.
    private var pages: [String] = []
    private var unchangedPages: [String] = []

    init(_ path: String) throws {
        self.path = path
        try TargetFile.makeFolder(path)
        published = try PublishedFiles(in: path)
        scratch = try ScratchFolder(in: path)
    }

    func write(_ name: String, _ text: String) throws { _ = try write(name) { try $0.write(Array(text.utf8)) } }

    @discardableResult func write(_ name: String, _ view: ViewCSV) throws -> ExportManifest.File {
        var rows = 0
        let outcome = try write(name) { rows = try view.write(to: $0) }
        return ExportManifest.File(name, rows: rows, outcome)
    }

    /// Writes one of many pages; a page that is there with these bytes stays.
    func writePage(_ page: SitePage) throws {
        try published.requireReplaceable(page.path)
        let bytes = Array(page.html.utf8)
        if ReportFolder.file(at: "\(path)/\(page.path)", has: bytes) { return unchangedPages.append(page.path) }
        pages.append(page.path)
        _ = try writeScratch(page.path, waitsForDisk: false) { try $0.write(bytes) }
    }

    private static func file(at path: String, has bytes: [UInt8]) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == bytes.count else {
            return false
        }
        return TargetFile.start(of: path, count: bytes.count) == bytes
    }

    private func write(_ name: String, _ body: (BufferedFileWriter) throws -> Void) throws -> BufferedFileWriter.Outcome
    {
        try published.requireReplaceable(name)
        names.append(name)
        return try writeScratch(name, body)
    }

    private func writeScratch(
        _ name: String, waitsForDisk: Bool = true, _ body: (BufferedFileWriter) throws -> Void
    ) throws -> BufferedFileWriter.Outcome {
        let file = scratch.path(of: name)
        try TargetFile.makeFolder(file.pathOfFolder)
        let writer = try BufferedFileWriter(path: file)
        try body(writer)
        return try writer.close(waitsForDisk: waitsForDisk)
    }

    /// Renames the files into their folder, the pages first, and deletes the pages of earlier reports that are none now.
    ///
    /// The list of them comes before: of a report that was killed here the next one knows what it may replace.
    func publish() throws {
        let all = names + pages + unchangedPages
        _ = try writeScratch(PublishedFiles.listName) { try $0.write(Array(published.list(adding: all).utf8)) }
        try scratch.publish(PublishedFiles.listName, as: "\(path)/\(PublishedFiles.listName)")
        try publishPages()
        for name in names {
            let target = "\(path)/\(name)"
            try published.requireReplaceable(name)
            try TargetFile.makeFolder(target.pathOfFolder)
            try scratch.publish(name, as: target)
        }
        try removePages(besides: Set(pages).union(unchangedPages))
    }

    private func publishPages() throws {
        guard !pages.isEmpty else { return }
        // Once for all: of thousands of files each would wait for the disk.
        sync()
        for page in pages {
            let target = "\(path)/\(page)"
            try published.requireReplaceable(page)
            try TargetFile.makeFolder(target.pathOfFolder)
            guard rename(scratch.path(of: page), target) == 0 else { throw FileFailure(.write, target) }
        }
        sync()
    }

    private func removePages(besides kept: Set<String>) throws {
        for page in published.pages where !kept.contains(page) { try removeFile(at: "\(path)/\(page)") }
    }

    /// Removes what was written and not published.
    func discard() { scratch.remove() }
}
