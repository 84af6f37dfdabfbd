import ArticleModel
import Foundation
import Pipeline

/// Standard output: data only. A write that fails is an error like any other.
public struct StandardOutput: Sendable {
    public init() {}

    public func print(_ text: String) throws { try print(line: Data(text.utf8)) }

    public func print(line: Data) throws {
        try writeAll(line + [10], to: STDOUT_FILENO, named: "standard output")
    }
}
