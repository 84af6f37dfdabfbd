import ArticleModel
import Rights

/// A place that articles come from: one entry of `sources` in `pipeline.json`.
///
/// To add a kind of source:
/// 1. Write a type that conforms to this protocol, and the type of its items, in a folder beside `Folder/`;
///    `FolderSource` and `FolderItem` are the example. Its settings are read in `init(from:folder:)`.
/// 2. Name the type in `SourceKinds.all`.
///
/// Nothing else changes: the fetcher, the change detector, the seen items and the archive know no more of a source than
/// this protocol and `SourceItem` say.
package protocol Source: Sendable {
    /// The key that only entries of this kind have in `pipeline.json`, such as `folder`.
    static var key: String { get }

    /// Reads one entry of `sources`, and notes what is wrong with it; nil where that leaves no source. Relative paths
    /// are relative to `folder`.
    init?(from reader: inout SettingsReader, folder: String)

    /// The name that the user gives the source; it is part of the ids of items without a URL.
    var name: String { get }

    /// Returns the items in an order that depends on nothing but what is there, before any of them is read.
    ///
    /// `log` hears of what is passed over. Throws where the source cannot be listed: that ends the run before it
    /// began.
    func items(log: (String) -> Void) async throws -> AnySequence<any SourceItem>

    /// What a fetch does where there are no items.
    var whenEmpty: EmptySourceRule { get }

    /// Whether the source reads what is at `path`, an absolute path without links, or would if it were there: no output may
    /// be written there.
    func reads(_ path: String) -> Bool

    /// Has the source pass over what lies in this folder, the workspace: a report that is written there is no article.
    mutating func exclude(folder: String)

    /// Whether the source itself is on the web.
    var isRemote: Bool { get }

    /// Whether the source names pages on the web.
    var namesAddresses: Bool { get }

    /// Whether the source can have no article but by the network.
    var needsNetwork: Bool { get }

    /// Whether the rules of sites and the delays between requests are kept.
    var isPolite: Bool { get }

    /// What is done with articles of which a use is reserved.
    var rights: RightsPolicy { get set }

    /// What is done where neither the source nor `pipeline.json` says it.
    var usualRights: RightsPolicy { get }

    /// Lists the pages on the web that the source names, or tells why they cannot be had; returns nil where its own items are to
    /// be read, as without network. `number` is the source's place among those of the fetch, and `limit` the greatest size of a
    /// document.
    func list(
        into pages: ListedPages, at number: Int, limit: Int, _ observer: ListingObserver
    ) async throws -> RemoteListing?

    /// Gives the source what gets pages over the network; without it, the source does without the network.
    mutating func connect(to client: any PageClient)
}

extension Source {
    package var whenEmpty: EmptySourceRule { .warn }
    package func reads(_ path: String) -> Bool { false }
    package mutating func exclude(folder: String) {}
    package var isRemote: Bool { false }
    package var namesAddresses: Bool { false }
    package var needsNetwork: Bool { false }
    package var isPolite: Bool { true }
    package var usualRights: RightsPolicy { RightsPolicy() }
    package var rights: RightsPolicy {
        get { RightsPolicy() }
        set {}
    }
    package func list(
        into pages: ListedPages, at number: Int, limit: Int, _ observer: ListingObserver
    ) async throws -> RemoteListing? { nil }
    package mutating func connect(to client: any PageClient) {}
}
