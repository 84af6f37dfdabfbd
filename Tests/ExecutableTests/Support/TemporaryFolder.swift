import Foundation

/// A fresh folder that goes when nobody holds it any more.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = "\(NSTemporaryDirectory())/copydesk-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

    func write(_ bytes: Data, to name: String) throws {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
    }

    func read(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)) }

    func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    /// The names of all files below, with their bytes.
    func contents(below name: String) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for case let file as String in FileManager.default.enumerator(atPath: path + "/" + name)
            ?? FileManager.DirectoryEnumerator()
        {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(path)/\(name)/\(file)", isDirectory: &isFolder)
            if !isFolder.boolValue { found[file] = try read("\(name)/\(file)") }
        }
        return found
    }
}
