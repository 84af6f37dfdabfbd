import Fetching

/// How a fetch is to go about the web.
package struct FetchOptions: Sendable {
    /// Whether nothing is asked of the network: sources on the web are passed over.
    package var isOffline = false
    /// Which pages are looked at though it is not time.
    package var renewal = PageRenewal.none

    /// What of the sources is taken in.
    package var selection = FetchSelection()

    /// What asks servers. Without it nothing is asked: only programs that fetch have it.
    package var network: (any WebNetwork)?

    package init() {}

    /// Whether the source is passed over.
    func passesOver(_ source: any Source) -> Bool { isOffline && source.isRemote }
}
