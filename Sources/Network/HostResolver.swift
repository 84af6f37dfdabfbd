import Fetching
import Foundation
import NIOPosix

/// Finds the addresses of hosts.
package protocol HostResolver: Sendable {
    /// Returns the addresses of `host` in the order in which they are to be tried; none where there is no such host. Throws where
    /// that cannot be found out.
    func addresses(of host: String) async throws -> [IPAddress]
}

/// The resolver of the system, with `/etc/hosts` and whatever else it is set up to ask.
package struct SystemResolver: HostResolver {
    package init() {}

    package func addresses(of host: String) async throws -> [IPAddress] {
        // The call blocks, for as long as no name server answers.
        try await NIOThreadPool.singleton.runIfActive { try SystemResolver.lookUp(host) }
    }

    private static func lookUp(_ host: String) throws(ResolverProblem) -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_ADDRCONFIG
        var first: UnsafeMutablePointer<addrinfo>?
        defer { if let first { freeaddrinfo(first) } }
        let code = getaddrinfo(host, nil, &hints, &first)
        // There is no such name, or it has no address.
        if code == EAI_NONAME || code == ResolverProblem.noData { return [] }
        guard code == 0 else { throw ResolverProblem(code: code) }
        var found: [IPAddress] = []
        var next = first
        while let entry = next?.pointee {
            if let address = IPAddress(entry.ai_addr), !found.contains(address) { found.append(address) }
            next = entry.ai_next
        }
        return found
    }
}

/// Why a name cannot be looked up, such as `Temporary failure in name resolution`.
struct ResolverProblem: Error, CustomStringConvertible {
    /// `EAI_NODATA`, which the headers hide.
    static let noData: Int32 = -5

    let code: Int32

    var description: String { String(cString: gai_strerror(code)) }
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
