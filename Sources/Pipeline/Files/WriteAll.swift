import ArticleModel
import Foundation

/// Writes all of `bytes` to the open file `descriptor`, which messages call `name`.
package func writeAll(_ bytes: some ContiguousBytes, to descriptor: Int32, named name: String) throws {
    try bytes.withUnsafeBytes { raw in
        var written = 0
        while written < raw.count {
            let count = write(descriptor, raw.baseAddress?.advanced(by: written), raw.count - written)
            if count < 0, errno == EINTR || awaitReadiness(of: descriptor, for: POLLOUT) { continue }
            guard count > 0 else { throw FileFailure(.write, name) }
            written += count
        }
    }
}

/// Waits until a descriptor that does not block, such as a pipe that another program has set so, can be read or written.
/// Returns false at once where the last call has failed for another reason.
func awaitReadiness(of descriptor: Int32, for events: Int32) -> Bool {
    guard errno == EAGAIN || errno == EWOULDBLOCK else { return false }
    var request = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    return poll(&request, 1, -1) >= 0 || errno == EINTR
}
