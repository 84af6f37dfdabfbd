import Archive
import Fetching
import Foundation

/// How fast a web archive is read, page by page.
package struct ArchiveReading {
    package private(set) var records = 0
    package private(set) var damaged = 0
    /// The bytes of all blocks of records, after decompression.
    package private(set) var blockBytes = 0
    package private(set) var pages = 0

    /// Reads the file at `path`; `readsPages` also undoes the encodings of HTTP, as a fetch does.
    package init(_ path: String, readsPages: Bool) throws {
        for entry in try WARCReader(path: path, maximumBytes: 50_000_000).records() {
            guard let record = try? entry.record.get() else {
                damaged += 1
                continue
            }
            records += 1
            blockBytes += record.block.count
            if readsPages, (try? WARCPage(record, limit: 25_000_000)) != nil { pages += 1 }
        }
    }
}
