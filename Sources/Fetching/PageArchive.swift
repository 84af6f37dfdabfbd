import Archive
import ArticleModel
import Foundation

/// Writes the run's archive, which is created with the first page.
struct PageArchive: ~Copyable {
    private let name: String
    private let now: Timestamp
    private var writer: WARCWriter?

    init(name: String, now: Timestamp) {
        self.name = name
        self.now = now
        writer = nil
    }

    /// Appends `page`, and returns where it is.
    mutating func append(
        _ page: WARCRecord, makingWriter make: () throws -> WARCWriter
    ) throws -> ArchiveLocation {
        if writer == nil { writer = try make() }
        guard let location = try writer?.append(page) else { preconditionFailure("the writer was just made") }
        return ArchiveLocation(archive: name, offset: location.offset, length: location.length)
    }

    mutating func finish() throws { try writer?.finish() }
}

extension WARCRecord {
    /// Returns the record of a page as it came. Nothing in it is random: its id follows from the page's id and bytes.
    static func page(_ page: FetchedPage, at now: Timestamp) -> WARCRecord {
        WARCRecord(
            fields: [
                Field("WARC-Type", "resource"),
                Field("WARC-Record-ID", "<urn:uuid:\(uuid(ContentHash(of: "\(page.identity.id)\n\(page.hash)")))>"),
                Field("WARC-Date", (page.content.fetchedAt ?? now).description),
                Field("WARC-Target-URI", page.address),
                Field("WARC-Block-Digest", "sha256:\(page.hash)"),
                Field("Content-Type", page.contentType),
            ], block: page.content.bytes)
    }

    /// Returns a UUID of version 8, which is free for bits of one's own (RFC 9562, section 5.8).
    private static func uuid(_ hash: ContentHash) -> String {
        var digits = Array(hash.value.utf8.prefix(32))
        digits[12] = UInt8(ascii: "8")
        digits[16] = UInt8(ascii: "a")
        let cuts = [0, 8, 12, 16, 20, 32]
        return zip(cuts, cuts.dropFirst()).map { String(decoding: digits[$0..<$1], as: UTF8.self) }
            .joined(separator: "-")
    }
}
