import ArticleModel
import Foundation
import Text

extension AddressListItem {
    /// What became of a document.
    enum Outcome {
        case listed
        /// Only what is named before the place where it is cut off is listed.
        case cut(WebProblem)
        /// It names nothing, for the reason.
        case failed(WebProblem)
    }

    /// Lists the pages that the document names; further documents come into the queue.
    func list(
        into pages: inout ListedPageWriter, _ documents: inout DocumentQueue, limit: Int, _ observer: ListingObserver
    ) async throws -> Outcome {
        let result = await readDocument(limit: limit)
        guard case .page(let document) = result else { return .failed(result.problem) }
        let before = pages.count
        let isCut: Bool
        var found: [ListedPage] = []
        var parts: [AddressListItem] = []
        do throws(FeedProblem) {
            let read = try reader.read(document.wholeLines, contentType: document.contentType) { entry in
                switch entry {
                case .list(let part): parts.append(part)
                // What the entries of a feed were called earlier is asked of all at once.
                case .page(let page) where source.kind == .feed: found.append(page)
                case .page(let page): pages.append(page)
                }
            }
            isCut = read.isCut
            if let passedOver = read.passedOver {
                observer.log("source \(source.name): \(name.printable): \(passedOver)")
            }
        } catch {
            try pages.removeAll(but: before)
            return .failed(document.isCut ? .closedEarly : WebProblem(.badResponse, source.mismatch(error)))
        }
        for part in parts { documents.append(part) }
        for page in await source.knowingFormerAddresses(found) { pages.append(page) }
        if document.isCut {
            return .cut(WebProblem(.closedEarly, "\(WebProblem.closedEarly); what it names up to there is taken"))
        }
        return isCut ? .cut(WebProblem(.closedEarly, AddressListReader.textOfCut)) : .listed
    }
}

extension ItemPage {
    /// The bytes of a document, up to the end of its last whole line where it is plain text that is cut off: half of an address is
    /// another address. What XML and JSON have of such is passed over by whoever reads them.
    fileprivate var wholeLines: Data {
        guard isCut, let first = bytes.first(where: { $0 > 0x20 }), !first.isOne(of: "<{["), first != 0x1f else {
            return bytes
        }
        return bytes.wholeLines
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
