import ArticleModel
import Foundation

/// Writes files to a temporary folder within their own, and renames them when all are written, so that nobody reads half
/// a file.
///
/// The folder itself is not swapped: somebody may keep other files in it.
final class ReportFolder {
    private let path: String
    private let temporaryPath: String
    private var names: [String] = []

    init(_ path: String) throws {
        self.path = path
        temporaryPath = "\(path)/.partial"
        try? FileManager.default.removeItem(atPath: temporaryPath)
        try makeFolder(temporaryPath)
    }

    func write(_ name: String, _ text: String) throws { try write(name) { try $0.write(Array(text.utf8)) } }

    func write(_ name: String, _ rows: ViewCSV) throws { try write(name, rows.write) }

    private func write(_ name: String, _ body: (BufferedFileWriter) throws -> Void) throws {
        let target = "\(temporaryPath)/\(name)"
        try makeFolder(URL(fileURLWithPath: target).deletingLastPathComponent().path)
        let file = try BufferedFileWriter(path: target)
        try body(file)
        try file.close()
        names.append(name)
    }

    /// Renames the files into their folder, in the order in which they were written.
    func publish() throws {
        for name in names {
            let target = "\(path)/\(name)"
            try makeFolder(URL(fileURLWithPath: target).deletingLastPathComponent().path)
            guard rename("\(temporaryPath)/\(name)", target) == 0 else {
                throw PlainFailure(.cannotCreateOutput, "\(target): \(String(cString: strerror(errno)))")
            }
        }
    }

    /// Removes what was written and not published.
    func discard() { try? FileManager.default.removeItem(atPath: temporaryPath) }

    private func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw PlainFailure(.cannotCreateOutput, "\(path): cannot make the folder: \(error.localizedDescription)")
        }
    }
}
