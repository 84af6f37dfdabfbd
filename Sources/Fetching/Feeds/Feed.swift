import ArticleModel
import Foundation
import Markup

/// A feed: RSS 0.9x to 2.0, RDF (RSS 1.0), Atom or JSON Feed.
package struct Feed: Hashable, Sendable {
    package enum Kind: String, Sendable { case rss, rdf, atom, json }

    package let kind: Kind
    package var title: String?
    /// The absolute address of the site that the feed is of.
    package var homepage: String?
    package var language: String?
    /// The address of the licence under which its articles are published.
    package var licence: String?
    /// Whether it says of itself what podcasts say, to be listed among them.
    package var hasPodcastElements = false
    package var entries: [FeedEntry] = []
    /// Whether the end of the document is missing, with the entries there.
    package var isCut = false

    /// The most entries that are read; a feed of a newspaper has some 30.
    package static let maximumEntries = 50_000
    /// The most elements and texts of a feed: some 40 for each entry.
    static let maximumNodes = 2_000_000

    init(_ kind: Kind) { self.kind = kind }

    /// Reads a feed.
    ///
    /// `address` is where it was found, which relative addresses are relative to; `contentType` is what the server says.
    /// The problem that is thrown is for a person to read, to follow the name of the feed.
    package init(bytes: Data, contentType: String? = nil, address: String? = nil) throws(FeedProblem) {
        if DecodedText.isBinary(bytes) { throw FeedProblem("the bytes are no text") }
        let text = DecodedText(bytes: bytes, contentType: contentType).text
        switch text.utf8.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"): self = try JSONFeedReader.read(text, address: address)
        case UInt8(ascii: "<"): self = try Feed.read(xml: text, address: address)
        case nil: throw FeedProblem("it is empty")
        default: throw FeedProblem("it is neither XML nor JSON")
        }
    }

    private static func read(xml text: String, address: String?) throws(FeedProblem) -> Feed {
        let (root, unclosedCount) = try root(of: text)
        guard let feed = Feed(of: root, unclosedCount, address: address) else {
            throw FeedProblem("its outermost element is <\(root.name.local)>, which no feed has")
        }
        return feed
    }

    private static func root(of text: String) throws(FeedProblem) -> (XMLElement, unclosedCount: Int) {
        let tree: XMLTree
        do {
            tree = try XMLDocument.parse(text, maximumNodes: maximumNodes)
        } catch {
            throw FeedProblem(error.description)
        }
        guard let root = tree.root else { throw FeedProblem("it has no elements") }
        return (root, tree.unclosedCount)
    }

    /// Reads a feed in XML; nil where it is XML of another kind.
    init?(xml text: String, address: String?) throws(FeedProblem) {
        let (root, unclosedCount) = try Feed.root(of: text)
        self.init(of: root, unclosedCount, address: address)
    }

    /// Reads the feed whose outermost element is `root`; nil where it is none.
    private init?(of root: XMLElement, _ unclosedCount: Int, address: String?) {
        switch root.name.local.lowercased() {
        case "rss": self = RSSReader(.rss, address: address).read(root)
        case "rdf": self = RSSReader(.rdf, address: address).read(root)
        case "feed": self = AtomReader(address: address).read(root)
        default: return nil
        }
        // All items of RSS are in its channel: where that has ended, nothing is missing but its frame.
        isCut = unclosedCount > (kind == .rss ? 1 : 0)
    }
}

/// Why a document is no feed or sitemap, to follow its name.
package struct FeedProblem: Error, Hashable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
