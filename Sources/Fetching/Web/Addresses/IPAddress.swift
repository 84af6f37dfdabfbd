import Foundation

/// An address on the internet: 4 bytes, or 16.
package struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        precondition(bytes.count == 4 || bytes.count == 16, "an address has 4 bytes or 16")
        self.bytes = bytes
    }

    /// Reads `192.0.2.1` or `2001:db8::1`, without brackets; no other spelling of the former, such as `3221225985`.
    package init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(bytes: withUnsafeBytes(of: four) { Array($0) })
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self.init(bytes: withUnsafeBytes(of: six) { Array($0) })
        } else {
            return nil
        }
    }

    package var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        return String(cString: inet_ntop(family, bytes, &text, socklen_t(text.count)))
    }
}

extension IPAddress {
    /// The IPv4 address that is written as one of IPv6, such as `127.0.0.1` of `::ffff:127.0.0.1`; nil where it is none.
    package var mapped: IPAddress? {
        IPAddress.mappedIPv4.contains(self) ? IPAddress(bytes: Array(bytes.suffix(4))) : nil
    }

    private static let mappedIPv4 = AddressBlock("::ffff:0:0", 96)

    /// Whether the address may be anybody's on the internet: not this machine, not its network, and none of those that the
    /// registry of special-purpose addresses (RFC 6890) keeps from being reached from everywhere.
    var isPublic: Bool {
        if bytes.count == 4 { return !IPAddress.specialIPv4.contains { $0.contains(self) } }
        if let embedded { return embedded.isPublic }
        return IPAddress.globalIPv6.contains(self) && !IPAddress.specialIPv6.contains { $0.contains(self) }
    }

    /// The IPv4 address that one of IPv6 stands for in a network that has IPv6 alone (NAT64).
    ///
    /// Those that are mapped, or go by 6to4 or Teredo, stand for one too, but no name on the internet resolves to them:
    /// they are not public, whatever they hold.
    private var embedded: IPAddress? {
        IPAddress.translated.contains(self) ? IPAddress(bytes: Array(bytes.suffix(4))) : nil
    }

    private static let translated = AddressBlock("64:ff9b::", 96)
    private static let globalIPv6 = AddressBlock("2000::", 3)

    /// The blocks of the IANA registries "IPv4/IPv6 Special-Purpose Address Space" that are not globally reachable, and
    /// multicast.
    private static let specialIPv4 = [
        ("0.0.0.0", 8), ("10.0.0.0", 8), ("100.64.0.0", 10), ("127.0.0.0", 8), ("169.254.0.0", 16),
        ("172.16.0.0", 12), ("192.0.0.0", 24), ("192.0.2.0", 24), ("192.88.99.0", 24), ("192.168.0.0", 16),
        ("198.18.0.0", 15), ("198.51.100.0", 24), ("203.0.113.0", 24), ("224.0.0.0", 4), ("240.0.0.0", 4),
    ].map { AddressBlock($0, $1) }

    /// Within 2000::/3: protocol assignments with Teredo, documentation, and 6to4.
    private static let specialIPv6 = [
        ("2001::", 23), ("2001:db8::", 32), ("2002::", 16), ("3fff::", 20),
    ].map { AddressBlock($0, $1) }
}

/// All addresses with the same first bits.
private struct AddressBlock {
    let first: [UInt8]
    let bits: Int

    init(_ first: String, _ bits: Int) {
        guard let address = IPAddress(first) else { preconditionFailure("\(first) is no address") }
        self.first = address.bytes
        self.bits = bits
    }

    func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == first.count else { return false }
        return (0..<bits).allSatisfy { bit in
            let mask = UInt8(0x80) >> UInt8(bit % 8)
            return address.bytes[bit / 8] & mask == first[bit / 8] & mask
        }
    }
}
