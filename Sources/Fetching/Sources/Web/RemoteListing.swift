import ArticleModel
import Foundation

/// What a source on the web tells of.
package struct RemoteListing: Sendable {
    let items: [any RemoteItem]
    /// Why the source cannot be had; nil where it can.
    var problem: WebProblem?

    init(_ items: [any RemoteItem]) { self.items = items }

    /// A source that cannot be had: one item stands for it, so that it is told with its reason.
    init(_ document: UnavailableDocument) {
        items = [document]
        problem = document.problem
    }
}

/// A feed or sitemap that cannot be had.
struct UnavailableDocument: RemoteItem {
    let identity: ItemIdentity
    let problem: WebProblem

    var name: String { identity.name }
    var versionKey: String? { nil }

    func postpone() async {}

    func read(limit: Int) async -> ItemReadResult { problem.kind == .resting ? .postponed : .unavailable(problem) }
}

extension AddressSource {
    /// The most sitemaps that are read of an index: those of large archives have a thousand.
    private static let maximumDocuments = 1_000

    /// Returns the articles that the document at the source's address tells of, those of an index in the order of its
    /// sitemaps, and those that are to be looked at again.
    func remoteItems(limit: Int, log: (String) -> Void) async -> RemoteListing {
        guard let client else { return RemoteListing([]) }
        var documents = [AddressListItem(self, named: location, at: nil)]
        var items: [any RemoteItem] = []
        var next = 0
        while next < documents.count {
            let document = documents[next]
            next += 1
            switch await document.read(limit: limit) {
            case .items(let list):
                while let item = list.next() {
                    if let item = item as? any RemoteItem {
                        items.append(item)
                    } else if let part = item as? AddressListItem, documents.count < Self.maximumDocuments,
                        !documents.contains(where: { $0.name == part.name })
                    {
                        documents.append(part)
                    }
                }
                if let passedOver = list.passedOver { log("source \(name): \(document.name.printable): \(passedOver)") }
            case let result:
                let missing = UnavailableDocument(identity: document.identity, problem: result.problem)
                if next == 1 { return RemoteListing(missing) }
                items.append(missing)
            }
        }
        let listed = Set(items.map(\.identity.ownID))
        let others = await client.pagesToCheck(of: name).map { WebItem($0, of: self) }
        return RemoteListing(items + others.filter { !listed.contains($0.identity.ownID) })
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
