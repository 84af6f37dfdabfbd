import ArticleModel
import Foundation
import Pipeline

/// Writes data to standard output; a write that fails is an error like any other.
package struct StandardOutput: Sendable {
    package init() {}

    package func print(_ text: String) throws { try print(line: Data(text.utf8)) }

    /// Prints lines that are for a person, without characters that a terminal would obey: texts and names come from
    /// anywhere.
    package func print(readable text: String) throws {
        try print(
            text.split(separator: "\n", omittingEmptySubsequences: false).map(\.printable).joined(separator: "\n"))
    }

    package func print(line: Data) throws {
        do {
            try writeAll(line + [10], to: STDOUT_FILENO, named: "standard output")
        } catch let failure as FileFailure where failure.code == EBADF {
            throw PlainFailure(failure.kind, "standard output is closed")
        }
    }
}
