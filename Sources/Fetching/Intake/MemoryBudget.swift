import Foundation

/// How many bytes of pages may wait in memory for their turn; the others wait on disk.
actor MemoryBudget {
    private var left = 1_000_000

    /// Whether so many more may; if so, `release` must be called when their turn has come.
    func reserve(_ count: Int) -> Bool {
        guard count <= left else { return false }
        left -= count
        return true
    }

    func release(_ count: Int) { left += count }
}

/// Bytes in a file without a name, which the system may take out of memory.
enum SpooledBytes {
    /// Returns the same bytes in a file, where that can be written.
    static func spooled(_ bytes: Data) -> Data { bytes.isEmpty ? bytes : mapped(bytes) ?? bytes }

    private static func mapped(_ bytes: Data) -> Data? {
        var name = Array("\(FileManager.default.temporaryDirectory.path)/copydesk-page-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        unlink(name)
        let isWritten = bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let count = write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                if count <= 0 { return false }
                offset += count
            }
            return true
        }
        guard isWritten, let start = mmap(nil, bytes.count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
        else { return nil }
        return Data(bytesNoCopy: start, count: bytes.count, deallocator: .custom { munmap($0, $1) })
    }
}
