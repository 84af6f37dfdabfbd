import Archive
import ArticleModel

/// Where in an archive pages are that later records refer to: a record of type `revisit` says of an address that its page is
/// one that the archive has already (WARC/1.1, section 6.7).
struct ArchivedPayloads {
    /// By the hashes of their digests: an archive may hold very many.
    private var places: [Int: ArchiveLocation] = [:]

    /// The most pages that are remembered, in some 20 MB; revisits of others are passed over.
    private static let maximum = 200_000

    /// Notes a page that can be read by itself.
    mutating func note(_ record: WARCRecord, at location: ArchiveLocation?) {
        guard let location, let digest = record.payloadDigest, places.count < Self.maximum else { return }
        if places[digest.hashValue] == nil { places[digest.hashValue] = location }
    }

    /// Returns the record that has the page which `revisit` tells of, and where it is; nil where the archive has none.
    func original(of revisit: WARCRecord, limit: Int) throws(ArchiveError) -> (WARCRecord, ArchiveLocation)? {
        guard let digest = revisit.payloadDigest, let location = places[digest.hashValue] else { return nil }
        let record = try WARCReader(path: location.archive, maximumBytes: limit)
            .record(at: location.offset, length: location.length)
        return record.payloadDigest == digest ? (record, location) : nil
    }
}

extension WARCRecord {
    /// Such as `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`.
    var payloadDigest: String? { self["WARC-Payload-Digest"]?.lowercased() }
}
