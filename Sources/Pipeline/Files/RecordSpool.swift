import ArticleModel
import Foundation

/// A temporary file of records, to be read again in order; nothing of it is left on the disk.
package final class RecordSpool {
    private let descriptor: Int32
    private let name: String
    private var buffer = Data()
    private var size = 0

    private static let bufferSize = 1 << 16

    /// The file has no name from the beginning, so that it is gone however the program ends.
    package init(in folder: String) throws {
        var template = Array("\(folder)/.spool-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        name = "\(folder)/.spool"
        guard descriptor >= 0 else { throw FileFailure(.write, name) }
        // Workers that are started later have nothing to do with it.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        template.withUnsafeBufferPointer { path in _ = path.baseAddress.map { unlink($0) } }
    }

    deinit { close(descriptor) }

    /// Returns the range of the line in the file, without its break.
    @discardableResult package func write(line: Data) throws -> Range<Int> {
        let range = size..<size + line.count
        size += line.count + 1
        buffer.append(line)
        buffer.append(10)
        if buffer.count >= Self.bufferSize { try flush() }
        return range
    }

    /// Returns the line in a range that `write` has returned; nothing may be written after that.
    package func line(in range: Range<Int>) throws -> Data {
        try flush()
        var line = Data(count: range.count)
        let count = line.withUnsafeMutableBytes {
            pread(descriptor, $0.baseAddress, range.count, off_t(range.lowerBound))
        }
        guard count == range.count else { throw FileFailure(.read, name) }
        return line
    }

    /// Returns what was written, from the beginning; nothing may be written after that.
    package func reader() throws -> LineReader {
        try flush()
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileFailure(.read, name) }
        return LineReader(descriptor: descriptor, name: name)
    }

    private func flush() throws {
        try writeAll(buffer, to: descriptor, named: name)
        buffer.removeAll(keepingCapacity: true)
    }
}
