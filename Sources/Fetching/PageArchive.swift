import Archive
import ArticleModel
import Foundation

/// Writes the run's archive, which is created with the first page, and hands on the outcomes in their order.
///
/// To compress a page takes longer than all else that is done with it, so a few are compressed at once, ahead of their turn.
struct PageArchive: ~Copyable {
    private enum Outcome {
        case rejected(RejectedRecord)
        /// A page that need not be archived.
        case located(RawArticle)
        /// A page with its records, of which the last is the page itself.
        case packed(FetchedPage, Task<[WARCMember], any Error>)
    }

    private let name: String
    private let now: Timestamp
    private var writer: WARCWriter?
    private var waiting: [Outcome] = []
    private var waitingBytes = 0

    /// The most outcomes and bytes of pages that wait for their turn: enough to keep each processor at work.
    private static let width = min(max(2 * ProcessInfo.processInfo.activeProcessorCount, 4), 32)
    private static let maximumBytes = 8_000_000

    init(name: String, now: Timestamp) {
        self.name = name
        self.now = now
        writer = nil
    }

    /// Takes an outcome, and hands on those whose turn has come.
    mutating func take(
        _ outcome: RecordOutcome<FetchedPage>, makingWriter make: () throws -> WARCWriter,
        emit: (RecordOutcome<RawArticle>) throws -> Void
    ) async throws {
        switch outcome {
        case .rejected(let record): waiting.append(.rejected(record))
        case .produced(let page):
            if let location = page.content.location {
                waiting.append(.located(page.article(at: now, in: location)))
            } else {
                waitingBytes += page.content.bytes.count
                let now = now
                waiting.append(
                    .packed(page, Task { try WARCRecord.records(of: page, at: now).map { try WARCMember($0) } }))
            }
        }
        while waiting.count > PageArchive.width || (waiting.count > 1 && waitingBytes > PageArchive.maximumBytes) {
            try await handOn(makingWriter: make, emit: emit)
        }
    }

    /// Hands on all that waits, and closes the archive.
    mutating func finish(
        makingWriter make: () throws -> WARCWriter, emit: (RecordOutcome<RawArticle>) throws -> Void
    ) async throws {
        while !waiting.isEmpty { try await handOn(makingWriter: make, emit: emit) }
        try writer?.finish()
    }

    private mutating func handOn(
        makingWriter make: () throws -> WARCWriter, emit: (RecordOutcome<RawArticle>) throws -> Void
    ) async throws {
        switch waiting.removeFirst() {
        case .rejected(let record): try emit(.rejected(record))
        case .located(let article): try emit(.produced(article))
        case .packed(let page, let packing):
            waitingBytes -= page.content.bytes.count
            let location = try append(await packing.value, making: make)
            try emit(.produced(page.article(at: now, in: location)))
        }
    }

    /// Appends the members of a page, and returns where the last is.
    private mutating func append(
        _ members: [WARCMember], making make: () throws -> WARCWriter
    ) throws -> ArchiveLocation {
        if writer == nil { writer = try make() }
        var location: (offset: Int, length: Int)?
        for member in members { location = try writer?.append(member) }
        guard let location else { preconditionFailure("a page has a record, and the writer was just made") }
        return ArchiveLocation(archive: name, offset: location.offset, length: location.length)
    }
}

extension WARCRecord {
    /// Returns the records of a page as it came, itself the last. Nothing in them is random: their ids follow from the
    /// page's id and bytes.
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
