/// An `http` or `https` URL in the one form that all spellings of it share.
///
/// Only what cannot lead to another page is changed: letter case and trailing dot of the host, default
/// port, dot segments, percent-encoding, fragment, credentials, and tracking parameters.
package struct NormalizedURL: Hashable, Sendable, CustomStringConvertible {
    package let description: String
    /// The host in ASCII and lower case; an IPv6 address is in brackets.
    package let host: String

    /// Normalizes `text`; nil where it is no absolute URL of these schemes, such as `javascript:` and `data:`.
    package init?(_ text: String) {
        let text = AddressText(text)
        guard let scheme = text.scheme else { return nil }
        let rest = text.bytes.dropFirst(scheme.utf8.count + 3)
        let end = rest.firstIndex { $0.isOne(of: "/\\?#") } ?? rest.endIndex
        guard let authority = URLAuthority(rest[..<end], scheme: scheme) else { return nil }
        let withoutFragment = rest[end...].prefix { $0 != UInt8(ascii: "#") }
        let path = withoutFragment.prefix { $0 != UInt8(ascii: "?") }
        let query = URLQuery(withoutFragment.dropFirst(path.count + 1))
        host = authority.host
        description = "\(scheme)://\(authority)\(URLPath(path))\(query)"
    }
}
