import ArticleModel
import Foundation

/// Writes a file from its start to its end, in large chunks, and hashes it on the way.
final class BufferedFileWriter {
    /// The number of bytes that are written at once.
    private static let bufferSize = 1 << 16

    /// What has been written, once the writer is closed.
    struct Outcome {
        let bytes: Int
        let hash: ContentHash
    }

    private let path: String
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var hasher = ContentHasher()
    private var bytes = 0

    init(path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else {
            throw PlainFailure(.cannotCreateOutput, "\(path): \(String(cString: strerror(errno)))")
        }
        self.path = path
        self.handle = handle
    }

    func write(_ bytes: [UInt8]) throws {
        buffer += bytes
        if buffer.count >= BufferedFileWriter.bufferSize { try flush() }
    }

    /// Writes what is left, and returns when all bytes are on the disk, unless somebody waits for many files at once.
    func close(waitsForDisk: Bool = true) throws -> Outcome {
        try flush()
        if waitsForDisk { try explaining { try handle.synchronize() } }
        try explaining { try handle.close() }
        return Outcome(bytes: bytes, hash: hasher.finalized())
    }

    private func flush() throws {
        hasher.update(buffer)
        bytes += buffer.count
        try explaining { try handle.write(contentsOf: buffer) }
        buffer.removeAll(keepingCapacity: true)
    }

    private func explaining(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            throw PlainFailure(.inputOutput, "\(path): cannot write: \(error.localizedDescription)")
        }
    }
}
