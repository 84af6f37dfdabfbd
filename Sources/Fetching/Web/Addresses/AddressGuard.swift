/// Which hosts a source may ask.
package enum AddressGuard {
    /// Returns the addresses to connect to, of those that `host` has. Throws where one of them is not public, unless
    /// `allowsPrivate`: a name that leads to the outside and to the inside is a trap.
    package static func permitted(
        _ addresses: [IPAddress], of host: String, allowsPrivate: Bool
    ) throws(WebProblem) -> [IPAddress] {
        guard !addresses.isEmpty else { throw WebProblem(.unknownHost, "the host \(host) is not known") }
        guard !allowsPrivate, let own = addresses.first(where: { !$0.isPublic }) else { return addresses }
        throw WebProblem(
            .privateAddress,
            "the host \(host) has the address \(own), which is not on the public internet")
    }
}
