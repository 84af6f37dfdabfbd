import Archive
import Foundation
import TestSupport

extension TemporaryFolder {
    /// Writes an archive of these bytes, and returns its path.
    func writeArchive(_ bytes: Data) throws -> String {
        let name = "\(UUID().uuidString).warc.gz"
        try write(bytes, to: name)
        return path(name)
    }

    /// Writes an archive of these records, and returns its path and where in it each record lies.
    func writeArchive(
        of records: [WARCRecord], name: String = "fetch.warc.gz"
    ) throws -> (path: String, places: [(offset: Int, length: Int)]) {
        var writer = try WARCWriter(path: path(name))
        var places: [(offset: Int, length: Int)] = []
        for record in records { places.append(try writer.append(record)) }
        try writer.finish()
        return (path(name), places)
    }
}

extension WARCRecord {
    static func page(_ text: String) -> WARCRecord {
        WARCRecord(
            fields: [.init("WARC-Type", "resource"), .init("Content-Type", "text/html")], block: Data(text.utf8))
    }
}

extension WARCRecords.Entry {
    /// The text of the block, or the message of the error.
    var outcome: String {
        switch record {
        case .success(let record): String(decoding: record.block, as: UTF8.self)
        case .failure(let error): error.description
        }
    }
}
