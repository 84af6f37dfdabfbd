/// Reads the host of a web address.
enum WebHost {
    /// Returns the host in lower case, without user, port and `www.`; nil where `url` has none.
    static func name(in url: String) -> String? {
        guard let scheme = url.utf8.firstRange(of: "://".utf8) else { return nil }
        let authority = url.utf8[scheme.upperBound...].prefix { !"/?#".utf8.contains($0) }
        let host = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? authority
        let name = String(Substring(host.prefix { $0 != UInt8(ascii: ":") })).lowercased()
        let bare = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
        return bare.isEmpty ? nil : bare
    }
}
