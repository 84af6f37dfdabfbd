import ArticleModel
import Foundation

/// Writes all of `bytes` to the open file `descriptor`, which messages call `name`.
package func writeAll(_ bytes: some ContiguousBytes, to descriptor: Int32, named name: String) throws {
    try bytes.withUnsafeBytes { raw in
        var written = 0
        while written < raw.count {
            let count = write(descriptor, raw.baseAddress?.advanced(by: written), raw.count - written)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileFailure(.write, name) }
            written += count
        }
    }
}

/// Hands the bytes of the file at `path` to `take`, a piece at a time.
func readPieces(of path: String, _ take: (ArraySlice<UInt8>) -> Void) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(.read, path) }
    defer { close(descriptor) }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw FileFailure(.read, path) }
        if count == 0 { return }
        take(piece[..<count])
    }
}
