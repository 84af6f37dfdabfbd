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

    package private(set) var kind = Kind.pages
    package var entries: [SitemapEntry] = []
    /// The number of entries beyond the most that a sitemap may have.
    package private(set) var omitted = 0
    /// Whether the end of the document is missing, with the entries there.
    package private(set) var isCut = false

    /// The most entries of one sitemap (sitemaps.org).
    package static let maximumEntries = 50_000
    /// The most bytes of one sitemap, decompressed (sitemaps.org).
    package static let maximumBytes = 52_428_800

    /// Reads a sitemap in XML or text, compressed or not; a feed is one too (sitemaps.org).
    ///
    /// `address` is where it was found, which relative addresses are relative to.
    package init(bytes: Data, contentType: String? = nil, address: String? = nil) throws(FeedProblem) {
        var (kind, entries) = (Kind.pages, [SitemapEntry]())
        (omitted, isCut) = try Sitemap.read(bytes, contentType: contentType, address: address) { entry, kindOfAll in
            kind = kindOfAll
            entries.append(entry)
        }
        (self.kind, self.entries) = (kind, entries)
    }

    /// Hands the entries of a sitemap to `take` as they are read, and keeps none: there may be very many. Returns how many are
    /// more than a sitemap may have, and whether the end of the document is missing.
    static func read(
        _ bytes: Data, contentType: String?, address: String?, _ take: (SitemapEntry, Kind) -> Void
    ) throws(FeedProblem) -> (omitted: Int, isCut: Bool) {
        var (text, isCut) = try text(of: bytes, contentType: contentType)
        var count = 0
        func takeSome(_ entry: SitemapEntry, _ kind: Kind) {
            count += 1
            if count <= maximumEntries { take(entry, kind) }
        }
        switch text.utf8.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "<"): isCut = try read(xml: text, address: address, takeSome) || isCut
        case nil: throw FeedProblem("it is empty")
        default: try read(lines: isCut ? String(decoding: Data(text.utf8).wholeLines, as: UTF8.self) : text, takeSome)
        }
        return (max(0, count - maximumEntries), isCut)
    }

    private static func text(of bytes: Data, contentType: String?) throws(FeedProblem) -> (String, isCut: Bool) {
        let (bytes, isCut) = try Sitemap.decompressed(bytes)
        if bytes.count > Sitemap.maximumBytes { throw FeedProblem("it has more than \(Sitemap.maximumBytes) bytes") }
        if DecodedText.isBinary(bytes) { throw FeedProblem("the bytes are no text") }
        return (DecodedText(bytes: bytes, contentType: contentType).text, isCut)
    }

    /// Of what is cut off or damaged the part before that is taken.
    private static func decompressed(_ bytes: Data) throws(FeedProblem) -> (Data, isCut: Bool) {
        guard bytes.starts(with: [0x1f, 0x8b]) else { return (bytes, false) }
        do {
            return (try Gzip.decompress(bytes, limit: maximumBytes), false)
        } catch {
            if !error.isExcess, let part = try? Gzip.beginning(of: bytes, limit: maximumBytes), !part.isEmpty {
                return (part, true)
            }
            throw FeedProblem(error.description)
        }
    }

    /// Reads an address on each line; lines that are none are passed over.
    private static func read(lines text: String, _ take: (SitemapEntry, Kind) -> Void) throws(FeedProblem) {
        var isEmpty = true
        for line in TextLines(text) {
            guard let address = URLReference.resolved(String(line), against: nil) else { continue }
            isEmpty = false
            take(SitemapEntry(address: address), .pages)
        }
        if isEmpty { throw FeedProblem("none of its lines is an http or https address") }
    }

    /// Returns whether the end of the document is missing.
    private static func read(
        xml text: String, address: String?, _ take: (SitemapEntry, Kind) -> Void
    ) throws(FeedProblem) -> Bool {
        let found: (root: XMLTree.Name, unclosedCount: Int)?
        do {
            found = try XMLDocument.readChildren(of: text, maximumNodes: Feed.maximumNodes) { child, root in
                guard let (kind, name) = Sitemap.kind(of: root) else { return false }
                for element in [[child], Array(child.descendants)].joined() where element.name.local == name {
                    if let entry = SitemapEntry(element, base: address) { take(entry, kind) }
                }
                return true
            }
        } catch {
            throw FeedProblem(error.description)
        }
        guard let (root, unclosedCount) = found else { throw FeedProblem("it has no elements") }
        return Sitemap.kind(of: root) == nil ? try read(feed: text, root, address: address, take) : unclosedCount > 0
    }

    /// Returns what a sitemap is whose outermost element has this name, and the name of its entries; nil where it is none.
    private static func kind(of root: XMLTree.Name) -> (Kind, entries: String)? {
        switch root.local.lowercased() {
        case "urlset": (.pages, "url")
        case "sitemapindex": (.index, "sitemap")
        default: nil
        }
    }

    private static func read(
        feed text: String, _ root: XMLTree.Name, address: String?, _ take: (SitemapEntry, Kind) -> Void
    ) throws(FeedProblem) -> Bool {
        guard let feed = try Feed(xml: text, address: address) else {
            throw FeedProblem("its outermost element is <\(root.local)>, which no sitemap has")
        }
        for entry in feed.entries {
            guard let address = entry.address else { continue }
            var page = SitemapEntry(address: address, modifiedAt: entry.updatedAt)
            page.publishedAt = entry.publishedAt
            take(page, .pages)
        }
        return feed.isCut
    }
}

extension Data {
    /// The bytes up to the last line end; none where there is no line end.
    var wholeLines: Data { lastIndex { $0.isOne(of: "\n\r") }.map { self[...$0] } ?? Data() }
}
