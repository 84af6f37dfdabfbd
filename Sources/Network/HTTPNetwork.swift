import Fetching
import NIOSSL

/// The network, by AsyncHTTPClient: HTTP/1.1 and HTTP/2, over TLS where the address says so.
package struct HTTPNetwork: WebNetwork {
    private let resolver: any HostResolver
    private let trusted: [NIOSSLCertificate]

    /// `trusted` are certificates beside those of the system, to verify servers by.
    package init(resolver: any HostResolver = SystemResolver(), trusted: [NIOSSLCertificate] = []) {
        self.resolver = resolver
        self.trusted = trusted
    }

    package func connections(to host: String, _ settings: WebSettings) -> any HostConnections {
        HTTPConnections(host, resolver, WebClient(settings: settings), trusted: trusted)
    }
}
