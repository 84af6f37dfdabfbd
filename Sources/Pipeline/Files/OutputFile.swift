import ArticleModel
import Foundation

/// A file in the making: it is `….partial` until it is committed, and hashed as it is written.
package final class OutputFile {
    package let path: String
    package private(set) var bytes = 0
    private var descriptor: Int32
    private var buffer = Data()
    private var hasher = ContentHasher()

    /// The number of bytes that are gathered before a call of the operating system.
    private static let bufferSize = 1 << 16

    package init(path: String) throws {
        self.path = path
        descriptor = open(path + ".partial", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileFailure(.write, path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes one record and its line break.
    package func write(line: Data) throws {
        buffer.append(line)
        buffer.append(10)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    package func write(_ data: Data) throws {
        buffer.append(data)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes what is left, waits for the disk, and gives the file its name.
    package func commit() throws -> Manifest.Output {
        try flush()
        guard fsync(descriptor) == 0 else { throw FileFailure(.write, path) }
        close(descriptor)
        descriptor = -1
        guard rename(path + ".partial", path) == 0 else { throw FileFailure(.write, path) }
        return Manifest.Output(bytes: bytes, sha256: hasher.finalized())
    }

    /// Writes what is left, and leaves the file unfinished, to be looked at.
    package func flushPartial() throws { try flush() }

    /// Writes what there is, waits for the disk, and leaves the file unfinished; returns what it has so far.
    package func synchronizePartial() throws -> Manifest.Output {
        try flush()
        guard fsync(descriptor) == 0 else { throw FileFailure(.write, path) }
        return Manifest.Output(bytes: bytes, sha256: hasher.finalized())
    }

    private func flush() throws {
        hasher.update(buffer)
        bytes += buffer.count
        try writeAll(buffer, to: descriptor, named: path)
        buffer.removeAll(keepingCapacity: true)
    }
}

extension OutputFile {
    /// Writes a whole small file so that it is seen whole or not at all.
    package static func writeAtomically(_ data: Data, to path: String) throws {
        let file = try OutputFile(path: path)
        try file.write(data)
        _ = try file.commit()
        try syncFolder(of: path)
    }

    /// Waits until the names in a file's folder are on the disk.
    package static func syncFolder(of path: String) throws { try waitForDisk(path.pathOfFolder) }
}
