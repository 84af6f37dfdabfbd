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
