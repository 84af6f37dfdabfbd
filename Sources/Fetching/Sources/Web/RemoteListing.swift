import ArticleModel
import Foundation

/// What a source whose pages are on the web has, beside the pages, which are `ListedPages`.
package struct RemoteListing: Sendable {
    /// The source, by which items are made of the pages.
    let source: AddressSource
    /// The source's place among those of the fetch.
    let number: Int
    /// How many pages it names.
    fileprivate(set) var count = 0
    /// The documents that were read.
    fileprivate(set) var read: [ItemIdentity] = []
    /// The documents that cannot be had; each is an item, so that it is told with its reason.
    fileprivate(set) var unavailable: [UnavailableDocument] = []
    /// Why the source cannot be had; nil where it can.
    fileprivate(set) var problem: WebProblem?

    fileprivate init(_ source: AddressSource, at number: Int) { (self.source, self.number) = (source, number) }

    var isEmpty: Bool { count == 0 && unavailable.isEmpty }
}

/// A feed or sitemap that cannot be had.
struct UnavailableDocument: SourceItem, Sendable {
    let identity: ItemIdentity
    let problem: WebProblem

    var name: String { identity.name }
    var versionKey: String? { nil }

    func read(limit: Int) async -> ItemReadResult { problem.kind == .resting ? .postponed : .unavailable(problem) }
}

/// Hears what happens while a source is listed.
package struct ListingObserver {
    /// Hears of what is passed over.
    let log: (String) -> Void
    /// Is called after each document.
    let read: () -> Void
}

extension AddressSource {
    /// The most sitemaps that are read of an index: those of large archives have a thousand.
    private static let maximumDocuments = 1_000

    /// Lists the articles that the document at the source's address, or in its file, tells of, those of an index in the order
    /// of its sitemaps, and those that are to be looked at again. Returns nil where the document is a file that is to be read as
    /// any other, for what is wrong with it.
    func list(into pages: inout ListedPageWriter, limit: Int, _ observer: ListingObserver) async throws
        -> RemoteListing?
    {
        guard client != nil else { return isAddress ? RemoteListing(self, at: pages.number) : nil }
        var listing = RemoteListing(self, at: pages.number)
        let first: AddressListItem
        // A file that is not there is told of by whoever reads it.
        do { first = try document() } catch { return nil }
        var documents = DocumentQueue(first, atMost: Self.maximumDocuments)
        while let document = documents.next() {
            let problem = try await document.list(into: &pages, &documents, limit: limit, observer)
            observer.read()
            guard let problem else {
                listing.read.append(document.identity)
                continue
            }
            let isFirst = document.name == first.name
            if isFirst, !isAddress { return nil }
            if isFirst { listing.problem = problem }
            listing.unavailable.append(UnavailableDocument(identity: document.identity, problem: problem))
        }
        if documents.omitted > 0 {
            let maximum = Self.maximumDocuments
            observer.log("source \(name): \(documents.omitted) sitemaps are more than the \(maximum) that are read")
        }
        if isAddress, listing.problem == nil { try await addPagesToCheck(to: &pages) }
        try pages.finish()
        listing.count = pages.count
        return listing
    }

    /// Adds the pages that are to be looked at again though the source does not name them any more.
    private func addPagesToCheck(to pages: inout ListedPageWriter) async throws {
        guard let client else { return }
        var states = await client.pagesToCheck(of: name, after: nil)
        while let last = states.last {
            // Where a page is named by another form of its address, its second item gives nothing.
            let unlisted = try pages.unlisted(states.map(\.address))
            for state in states where unlisted.contains(state.address) { pages.append(ListedPage(state)) }
            states = await client.pagesToCheck(of: name, after: last)
        }
    }
}

extension AddressListItem {
    /// Lists the pages that the document names; further documents come into the queue. Returns why it names none.
    fileprivate func list(
        into pages: inout ListedPageWriter, _ documents: inout DocumentQueue, limit: Int, _ observer: ListingObserver
    ) async throws -> WebProblem? {
        let result = await readDocument(limit: limit)
        guard case .page(let document) = result else { return result.problem }
        let before = pages.count
        var found: [ListedPage] = []
        var parts: [AddressListItem] = []
        do throws(FeedProblem) {
            let passedOver = try reader.read(document.bytes, contentType: document.contentType) { entry in
                switch entry {
                case .list(let part): parts.append(part)
                // What the entries of a feed were called earlier is asked of all at once.
                case .page(let page) where source.kind == .feed: found.append(page)
                case .page(let page): pages.append(page)
                }
            }
            if let passedOver { observer.log("source \(source.name): \(name.printable): \(passedOver)") }
        } catch {
            try pages.removeAll(but: before)
            return WebProblem(.badResponse, source.mismatch(error))
        }
        for part in parts { documents.append(part) }
        for page in await source.knowingFormerAddresses(found) { pages.append(page) }
        return nil
    }
}

extension AddressSource {
    /// Returns the entries of a feed, each with the address that it had at first where it has another now, as when the words of
    /// its headline are in it. An id that several entries have is none.
    fileprivate func knowingFormerAddresses(_ entries: [ListedPage]) async -> [ListedPage] {
        guard let client, !entries.isEmpty else { return entries }
        let ids = Dictionary(entries.compactMap(\.entryID).map { ($0, 1) }, uniquingKeysWith: +)
        let former = await client.firstAddresses(of: ids.filter { $0.value == 1 }.keys.sorted(), in: name)
        if former.isEmpty { return entries }
        let listed = Set(entries.compactMap { $0.address.flatMap(NormalizedURL.init) })
        return entries.map { entry in
            guard let id = entry.entryID, let address = former[id], let url = NormalizedURL(address),
                !listed.contains(url)
            else { return entry }
            var entry = entry
            entry.formerAddress = url.description
            return entry
        }
    }
}

/// The documents of a source that are to be read: the first, and those that it names.
private struct DocumentQueue {
    private var documents: [AddressListItem]
    private var names: Set<String>
    private var taken = 0
    private let maximum: Int
    /// How many are not read, since there are too many.
    private(set) var omitted = 0

    init(_ first: AddressListItem, atMost maximum: Int) {
        documents = [first]
        names = [first.name]
        self.maximum = maximum
    }

    mutating func next() -> AddressListItem? {
        guard taken < documents.count else { return nil }
        taken += 1
        return documents[taken - 1]
    }

    mutating func append(_ document: AddressListItem) {
        guard names.insert(document.name).inserted else { return }
        if documents.count < maximum { documents.append(document) } else { omitted += 1 }
    }
}

extension ItemReadResult {
    /// Why a document gives no items.
    fileprivate var problem: WebProblem {
        switch self {
        case .unavailable(let problem): problem
        case .unreadable(let text), .unsupported(let text): WebProblem(.badResponse, text)
        case .tooLargeInside(let text): WebProblem(.tooLarge, text)
        case .tooLarge(let size): WebProblem(.tooLarge, "\(size) bytes are too many")
        case .page, .items, .revisit, .unchanged, .notDue, .postponed:
            WebProblem(.badResponse, "is no document that names articles")
        }
    }
}
