import ArticleModel
import Foundation

/// Files that are written aside and then renamed into their folder, so that nobody reads half a file.
///
/// The folder itself is not swapped: somebody may keep other files in it.
final class ReportFolder {
    private let path: String
    private let aside: String
    private var names: [String] = []

    init(_ path: String) throws {
        self.path = path
        aside = "\(path)/.partial"
        try? FileManager.default.removeItem(atPath: aside)
        try makeFolder(aside)
    }

    func write(_ name: String, _ text: String) throws { try write(name) { try $0.write(Array(text.utf8)) } }

    func write(_ name: String, _ rows: ViewRows) throws { try write(name, rows.write) }

    private func write(_ name: String, _ body: (OutputText) throws -> Void) throws {
        let target = "\(aside)/\(name)"
        try makeFolder(URL(fileURLWithPath: target).deletingLastPathComponent().path)
        let file = try OutputText(path: target)
        try body(file)
        try file.close()
        names.append(name)
    }

    /// Puts the files in their places, in the order in which they were written.
    func publish() throws {
        for name in names {
            let target = "\(path)/\(name)"
            try makeFolder(URL(fileURLWithPath: target).deletingLastPathComponent().path)
            guard rename("\(aside)/\(name)", target) == 0 else {
                throw PlainFailure(.cannotCreateOutput, "\(target): \(String(cString: strerror(errno)))")
            }
        }
    }

    /// Removes what was written aside and not published.
    func discard() { try? FileManager.default.removeItem(atPath: aside) }

    private func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw PlainFailure(.cannotCreateOutput, "\(path): cannot make the folder: \(error.localizedDescription)")
        }
    }
}
