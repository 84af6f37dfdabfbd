import Text

/// An `http` or `https` address as it is asked for: nothing of its path is taken away, unlike in a `NormalizedURL`.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// `http` or `https`.
    let scheme: String
    /// The host in ASCII and lower case; an IPv6 address is in brackets. Of the two spellings of one IPv4 address,
    /// `[::ffff:192.0.2.1]` and `192.0.2.1`, it is the second: they are one host, with one delay and one robots.txt.
    package let host: String
    /// The host as an address, as it is written, where it is one.
    package let literal: IPAddress?
    let port: Int
    /// The path and the query: what the server is asked for.
    let target: String

    /// Why a text is no such address. It never holds the text: there may be a password in it.
    enum Problem: Error, Hashable {
        case notHTTP, noHost, credentials, numericHost
    }

    /// The greatest length in bytes: the shortest that servers must take is 8,000 (RFC 9110, section 4.1).
    static let maximumLength = 16_000

    /// Reads an absolute address; its fragment is left out.
    package init(_ text: String) throws {
        let text = AddressText(text)
        guard let scheme = text.scheme, text.bytes.count <= WebAddress.maximumLength else { throw Problem.notHTTP }
        let rest = text.bytes.dropFirst(scheme.utf8.count + 1).drop { $0.isOne(of: "/\\") }
        let end = rest.firstIndex { $0.isOne(of: "/\\?#") } ?? rest.endIndex
        try self.init(scheme, authority: rest[..<end], target: rest[end...])
    }

    private init(_ scheme: String, authority: ArraySlice<UInt8>, target: ArraySlice<UInt8>) throws {
        if authority.contains(UInt8(ascii: "@")) { throw Problem.credentials }
        guard let site = URLAuthority(authority, scheme: scheme) else { throw Problem.noHost }
        if WebAddress.isNumericButNoAddress(site.host) { throw Problem.numericHost }
        self.scheme = scheme
        literal = IPAddress(site.host.hasPrefix("[") ? String(site.host.dropFirst().dropLast()) : site.host)
        host = literal?.mapped?.description ?? site.host
        port = site.port ?? (scheme == "http" ? 80 : 443)
        self.target = WebAddress.target(target)
    }

    /// Returns the address that `reference` leads to from here (RFC 3986, section 5.2), as in a `Location` or a link.
    func resolving(_ reference: String) throws -> WebAddress {
        let bytes = AddressText(reference).bytes
        let colon = bytes.firstIndex { !($0.isASCIILetter || $0.isASCIIDigit || $0.isOne(of: "+-.")) }
        if let colon, bytes[colon] == UInt8(ascii: ":"), bytes.first?.isASCIILetter ?? false {
            return try WebAddress(reference)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if bytes.starts(with: "//".utf8) { return try WebAddress("\(scheme):\(text)") }
        if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { return self }
        let path = target.prefix { $0 != "?" }
        switch bytes.first {
        case UInt8(ascii: "/"), UInt8(ascii: "\\"): return try WebAddress(origin + text)
        case UInt8(ascii: "?"): return try WebAddress(origin + path + text)
        default: return try WebAddress(origin + path[...(path.lastIndex(of: "/") ?? path.startIndex)] + text)
        }
    }

    /// Whether it is that of a whole site: `/`, or a name that servers give the same page, such as `/index.html`.
    var isFrontPage: Bool {
        let path = target.prefix { $0 != "?" }
        return path == "/" || path.hasPrefix("/index.") || path.hasPrefix("/default.")
    }

    /// Such as `https://news.example:8443`.
    var origin: String { "\(scheme)://\(authority)" }

    /// The host, with the port where it is not the scheme's own.
    var authority: String { port == (scheme == "http" ? 80 : 443) ? host : "\(host):\(port)" }

    package var description: String { origin + target }

    /// Whether `text` names something on the web rather than a file.
    package static func isWeb(_ text: String) -> Bool { AddressText(text).scheme != nil }
}

extension WebAddress {
    /// Whether the host is a number that C libraries take for an address, such as `2130706433`, `0x7f.1` or `0177.0.0.1`:
    /// nobody writes so who does not want to hide where it leads.
    private static func isNumericButNoAddress(_ host: String) -> Bool {
        guard let last = host.split(separator: ".").last?.utf8, !host.hasPrefix("[") else { return false }
        let isNumber = last.allSatisfy(\.isASCIIDigit) || last.starts(with: "0x".utf8)
        return isNumber && IPAddress(host) == nil
    }

    /// The path without dot segments, and the query; what a request line cannot hold is encoded.
    private static func target(_ bytes: ArraySlice<UInt8>) -> String {
        let withoutFragment = bytes.prefix { $0 != UInt8(ascii: "#") }
        let path = withoutFragment.prefix { $0 != UInt8(ascii: "?") }
        let query = withoutFragment[path.endIndex...]
        return withoutDotSegments(path) + escaped(query)
    }

    private static func withoutDotSegments(_ path: ArraySlice<UInt8>) -> String {
        var segments: [String] = []
        let written = path.split(omittingEmptySubsequences: false) { $0.isOne(of: "/\\") }.dropFirst()
        for (index, segment) in zip(written.indices, written.map(escaped)) {
            let isLast = index == written.indices.last
            switch segment.lowercased().replacing("%2e", with: ".") {
            case ".": if isLast { segments.append("") }
            case "..":
                _ = segments.popLast()
                if isLast { segments.append("") }
            default: segments.append(segment)
            }
        }
        return segments.isEmpty ? "/" : segments.map { "/\($0)" }.joined()
    }

    private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        let output = bytes.flatMap { byte in
            byte <= 0x20 || byte >= 0x7f || byte.isOne(of: "\"<>\\^`{|}") ? PercentEncoding.encoded(byte) : [byte]
        }
        return String(decoding: output, as: UTF8.self)
    }
}

extension WebAddress.Problem: CustomStringConvertible {
    var description: String {
        switch self {
        case .notHTTP: "is no http or https address"
        case .noHost: "names no host"
        case .credentials: "holds a user name or password"
        case .numericHost: "names its host by a number in another form than 192.0.2.1"
        }
    }
}
