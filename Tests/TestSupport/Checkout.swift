import Foundation

/// The files of the checkout that tests read.
package enum Checkout {
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Returns the file or folder at `path` below the root.
    package static func url(_ path: String) -> URL { root.appending(path: path) }

    package static func path(_ path: String) -> String { url(path).path }

    package static func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }
}
