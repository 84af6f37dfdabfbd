import Foundation

/// A fresh folder that is removed when nobody holds it any more.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "copydesk-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Returns the path of the file or folder `name` in it, which need not exist.
    package func path(_ name: String) -> String { "\(path)/\(name)" }

    package func url(_ name: String) -> URL { URL(filePath: path(name)) }

    package func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

    /// Writes a file, and makes the folders that it lies in.
    package func write(_ bytes: Data, to name: String) throws {
        try FileManager.default.createDirectory(
            at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url(name))
    }

    package func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    }

    package func read(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

    package func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

    package func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    package func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    /// Returns the names of what lies directly in the folder `name`, sorted.
    package func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
    }

    /// Returns the bytes of all files below the folder `name`, by their paths from there.
    package func contents(below name: String) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: path(name)) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path("\(name)/\(file)"), isDirectory: &isFolder)
            if !isFolder.boolValue { found[file] = try read("\(name)/\(file)") }
        }
        return found
    }
}
