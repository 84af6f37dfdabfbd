import ArticleModel
import Foundation

/// A file that is written from its start to its end, a large piece at a time.
final class OutputText {
    private static let pieceLength = 1 << 16

    private let path: String
    private let handle: FileHandle
    private var piece: [UInt8] = []

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
        piece += bytes
        if piece.count >= OutputText.pieceLength { try flush() }
    }

    /// After this the bytes are on the disk.
    func close() throws {
        try flush()
        try explaining { try handle.synchronize() }
        try explaining { try handle.close() }
    }

    private func flush() throws {
        try explaining { try handle.write(contentsOf: piece) }
        piece.removeAll(keepingCapacity: true)
    }

    private func explaining(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            throw PlainFailure(.inputOutput, "\(path): cannot write: \(error.localizedDescription)")
        }
    }
}
