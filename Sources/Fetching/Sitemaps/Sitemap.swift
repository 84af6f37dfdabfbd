import Archive
import ArticleModel
import Foundation
import Markup

/// A sitemap: the pages of a site, or further sitemaps.
package struct Sitemap: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// The entries are pages.
        case pages
        /// The entries are sitemaps.
        case index
    }

    package let kind: Kind
    package var entries: [SitemapEntry] = []
    /// The number of entries beyond the most that a sitemap may have.
    package var omitted = 0

    /// The most entries of one sitemap (sitemaps.org).
    package static let maximumEntries = 50_000
    /// The most bytes of one sitemap, decompressed (sitemaps.org).
    package static let maximumBytes = 52_428_800

    /// Reads a sitemap in XML or text, compressed or not; a feed is one too (sitemaps.org).
    ///
    /// `address` is where it was found, which relative addresses are relative to.
    package init(bytes: Data, contentType: String? = nil, address: String? = nil) throws(FeedProblem) {
        let bytes = try Sitemap.decompressed(bytes)
        if bytes.count > Sitemap.maximumBytes { throw FeedProblem("it has more than \(Sitemap.maximumBytes) bytes") }
        if DecodedText.isBinary(bytes) { throw FeedProblem("the bytes are no text") }
        let text = DecodedText(bytes: bytes, contentType: contentType).text
        switch text.utf8.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "<"): try self.init(xml: text, address: address)
        case nil: throw FeedProblem("it is empty")
        default: try self.init(lines: text)
        }
    }

    private static func decompressed(_ bytes: Data) throws(FeedProblem) -> Data {
        guard bytes.starts(with: [0x1f, 0x8b]) else { return bytes }
        do {
            return try Gzip.decompress(bytes, limit: maximumBytes)
        } catch {
            throw FeedProblem(error.description)
        }
    }

    /// Reads an address on each line; lines that are none are passed over.
    private init(lines text: String) throws(FeedProblem) {
        kind = .pages
        for line in text.split(whereSeparator: \.isNewline) {
            if let address = URLReference.resolved(String(line), against: nil) { add(SitemapEntry(address: address)) }
        }
        if entries.isEmpty { throw FeedProblem("none of its lines is an http or https address") }
    }

    private init(xml text: String, address: String?) throws(FeedProblem) {
        let tree: XMLTree
        do {
            tree = try XMLDocument.parse(text, maximumNodes: Feed.maximumNodes)
        } catch {
            throw FeedProblem(error.description)
        }
        guard let root = tree.root else { throw FeedProblem("it has no elements") }
        switch root.name.local.lowercased() {
        case "urlset": self.init(.pages, root, "url", address)
        case "sitemapindex": self.init(.index, root, "sitemap", address)
        default:
            guard let feed = Feed(of: root, address: address) else {
                throw FeedProblem("its outermost element is <\(root.name.local)>, which no sitemap has")
            }
            self.init(feed)
        }
    }

    private init(_ kind: Kind, _ root: XMLElement, _ name: String, _ address: String?) {
        self.kind = kind
        for element in root.descendants where element.name.local == name {
            if let entry = SitemapEntry(element, base: address) { add(entry) }
        }
    }

    private init(_ feed: Feed) {
        kind = .pages
        for entry in feed.entries {
            guard let address = entry.address else { continue }
            add(SitemapEntry(address: address, modifiedAt: entry.updatedAt ?? entry.publishedAt))
        }
    }

    private mutating func add(_ entry: SitemapEntry) {
        if entries.count < Sitemap.maximumEntries { entries.append(entry) } else { omitted += 1 }
    }
}
