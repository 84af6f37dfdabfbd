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

    /// Appends the records of a page, of which the last is the page itself, and returns where that is.
    mutating func append(
        _ records: [WARCRecord], makingWriter make: () throws -> WARCWriter
    ) throws -> ArchiveLocation {
        if writer == nil { writer = try make() }
        var location: (offset: Int, length: Int)?
        for record in records { location = try writer?.append(record) }
        guard let location else { preconditionFailure("a page has a record, and the writer was just made") }
        return ArchiveLocation(archive: name, offset: location.offset, length: location.length)
    }

    mutating func finish() throws { try writer?.finish() }
}

extension WARCRecord {
    /// Returns the records of a page as it came, itself the last. Nothing in them is random: their ids follow from the page's id
    /// and bytes.
    static func records(of page: FetchedPage, at now: Timestamp) -> [WARCRecord] {
        guard let exchange = page.content.exchange else { return [resource(page, at: now)] }
        let pageID = recordID("\(page.identity.id)\n\(page.hash)")
        let requestID = recordID("\(page.identity.id)\n\(page.hash)\nrequest")
        let date = Field("WARC-Date", now.description)
        let target = Field("WARC-Target-URI", exchange.address.description)
        let server = Field("WARC-IP-Address", exchange.server.description)
        let request = exchange.requestBlock
        let response = exchange.responseBlock(page.content.bytes)
        let path = exchange.redirects.map { Field("Copydesk-Redirected-From", $0.description) }
        return [
            WARCRecord(
                fields: [
                    Field("WARC-Type", "request"), Field("WARC-Record-ID", requestID), date, target, server,
                    Field("WARC-Concurrent-To", pageID),
                    Field("WARC-Block-Digest", "sha256:\(ContentHash(of: request))"),
                    Field("Content-Type", "application/http;msgtype=request"),
                ] + path, block: request),
            WARCRecord(
                fields: [
                    Field("WARC-Type", "response"), Field("WARC-Record-ID", pageID), date, target, server,
                    Field("WARC-Block-Digest", "sha256:\(ContentHash(of: response))"),
                    Field("WARC-Payload-Digest", "sha256:\(page.hash)"),
                    Field("Content-Type", "application/http;msgtype=response"),
                ], block: response),
        ]
    }

    private static func recordID(_ text: String) -> String { "<urn:uuid:\(uuid(ContentHash(of: text)))>" }

    private static func resource(_ page: FetchedPage, at now: Timestamp) -> WARCRecord {
        WARCRecord(
            fields: [
                Field("WARC-Type", "resource"),
                Field("WARC-Record-ID", recordID("\(page.identity.id)\n\(page.hash)")),
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
