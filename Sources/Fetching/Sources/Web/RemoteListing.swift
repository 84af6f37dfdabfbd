import ArticleModel
import Foundation

/// What a source whose pages are on the web tells of.
package struct RemoteListing: Sendable {
    /// The source, by which items are made of the pages.
    let source: AddressSource
    private(set) var pages = ListedPages()
    /// Why the source cannot be had; nil where it can.
    private(set) var problem: WebProblem?

    init(_ source: AddressSource) { self.source = source }

    /// A source that cannot be had: one item stands for it, so that it is told with its reason.
    fileprivate init(_ source: AddressSource, _ document: UnavailableDocument) {
        self.source = source
        pages.append(.item(document))
        problem = document.problem
    }

    fileprivate mutating func append(_ page: ListedPage) { pages.append(page) }
}

/// A page that a source names. The item is made when it is its turn.
enum ListedPage: Sendable {
    case address(ListedAddress)
    /// What is more than an address.
    case item(any RemoteItem)

    func item(of source: AddressSource) -> any RemoteItem {
        switch self {
        case .address(let page): WebItem(page, of: source)
        case .item(let item): item
        }
    }

    /// The address as the source gives it; empty where there is none.
    var address: String {
        switch self {
        case .address(let page): page.address
        case .item(let item): item.laterOrder?.address ?? item.identity.url ?? ""
        }
    }

    /// The host that is asked for the page; empty where none is.
    var host: Substring { address.hostInAddress }
}

/// An address, and what its source says of the page.
struct ListedAddress: Hashable, Sendable {
    let address: String
    var modifiedAt: Timestamp?
    var publishedAt: Timestamp?
    var outlet: String?
    /// Whether the source will soon not name the page any more, as feeds and news sitemaps do; other sitemaps and lists name all
    /// that a site has.
    var isPassing = false
    /// The id that a feed gives its entry, and the address that it had there at first, where it has another now.
    var entryID: String?
    var formerAddress: String?
}

extension WebItem {
    init(_ page: ListedAddress, of source: AddressSource) {
        self.init(
            page.address, listedAs: page.modifiedAt, publishedAt: page.publishedAt, of: source, outlet: page.outlet,
            entry: (page.entryID, page.formerAddress))
    }
}

extension String {
    /// The host in an address as it is written: pages are put into an order by it, and nothing more.
    fileprivate var hostInAddress: Substring {
        let rest = firstRange(of: "://").map { self[$0.upperBound...] } ?? self[...]
        let authority = rest.prefix { !"/?#".contains($0) }
        let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        return host.prefix { $0 != ":" }
    }
}

/// A feed or sitemap that cannot be had.
struct UnavailableDocument: RemoteItem {
    let identity: ItemIdentity
    let problem: WebProblem

    var name: String { identity.name }
    var versionKey: String? { nil }

    var laterOrder: PageOrder? { nil }

    func read(limit: Int) async -> ItemReadResult { problem.kind == .resting ? .postponed : .unavailable(problem) }
}

extension AddressSource {
    /// The most sitemaps that are read of an index: those of large archives have a thousand.
    private static let maximumDocuments = 1_000

    /// Returns the articles that the document at the source's address, or in its file, tells of, those of an index in the order
    /// of its sitemaps, and those that are to be looked at again. Nil where the document is a file that is to be read as any
    /// other, for what is wrong with it. `read` is called after each document.
    func remoteListing(limit: Int, log: (String) -> Void, read: () -> Void) async -> RemoteListing? {
        guard client != nil, let first = try? document() else { return isAddress ? RemoteListing(self) : nil }
        var listing = RemoteListing(self)
        var documents = DocumentQueue(first, atMost: Self.maximumDocuments)
        var isFirst = true
        while let document = documents.next() {
            defer { isFirst = false }
            let result = await document.read(limit: limit)
            read()
            if case .items(let list as AddressListItems) = result {
                for entry in await list.entriesKnowingFormerAddresses() { documents.take(entry, into: &listing) }
                if let passedOver = list.passedOver { log("source \(name): \(document.name.printable): \(passedOver)") }
            } else {
                if isFirst, !isAddress { return nil }
                let missing = UnavailableDocument(identity: document.identity, problem: result.problem)
                if isFirst { return RemoteListing(self, missing) }
                listing.append(.item(missing))
            }
        }
        if documents.omitted > 0 {
            log(
                "source \(name): \(documents.omitted) sitemaps are more than the \(Self.maximumDocuments) that are read"
            )
        }
        if isAddress { await addPagesToCheck(to: &listing) }
        return listing
    }

    /// Adds the pages that are to be looked at again though the source does not name them any more.
    private func addPagesToCheck(to listing: inout RemoteListing) async {
        guard let client else { return }
        var states = await client.pagesToCheck(of: name, after: "")
        if states.isEmpty { return }
        // Where a page is named by another form of its address, its second item gives nothing.
        let listed = Set(listing.pages.indices.map { listing.pages[$0].address.hashValue })
        while let last = states.last {
            for state in states where !listed.contains(state.address.hashValue) {
                listing.append(.item(WebItem(state, of: self)))
            }
            states = await client.pagesToCheck(of: name, after: last.address)
        }
    }
}

/// An article's id in few bytes, for sets of many.
struct ArticleKey: Hashable {
    private let high: UInt64
    private let low: UInt64

    init(_ id: ArticleID) {
        high = UInt64(id.value.prefix(16), radix: 16) ?? 0
        low = UInt64(id.value.dropFirst(16).prefix(16), radix: 16) ?? 0
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

    mutating func take(_ entry: AddressListItems.Entry, into listing: inout RemoteListing) {
        switch entry {
        case .page(let page): listing.append(page)
        case .list(let part):
            guard names.insert(part.name).inserted else { return }
            if documents.count < maximum { documents.append(part) } else { omitted += 1 }
        }
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
        case .page, .items, .unchanged, .postponed: WebProblem(.badResponse, "is no document that names articles")
        }
    }
}
