import ArticleModel
import Foundation

/// A database file with its side files.
struct DatabaseFiles {
    let path: String

    private static let suffixes = ["-journal", "-wal", "-shm", ""]

    /// Removes the files; those that are not there are passed over.
    func remove() throws {
        for suffix in Self.suffixes { try removeFile(at: path + suffix) }
    }

    /// Gives the files other names, in place of what has them. The database goes first: without its log it would be another,
    /// while a log without database is removed when one is made.
    func move(to target: String) throws {
        try DatabaseFiles(path: target).remove()
        for suffix in Self.suffixes.reversed()
        where Glibc.rename(path + suffix, target + suffix) != 0 && errno != ENOENT {
            throw FileFailure(.write, target + suffix)
        }
    }

    /// Gives a file without side files its final name when all of it is on the disk.
    func publish(as target: String) throws {
        try waitForDisk(path, for: target)
        guard Glibc.rename(path, target) == 0 else { throw FileFailure(.write, target) }
        try waitForDisk(target.pathOfFolder, for: target)
    }
}
