import Archive
import ArticleModel
import Foundation

/// The pages in a WARC file: responses with status 200, resources and converted texts.
final class WARCRecordItems: ItemSequence {
    let versionKey: String?
    private let records: WARCRecords
    private let path: String
    private let name: String
    private let source: String
    private let outlet: String?
    private let limit: Int
    /// Whether no other file of a source is known.
    private let isAlone: Bool
    private var counts: [String: Int] = [:]
    /// The number of pages that are not what the digest in their record says.
    private var otherDigests = 0
    private var siteFiles = ArchivedSiteFiles()
    private var payloads = ArchivedPayloads()

    init(
        at location: FilePath, named name: String, source: String, outlet: String?, versionKey: String?, limit: Int,
        isAlone: Bool
    ) throws(ArchiveError) {
        path = location.text
        self.name = name
        self.source = source
        self.outlet = outlet
        self.versionKey = versionKey
        (self.limit, self.isAlone) = (limit, isAlone)
        // Twice, as a record has headers too, and its page may be compressed.
        records = try WARCReader(path: path, maximumBytes: limit * 2).records()
    }

    func next() -> (any SourceItem)? {
        while let entry = records.next() {
            if let item = item(entry) { return item }
        }
        return nil
    }

    var passedOver: String? {
        let digests =
            switch otherDigests {
            case 0: nil as String?
            case 1: "1 page is not what the digest in its record says"
            default: "\(otherDigests) pages are not what the digests in their records say"
            }
        let notes = [textOfOtherRecords, digests].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: "; ")
    }

    /// Such as `12 records are no pages: status 301 9, image/png 3`.
    private var textOfOtherRecords: String? {
        guard !counts.isEmpty else { return nil }
        let sum = counts.values.reduce(0, +)
        let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map { "\($0.key) \($0.value)" }
        return "\(sum) \(sum == 1 ? "record is no page" : "records are no pages"): \(kinds.joined(separator: ", "))"
    }

    private func item(_ entry: WARCRecords.Entry) -> (any SourceItem)? {
        let name = "\(name)#\(entry.offset)"
        do throws(WARCPage.NoPage) {
            let record: WARCRecord
            switch entry.record {
            case .success(let read): record = read
            case .failure(let error): throw WARCPage.NoPage(error)
            }
            let address = record.targetAddress.flatMap { try? WebAddress($0) }
            if let address, try isSiteFile(record, at: address, location(of: entry)) { return nil }
            guard let found = try page(in: record, at: location(of: entry)) else {
                return try revisit(record, named: name)
            }
            if record.hasOtherBlockDigest { otherDigests += 1 }
            var page = found.page
            if let address { page.rights = siteFiles.statements(for: address) + page.rights }
            let read = ItemPage(page, of: record, at: found.location)
            return WARCRecordItem(.page(read), of: record, named: name, source, outlet)
        } catch {
            switch error {
            case .other: return nil
            case .passedOver(let what):
                counts[what.printable, default: 0] += 1
                return nil
            case .damaged(let problem): return RejectedItem(name, source, outlet, .unreadable(problem))
            case .tooLarge(let problem): return RejectedItem(name, source, outlet, .tooLargeInside(problem))
            }
        }
    }

    /// Takes a record of what a site says to crawlers; false where it is of another document.
    private func isSiteFile(
        _ record: WARCRecord, at address: WebAddress, _ location: ArchiveLocation?
    ) throws(WARCPage.NoPage) -> Bool {
        let isTaken = try siteFiles.take(record, at: address, limit: limit) {
            [payloads, limit] (revisit) throws(WARCPage.NoPage) in
            do throws(ArchiveError) {
                return try payloads.original(of: revisit, limit: limit * 2)?.0
            } catch {
                throw WARCPage.NoPage(error)
            }
        }
        if isTaken, record.type.lowercased() != "revisit" { payloads.note(record, at: location) }
        return isTaken
    }

    /// Returns a revisit of a page that this file does not have.
    private func revisit(_ record: WARCRecord, named name: String) throws(WARCPage.NoPage) -> WARCRecordItem {
        let address = record.targetAddress.flatMap { try? WebAddress($0) }
        let rights = address.map { siteFiles.statements(for: $0) } ?? []
        guard !isAlone, let revisit = ArchivedRevisit(record, rights, inFile: path, named: self.name) else {
            throw .passedOver("revisit")
        }
        return WARCRecordItem(.revisit(revisit), of: record, named: name, source, outlet)
    }

    /// Returns the page of a record and where it is. That of a revisit is with the record that had it first: it is the page
    /// of another address, or of the same at another time; nil where this file does not have it.
    private func page(
        in record: WARCRecord, at location: ArchiveLocation?
    ) throws(WARCPage.NoPage) -> (page: WARCPage, location: ArchiveLocation?)? {
        guard record.type.lowercased() == "revisit" else {
            let page = try WARCPage(record, limit: limit)
            payloads.note(record, at: location)
            return (page, location)
        }
        let original: (record: WARCRecord, location: ArchiveLocation)?
        do {
            original = try payloads.original(of: record, limit: limit * 2)
        } catch {
            throw WARCPage.NoPage(error)
        }
        guard let original else { return nil }
        var page = try WARCPage(original.record, limit: limit)
        page.takeHeader(ofRevisit: record)
        return (page, original.location)
    }

    /// Where the record can be read by itself; nil where it shares a gzip member with others, so that its page is copied.
    private func location(of entry: WARCRecords.Entry) -> ArchiveLocation? {
        entry.length.map { ArchiveLocation(archive: path, offset: entry.offset, length: $0) }
    }
}

/// A page in a WARC file, already read, or a revisit.
struct WARCRecordItem: HeldItem {
    let name: String
    let identity: ItemIdentity
    let content: ItemReadResult

    init(_ content: ItemReadResult, of record: WARCRecord, named name: String, _ source: String, _ outlet: String?) {
        (self.name, self.content) = (name, content)
        let address = record.targetAddress
        identity = ItemIdentity(source: source, name: name, outlet: outlet, url: address.flatMap(NormalizedURL.init))
    }
}
