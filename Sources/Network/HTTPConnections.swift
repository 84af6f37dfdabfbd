import AsyncHTTPClient
import Fetching
import NIOCore
import NIOSSL

/// The connections to one host: for each of its addresses a client of the library.
actor HTTPConnections: HostConnections {
    private let host: String
    private let resolver: any HostResolver
    private let client: WebClient
    private let configuration: HTTPClient.Configuration
    private var addresses: [IPAddress]?
    private var clients: [IPAddress: HTTPClient] = [:]
    /// The number of requests that are under way.
    private var requests = 0

    init(_ host: String, _ resolver: any HostResolver, _ client: WebClient, trusted: [NIOSSLCertificate]) {
        self.host = host
        self.resolver = resolver
        self.client = client
        configuration = .web(client.settings, trusted: trusted)
    }

    nonisolated func answer(to request: WebRequest) async throws(WebProblem) -> WebAnswer {
        try await client.answer(to: request, over: self)
    }

    /// Returns the addresses that may be connected to, in the order in which they are to be tried.
    func permittedAddresses(of address: WebAddress, allowsPrivate: Bool) async throws(WebProblem) -> [IPAddress] {
        let found: [IPAddress]
        if let literal = address.literal { found = [literal] } else { found = try await resolved() }
        return try AddressGuard.permitted(found, of: host, allowsPrivate: allowsPrivate).map { $0.mapped ?? $0 }
    }

    private func resolved() async throws(WebProblem) -> [IPAddress] {
        if let addresses { return addresses }
        let found: [IPAddress]
        do {
            found = try await resolver.addresses(of: host)
        } catch {
            throw WebProblem(.unknownHost, "the host \(host) cannot be looked up: \(error)")
        }
        // Of two who ask at once the first is heard by both; who finds nothing may ask again.
        if addresses == nil, !found.isEmpty { addresses = found }
        return addresses ?? found
    }

    /// Returns what connects to `address` alone, whatever the name resolves to by now.
    func client(for address: IPAddress) -> HTTPClient {
        if let client = clients[address] { return client }
        var configuration = configuration
        configuration.dnsOverride = [host: address.description]
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        clients[address] = client
        return client
    }

    /// Has the address tried last that could not be connected to.
    func demote(_ address: IPAddress) {
        guard let place = addresses?.firstIndex(of: address) else { return }
        addresses?.remove(at: place)
        addresses?.append(address)
    }

    func begin() { requests += 1 }

    func end() { requests -= 1 }

    func closeIfIdle() async -> Bool {
        guard requests == 0 else { return false }
        await close()
        return true
    }

    func close() async {
        let open = clients.values
        clients = [:]
        for client in open { await HTTPConnections.shutDown(client) }
    }

    /// The seconds after which connections are no longer waited for.
    private static let shutdownSeconds = 3

    /// Closes the connections, and does not wait for what never ends: the library never closes a connection to a server that
    /// agrees on HTTP/2 and then does not speak it.
    private static func shutDown(_ client: HTTPClient) async {
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        Task {
            defer { end.finish() }
            // What fails to close was cut off by the server: no request is under way any more, and none follows.
            try await client.shutdown()
        }
        let limit = Task {
            defer { end.finish() }
            try await Task.sleep(for: .seconds(shutdownSeconds))
        }
        for await _ in ended {}
        limit.cancel()
    }
}

extension HTTPClient.Configuration {
    /// No redirect is followed, nothing decompressed, no proxy asked and no cookie kept; certificates are verified.
    /// `trusted` are further certificates to verify by.
    static func web(_ settings: WebSettings, trusted: [NIOSSLCertificate]) -> Self {
        var tls = TLSConfiguration.makeClientConfiguration()
        if !trusted.isEmpty { tls.additionalTrustRoots = [.certificates(trusted)] }
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls, redirectConfiguration: .disallow,
            timeout: Timeout(connect: .seconds(10), read: .seconds(Int64(settings.responseSeconds))),
            decompression: .disabled)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = settings.connectionsPerHost
        configuration.connectionPool.idleTimeout = .seconds(30)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.http1_1ConnectionDebugInitializer = readingLittle
        configuration.http2ConnectionDebugInitializer = readingLittle
        return configuration
    }

    /// Has a connection read 16 KB at a time, and keep one buffer: else each of some hundred that are open keeps 400 KB.
    ///
    /// It never fails: the library would take a connection that is closed meanwhile for one that was never made.
    private static let readingLittle: @Sendable (any Channel) -> EventLoopFuture<Void> = { channel in
        channel.setOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 1 << 14))
            .flatMap { channel.setOption(.maxMessagesPerRead, value: 1) }
            .flatMapError { _ in channel.eventLoop.makeSucceededVoidFuture() }
    }
}
