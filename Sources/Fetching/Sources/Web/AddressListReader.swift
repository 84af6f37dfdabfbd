import ArticleModel
import Foundation
import Text

/// Reads what a feed, a sitemap or a list of addresses names, one entry after the other.
struct AddressListReader {
    enum Entry {
        case page(ListedPage)
        /// A further list, such as a sitemap in an index.
        case list(AddressListItem)
    }

    let source: AddressSource
    /// The name of the document within its source.
    let name: String

    /// What was found of a document beside its entries.
    struct Findings {
        /// What was passed over; nil where nothing was.
        var passedOver: String?
        /// Whether the end of the document is missing.
        var isCut = false
    }

    static let textOfCut = "its end is missing; what it names up to there is taken"

    /// Hands each entry to `take`, but for those that name again what one before them does.
    func read(_ bytes: Data, contentType: String?, _ take: (Entry) -> Void) throws(FeedProblem) -> Findings {
        let address = source.isAddress ? source.location : nil
        // By their hashes: they may be hundreds of thousands.
        var names: Set<Int> = []
        func takeFirst(_ entry: Entry, named name: String) {
            if names.insert(name.hashValue).inserted { take(entry) }
        }
        switch source.kind {
        case .feed:
            let feed = try Feed(bytes: bytes, contentType: contentType, address: address)
            return Findings(passedOver: readFeed(feed, takeFirst), isCut: feed.isCut)
        case .sitemap:
            let (omitted, isCut) = try Sitemap.read(bytes, contentType: contentType, address: address) { entry, kind in
                takeFirst(kind == .index ? .list(part(entry)) : .page(page(entry)), named: entry.address)
            }
            let maximum = Sitemap.maximumEntries
            let text = "\(omitted) entries are more than the \(maximum) that a sitemap may have"
            return Findings(passedOver: omitted > 0 ? text : nil, isCut: isCut)
        case .urls:
            if DecodedText.isBinary(bytes) { throw FeedProblem("the bytes are no text") }
            let text = DecodedText(bytes: bytes, contentType: "text/plain").text
            return Findings(passedOver: readLines(text, takeFirst))
        }
    }

    /// Those with full texts are articles by themselves.
    private func readFeed(_ feed: Feed, _ take: (Entry, String) -> Void) -> String? {
        var (without, ofOthers) = (0, 0)
        // The texts of entries that are known by their ids alone, by their names.
        var texts: [String: Int] = [:]
        for (index, entry) in feed.entries.enumerated() {
            guard let page = page(entry, at: index, of: feed) else {
                without += 1
                continue
            }
            let name = page.name ?? page.address ?? ""
            if page.address == nil, let text = page.feedText?.hashValue {
                if let first = texts[name], first != text { ofOthers += 1 }
                texts[name] = texts[name] ?? text
            }
            take(.page(page), name)
        }
        let notes = [
            without > 0 ? "\(without) entries have neither text nor address" : nil,
            ofOthers > 0 ? "\(ofOthers) entries have no address, the id of one before them, and another text" : nil,
        ]
        return notes.compactMap(\.self).joined(separator: "; ").nonEmpty
    }

    private func page(_ entry: FeedEntry, at index: Int, of feed: Feed) -> ListedPage? {
        if entry.content == nil, entry.address == nil { return nil }
        var entry = entry
        entry.language = entry.language ?? feed.language
        entry.licence = entry.licence ?? feed.licence
        var page = ListedPage(address: entry.address)
        page.outlet = entry.outlet ?? source.outlet ?? feed.title?.asName.nonEmpty
        page.modifiedAt = entry.updatedAt
        page.published = entry.publishedAt.map { ArticleDate($0, source: "feed") }
        (page.isPassing, page.entryID) = (true, entry.id?.withoutCredentials)
        if entry.content != nil {
            page.name = "\(name)#\(entry.url?.description ?? page.entryID ?? "\(index + 1)")"
            page.feedText = FeedPage(entry, outlet: page.outlet).html
        }
        return page
    }

    private func page(_ entry: SitemapEntry) -> ListedPage {
        var page = ListedPage(address: entry.address)
        page.modifiedAt = entry.modifiedAt
        page.published = entry.publishedAt.map { ArticleDate($0, source: "sitemap") }
        (page.outlet, page.isPassing) = (source.outlet ?? entry.news?.outlet, entry.news != nil)
        return page
    }

    private func part(_ entry: SitemapEntry) -> AddressListItem {
        var part = source
        part.location = entry.address
        return AddressListItem(part, named: entry.address.withoutCredentials, at: nil)
    }

    /// An address on each line of `text`; what follows a `#` with white space before it is a comment.
    private func readLines(_ text: String, _ take: (Entry, String) -> Void) -> String? {
        var wrong = 0
        for line in TextLines(text) {
            let line = String(line).trimmedOfBlanks
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let address = URLReference.resolved(String(line.prefix { !$0.isWhitespace }), against: nil) else {
                wrong += 1
                continue
            }
            var page = ListedPage(address: address)
            page.outlet = source.outlet
            take(.page(page), address)
        }
        return wrong > 0 ? "\(wrong) lines are no http or https addresses" : nil
    }
}

extension AddressListReader.Entry {
    func item(of source: AddressSource) -> any SourceItem {
        switch self {
        case .page(let page): WebItem(page, of: source)
        case .list(let list): list
        }
    }
}
