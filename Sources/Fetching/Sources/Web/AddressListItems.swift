import ArticleModel
import Foundation
import Text

/// The articles that a feed, a sitemap or a list of addresses tells of.
///
/// An address that is given twice is one article.
final class AddressListItems: ItemSequence {
    enum Entry {
        case page(ListedPage)
        /// A further list, such as a sitemap in an index.
        case list(AddressListItem)
    }

    let entries: [Entry]
    let versionKey: String?
    let passedOver: String?
    private let source: AddressSource
    private var taken = 0

    private init(_ entries: [Entry], of source: AddressSource, versionKey: String?, passedOver: String? = nil) {
        var names: Set<String> = []
        self.entries = entries.filter { names.insert($0.name).inserted }
        self.source = source
        self.versionKey = versionKey
        self.passedOver = passedOver
    }

    func next() -> (any SourceItem)? {
        guard taken < entries.count else { return nil }
        taken += 1
        switch entries[taken - 1] {
        case .page(let page): return page.item(of: source)
        case .list(let list): return list
        }
    }

    /// The entries of a feed in its file `name`: those with full texts are articles by themselves.
    static func feed(_ feed: Feed, in name: String, of source: AddressSource, versionKey: String?) -> AddressListItems {
        let entries = feed.entries.enumerated().compactMap { index, entry -> Entry? in
            var entry = entry
            entry.language = entry.language ?? feed.language
            entry.licence = entry.licence ?? feed.licence
            let outlet = entry.outlet ?? source.outlet ?? feed.title?.asName.nonEmpty
            if entry.content != nil {
                let key = entry.url?.description ?? entry.id?.withoutCredentials ?? "\(index + 1)"
                return .page(.item(FeedItem(entry, named: "\(name)#\(key)", of: source, outlet: outlet)))
            }
            return entry.address.map {
                .page(
                    .address(
                        ListedAddress(
                            address: $0, modifiedAt: entry.updatedAt, publishedAt: entry.publishedAt, outlet: outlet,
                            isPassing: true, entryID: entry.id?.withoutCredentials)))
            }
        }
        let without = feed.entries.count - entries.count
        return AddressListItems(
            entries, of: source, versionKey: versionKey,
            passedOver: without > 0 ? "\(without) entries have neither text nor address" : nil)
    }

    /// The pages of a sitemap, or the sitemaps of an index.
    static func sitemap(_ sitemap: Sitemap, of source: AddressSource, versionKey: String?) -> AddressListItems {
        let entries = sitemap.entries.map { entry -> Entry in
            if sitemap.kind == .index {
                var part = source
                part.location = entry.address
                return .list(AddressListItem(part, named: entry.address.withoutCredentials, at: nil))
            }
            return .page(
                .address(
                    ListedAddress(
                        address: entry.address, modifiedAt: entry.modifiedAt, publishedAt: entry.news?.publishedAt,
                        outlet: source.outlet ?? entry.news?.outlet, isPassing: entry.news != nil)))
        }
        return AddressListItems(
            entries, of: source, versionKey: versionKey,
            passedOver: sitemap.omitted > 0
                ? "\(sitemap.omitted) entries are more than the \(Sitemap.maximumEntries) that a sitemap may have" : nil
        )
    }

    /// An address on each line of `text`; what follows a `#` with white space before it is a comment.
    static func urls(_ text: String, of source: AddressSource, versionKey: String?) -> AddressListItems {
        let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmedOfBlanks }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
        let addresses = lines.compactMap { line in
            URLReference.resolved(String(line.prefix { !$0.isWhitespace }), against: nil)
        }
        let wrong = lines.count - addresses.count
        return AddressListItems(
            addresses.map { .page(.address(ListedAddress(address: $0, outlet: source.outlet))) }, of: source,
            versionKey: versionKey, passedOver: wrong > 0 ? "\(wrong) lines are no http or https addresses" : nil)
    }
}

extension AddressListItems {
    /// Returns the entries, each with the address that it had at first where it has another now, as when the words of its
    /// headline are in it. An id that several entries have is none.
    func entriesKnowingFormerAddresses() async -> [Entry] {
        guard source.kind == .feed, let client = source.client else { return entries }
        let ids = Dictionary(entries.compactMap(\.entryID).map { ($0, 1) }, uniquingKeysWith: +)
        let former = await client.firstAddresses(of: ids.filter { $0.value == 1 }.keys.sorted(), in: source.name)
        if former.isEmpty { return entries }
        let listed = Set(entries.compactMap { $0.address.flatMap(NormalizedURL.init) })
        return entries.map { entry in
            guard let id = entry.entryID, let address = former[id], let url = NormalizedURL(address),
                !listed.contains(url)
            else { return entry }
            return entry.formerly(at: url.description)
        }
    }
}

extension AddressListItems.Entry {
    fileprivate var entryID: String? {
        switch self {
        case .page(.address(let page)): page.entryID
        case .page(.item(let item)): (item as? FeedItem)?.entryID
        case .list: nil
        }
    }

    fileprivate var address: String? {
        switch self {
        case .page(.address(let page)): page.address
        case .page(.item(let item)): item.identity.url
        case .list: nil
        }
    }

    fileprivate func formerly(at address: String) -> AddressListItems.Entry {
        switch self {
        case .page(.address(var page)):
            page.formerAddress = address
            return .page(.address(page))
        case .page(.item(let item)): return .page(.item((item as? FeedItem)?.formerly(at: address) ?? item))
        case .list: return self
        }
    }

    fileprivate var name: String {
        switch self {
        case .page(.address(let page)): page.address
        case .page(.item(let item)): item.name
        case .list(let list): list.name
        }
    }
}
