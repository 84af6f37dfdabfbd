/// Gets pages over the network, for sources that name addresses.
package protocol PageClient: Sendable {
    /// Returns the page at an absolute `http` or `https` address, unless it has more than `limit` bytes.
    func page(at address: String, limit: Int) async -> ItemReadResult
}

/// A program without network.
struct NoPageClient: PageClient {
    func page(at address: String, limit: Int) async -> ItemReadResult {
        .unreadable("\(address) can only be had over the network, which this program does not use")
    }
}
