import Fetching
import Foundation
import NIOPosix

/// Finds the addresses of hosts.
package protocol HostResolver: Sendable {
    /// Returns the addresses of `host` in the order in which they are to be tried; none where there is no such host.
    func addresses(of host: String) async throws -> [IPAddress]
}

/// The resolver of the system, with `/etc/hosts` and whatever else it is set up to ask.
package struct SystemResolver: HostResolver {
    package init() {}

    package func addresses(of host: String) async throws -> [IPAddress] {
        // The call blocks, for as long as no name server answers.
        try await NIOThreadPool.singleton.runIfActive { SystemResolver.lookUp(host) }
    }

    private static func lookUp(_ host: String) -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_ADDRCONFIG
        var first: UnsafeMutablePointer<addrinfo>?
        defer { if let first { freeaddrinfo(first) } }
        guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
        var found: [IPAddress] = []
        var next = first
        while let entry = next?.pointee {
            if let address = IPAddress(entry.ai_addr), !found.contains(address) { found.append(address) }
            next = entry.ai_next
        }
        return found
    }
}

extension IPAddress {
    fileprivate init?(_ address: UnsafeMutablePointer<sockaddr>) {
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            let bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
                withUnsafeBytes(of: pointer.pointee.sin_addr) { Array($0) }
            }
            self.init(bytes: bytes)
        case AF_INET6:
            let bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
                withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) }
            }
            self.init(bytes: bytes)
        default: return nil
        }
    }
}
