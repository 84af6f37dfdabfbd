import ArticleModel
import Foundation
import Pipeline

/// Standard output: data only. A write that fails is an error like any other.
public struct StandardOutput: Sendable {
    public init() {}

    public func print(_ text: String) throws { try print(line: Data(text.utf8)) }

    public func print(line: Data) throws {
        let bytes = line + [10]
        try bytes.withUnsafeBytes { raw in
            var written = 0
            while written < raw.count {
                let count = write(STDOUT_FILENO, raw.baseAddress?.advanced(by: written), raw.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw FileFailure(.write, "standard output") }
                written += count
            }
        }
    }
}
