import ArticleModel
import Foundation

/// A hidden folder for files that are being written, within the folder that they are then renamed into.
///
/// It is locked while its program lives, so that what a killed program has left is known, and removed by the next. It has
/// a name that nobody else has, so that nothing of anybody else's is written over.
package final class ScratchFolder {
    package let path: String
    private let descriptor: Int32

    private static let prefix = ".copydesk-unfinished-"

    /// Whether a folder of this name is one of these, or was.
    static func isName(_ name: String) -> Bool { name.hasPrefix(prefix) }

    package init(in folder: String) throws {
        ScratchFolder.removeLeftOvers(in: folder)
        var made = try ScratchFolder.make(in: folder)
        // Another program may take the folder for one that is left, before it is locked.
        for _ in 0..<ScratchFolder.maximumTries where !made.isLocked {
            close(made.descriptor)
            made = try ScratchFolder.make(in: folder)
        }
        (path, descriptor) = (made.path, made.descriptor)
        guard made.isLocked else { throw FileFailure(.write, path) }
    }

    private static let maximumTries = 20

    private static func make(in folder: String) throws -> (path: String, descriptor: Int32, isLocked: Bool) {
        var template = Array("\(folder)/\(ScratchFolder.prefix)XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw FileFailure(.write, folder) }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 || errno == ENOENT else { throw FileFailure(.write, path) }
        var (opened, named) = (stat(), stat())
        let isLocked =
            flock(descriptor, LOCK_EX | LOCK_NB) == 0 && fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
            && opened.st_ino == named.st_ino
        return (path, descriptor, isLocked)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    package func path(of name: String) -> String { "\(path)/\(name)" }

    /// Gives the file `name` its place at `target`, whatever is there, and waits until that is on the disk.
    package func publish(_ name: String, as target: String) throws {
        guard rename(path(of: name), target) == 0 else { throw FileFailure(.write, target) }
        try waitForDisk(target.pathOfFolder, for: target)
    }

    /// Removes the folder, with what was not published.
    package func remove() { try? FileManager.default.removeItem(atPath: path) }

    private static func removeLeftOvers(in folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let leftOver = open("\(folder)/\(name)", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard leftOver >= 0 else { continue }
            defer { close(leftOver) }
            var status = stat()
            guard fstat(leftOver, &status) == 0, status.st_uid == geteuid() else { continue }
            if flock(leftOver, LOCK_EX | LOCK_NB) == 0 {
                try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
            }
        }
    }
}
