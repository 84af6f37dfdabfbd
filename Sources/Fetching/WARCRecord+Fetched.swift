import Archive
import ArticleModel
import Foundation

/// The records of what a fetch has had. Nothing in them is random: their ids follow from what was fetched, and its bytes.
extension WARCRecord {
    /// Returns the records of a page as it came, itself the last.
    static func records(of page: FetchedPage, at now: Timestamp) -> [WARCRecord] {
        let id = "\(page.identity.id)\n\(page.hash)"
        let cut = page.content.isCut ? [Field("WARC-Truncated", "unspecified")] : []
        guard let exchange = page.content.exchange else {
            return [
                resource(
                    page.content.bytes, page.hash, at: page.address, page.contentType,
                    fetchedAt: page.content.fetchedAt ?? now, id, SourceStatements(page.content).fields + cut)
            ]
        }
        let path = exchange.redirects.map { Field("Copydesk-Redirected-From", $0.description) }
        return records(
            of: exchange, page.content.bytes, page.hash, at: now, id, request: path,
            response: SourceStatements(page.content).fields + cut)
    }

    /// Returns the records of a file by which a site speaks to crawlers: of all that was asked for it, or of the file alone where it
    /// was kept from an earlier fetch.
    static func records(of file: SiteFile, at now: Timestamp) -> [WARCRecord] {
        let cut = file.isCut ? [Field("WARC-Truncated", "length")] : []
        let hash = ContentHash(of: file.body)
        let id = "\(file.address)\n\(hash)"
        guard let last = file.exchanges.last else {
            return [resource(file.body, hash, at: file.address, file.contentType, fetchedAt: file.fetchedAt, id, cut)]
        }
        let redirects = file.exchanges.dropLast().enumerated().flatMap { index, exchange in
            // The page that a redirect shows nobody is not kept.
            records(
                of: exchange, Data(), ContentHash(of: Data()), at: now, "\(id)\n\(index)",
                response: [Field("WARC-Truncated", "unspecified")])
        }
        return redirects + records(of: last, file.body, hash, at: now, id, response: cut)
    }

    /// Returns the request and the answer, whose body is `body` with the hash `hash`.
    private static func records(
        of exchange: WebExchange, _ body: Data, _ hash: ContentHash, at now: Timestamp, _ id: String,
        request requestFields: [Field] = [], response responseFields: [Field] = []
    ) -> [WARCRecord] {
        let date = Field("WARC-Date", now.description)
        let target = Field("WARC-Target-URI", exchange.address.description)
        let server = Field("WARC-IP-Address", exchange.server.description)
        let request = exchange.requestBlock
        let response = exchange.responseBlock(body)
        return [
            WARCRecord(
                fields: [
                    Field("WARC-Type", "request"), Field("WARC-Record-ID", recordID("\(id)\nrequest")), date, target,
                    server, Field("WARC-Concurrent-To", recordID(id)),
                    Field("WARC-Block-Digest", "sha256:\(ContentHash(of: request))"),
                    Field("Content-Type", "application/http;msgtype=request"),
                ] + requestFields, block: request),
            WARCRecord(
                fields: [
                    Field("WARC-Type", "response"), Field("WARC-Record-ID", recordID(id)), date, target, server,
                    Field("WARC-Block-Digest", "sha256:\(ContentHash(of: response))"),
                    Field("WARC-Payload-Digest", "sha256:\(hash)"),
                    Field("Content-Type", "application/http;msgtype=response"),
                ] + responseFields, block: response),
        ]
    }

    private static func resource(
        _ body: Data, _ hash: ContentHash, at address: String, _ contentType: String, fetchedAt: Timestamp,
        _ id: String, _ fields: [Field] = []
    ) -> WARCRecord {
        WARCRecord(
            fields: [
                Field("WARC-Type", "resource"), Field("WARC-Record-ID", recordID(id)),
                Field("WARC-Date", fetchedAt.description), Field("WARC-Target-URI", address),
                Field("WARC-Block-Digest", "sha256:\(hash)"), Field("Content-Type", contentType),
            ] + fields, block: body)
    }

    private static func recordID(_ text: String) -> String { "<urn:uuid:\(uuid(ContentHash(of: text)))>" }

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
