import ArticleModel
import Rights

/// A feed.
package struct FeedSource: Source {
    package static let key = "feed"
    package var list: AddressSource
}

/// A sitemap.
package struct SitemapSource: Source {
    package static let key = "sitemap"
    package var list: AddressSource
}

/// A list of addresses, one on each line.
package struct URLListSource: Source {
    package static let key = "urls"
    package var list: AddressSource
}

/// What the sources that name addresses have in common.
package protocol AddressListing: Source {
    var list: AddressSource { get set }
}

extension AddressListing {
    package var name: String { list.name }
    package var whenEmpty: EmptySourceRule { list.whenEmpty }
    package func items(log: (String) -> Void) async throws -> AnySequence<any SourceItem> { try list.items() }
    package func reads(_ path: String) -> Bool { list.reads(path) }
    package mutating func connect(to client: any PageClient) { list.client = client }
    package var isRemote: Bool { list.isAddress }
    package var namesAddresses: Bool { true }
    package var needsNetwork: Bool { list.isAddress || list.kind != .feed }
    package var isPolite: Bool { list.access.isPolite }
    package var rights: RightsPolicy {
        get { list.rights }
        set { list.rights = newValue }
    }
    package var usualRights: RightsPolicy { .web }
    package func list(
        into pages: ListedPages, at number: Int, limit: Int, _ observer: ListingObserver
    ) async throws -> RemoteListing? {
        var writer = ListedPageWriter(pages, list, at: number)
        return try await list.list(into: &writer, limit: limit, observer)
    }
}

extension FeedSource: AddressListing {
    package init?(from reader: inout SettingsReader, folder: String) {
        guard let list = AddressSource(.feed, from: &reader, folder: folder) else { return nil }
        self.list = list
    }
}

extension SitemapSource: AddressListing {
    package init?(from reader: inout SettingsReader, folder: String) {
        guard let list = AddressSource(.sitemap, from: &reader, folder: folder) else { return nil }
        self.list = list
    }
}

extension URLListSource: AddressListing {
    package init?(from reader: inout SettingsReader, folder: String) {
        guard let list = AddressSource(.urls, from: &reader, folder: folder) else { return nil }
        self.list = list
    }
}
