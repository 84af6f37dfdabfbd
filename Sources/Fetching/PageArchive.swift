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
        /// A page with its records, of which the last is the page itself, behind what its site says to crawlers.
        case packed(FetchedPage, Task<[WARCMember], any Error>)
    }

    private let name: String
    private let now: Timestamp
    private let client: (any PageClient)?
    /// The origins of the sites of which pages were taken.
    private var archivedSites: Set<String> = []
    private var writer: WARCWriter?
    private var waiting: [Outcome] = []
    private var waitingBytes = 0

    /// The most outcomes and bytes of pages that wait for their turn: enough to keep each processor at work.
    private static let width = min(max(2 * ProcessInfo.processInfo.activeProcessorCount, 4), 32)
    private static let maximumBytes = 8_000_000

    /// `client` is what pages on the web are had from.
    init(name: String, now: Timestamp, client: (any PageClient)? = nil) {
        (self.name, self.now, self.client) = (name, now, client)
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
                // Who takes pages in must not wait for the session, which is busy, or ever more pages wait for it.
                let (now, client, site) = (now, client, newSite(of: page))
                waiting.append(
                    .packed(
                        page,
                        Task {
                            let files =
                                if let site { await client?.takeSiteFiles(of: site) ?? [] } else { [SiteFile]() }
                            let records = files.flatMap { WARCRecord.records(of: $0, at: now) }
                            return try (records + WARCRecord.records(of: page, at: now)).map { try WARCMember($0) }
                        }))
            }
        }
        while waiting.count > PageArchive.width || (waiting.count > 1 && waitingBytes > PageArchive.maximumBytes) {
            try await handOn(makingWriter: make, emit: emit)
        }
    }

    /// Returns the address of a page on the web, where it is the first of its site; nil otherwise.
    private mutating func newSite(of page: FetchedPage) -> WebAddress? {
        let own = page.content.feedText.flatMap { _ in page.identity.url.flatMap { try? WebAddress($0) } }
        guard let address = page.content.exchange?.address ?? own else { return nil }
        return archivedSites.insert(address.origin).inserted ? address : nil
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
