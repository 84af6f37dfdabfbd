import Archive
import Foundation

/// A fresh folder, gone with the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: Data) -> String {
        let file = "\(path)/\(UUID().uuidString).warc.gz"
        _ = FileManager.default.createFile(atPath: file, contents: bytes)
        return file
    }

    func write(
        _ records: [WARCRecord], name: String = "fetch.warc.gz"
    ) throws -> (path: String, places: [(offset: Int, length: Int)]) {
        let file = "\(path)/\(name)"
        var writer = try WARCWriter(path: file)
        var places: [(offset: Int, length: Int)] = []
        for record in records { places.append(try writer.append(record)) }
        try writer.finish()
        return (file, places)
    }
}

extension WARCRecord {
    static func page(_ text: String) -> WARCRecord {
        WARCRecord(
            fields: [.init("WARC-Type", "resource"), .init("Content-Type", "text/html")], block: Data(text.utf8))
    }
}

extension WARCRecords.Entry {
    /// The text of the block, or the words of the error.
    var outcome: String {
        switch record {
        case .success(let record): String(decoding: record.block, as: UTF8.self)
        case .failure(let error): error.description
        }
    }
}
