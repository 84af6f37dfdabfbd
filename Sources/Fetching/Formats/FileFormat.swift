import Archive
import Foundation

/// How a file holds pages.
package enum FileFormat: Sendable {
    /// It is a page, or no text at all.
    case page
    /// A page or another file, compressed.
    case gzip
    case webArchive
    /// A page saved with all that belongs to it.
    case mhtml
    /// Records in JSON: one, a list, or one on each line.
    case records

    /// Tells the format by how the file begins, which nobody gets wrong, or where that tells nothing, by its name.
    package init(ofFile name: String, _ start: [UInt8]) {
        let name = name.lowercased()
        if start.starts(with: "WARC/".utf8) {
            self = .webArchive
        } else if start.starts(with: [0x1f, 0x8b]) {
            // An archive that is damaged at its beginning is one all the same.
            let inside = name.hasSuffix(".warc.gz") ? nil : try? Gzip.start(of: Data(start))
            let isArchive = name.hasSuffix(".warc.gz") || inside?.starts(with: "WARC/".utf8) == true
            self = isArchive ? .webArchive : .gzip
        } else if [".mhtml", ".mht"].contains(where: name.hasSuffix) || FileFormat.beginsMessage(start) {
            self = .mhtml
        } else if [".json", ".jsonl", ".ndjson"].contains(where: name.hasSuffix) {
            self = .records
        } else {
            self = .page
        }
    }

    /// Whether the file begins with the headers that browsers give a saved page.
    private static func beginsMessage(_ start: [UInt8]) -> Bool {
        let text = String(decoding: start.prefix(1 << 10), as: UTF8.self).lowercased()
        let isMessage = text.hasPrefix("from: ") || text.hasPrefix("mime-version:")
        return isMessage && text.contains("\nmime-version:") && text.contains("multipart/related")
            || text.hasPrefix("mime-version:") && text.contains("multipart/related")
    }

    /// The number of bytes at the beginning of a file that tell its format.
    package static let startLength = 1 << 12
}
