import ArticleModel
import Foundation
import Text

/// The articles that a feed, a sitemap or a list of addresses tells of.
///
/// An address that is given twice is one article.
final class AddressListItems: ItemSequence {
    let versionKey: String?
    let passedOver: String?
    private var rest: ArraySlice<any SourceItem>

    private init(_ items: [any SourceItem], versionKey: String?, passedOver: String? = nil) {
        var names: Set<String> = []
        rest = items.filter { names.insert($0.name).inserted }[...]
        self.versionKey = versionKey
        self.passedOver = passedOver
    }

    func next() -> (any SourceItem)? { rest.popFirst() }

    /// The entries of a feed in its file `name`: those with full texts are articles by themselves.
    static func feed(_ feed: Feed, in name: String, of source: AddressSource, versionKey: String?) -> AddressListItems {
        let items = feed.entries.enumerated().compactMap { index, entry -> (any SourceItem)? in
            var entry = entry
            entry.language = entry.language ?? feed.language
            entry.licence = entry.licence ?? feed.licence
            let outlet = entry.outlet ?? source.outlet ?? feed.title?.asName.nonEmpty
            if entry.content != nil {
                let key = entry.url?.description ?? entry.id?.withoutCredentials ?? "\(index + 1)"
                return FeedItem(entry, named: "\(name)#\(key)", of: source, outlet: outlet)
            }
            return entry.address.map {
                WebItem(
                    $0, listedAs: entry.updatedAt, publishedAt: entry.publishedAt, of: source, outlet: outlet)
            }
        }
        let without = feed.entries.count - items.count
        return AddressListItems(
            items, versionKey: versionKey,
            passedOver: without > 0 ? "\(without) entries have neither text nor address" : nil)
    }

    /// The pages of a sitemap, or the sitemaps of an index.
    static func sitemap(_ sitemap: Sitemap, of source: AddressSource, versionKey: String?) -> AddressListItems {
        let items = sitemap.entries.map { entry -> any SourceItem in
            if sitemap.kind == .index {
                var part = source
                part.location = entry.address
                return AddressListItem(part, named: entry.address.withoutCredentials, at: nil)
            }
            return WebItem(
                entry.address, listedAs: entry.modifiedAt, publishedAt: entry.news?.publishedAt, of: source,
                outlet: source.outlet ?? entry.news?.outlet)
        }
        return AddressListItems(
            items, versionKey: versionKey,
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
            addresses.map { WebItem($0, of: source, outlet: source.outlet) },
            versionKey: versionKey, passedOver: wrong > 0 ? "\(wrong) lines are no http or https addresses" : nil)
    }
}
