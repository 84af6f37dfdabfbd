import Foundation
import Text

/// Makes an absolute address of one that is relative to another (RFC 3986, section 5.2).
package enum URLReference {
    /// Returns `reference` as an absolute `http` or `https` address, otherwise as it is written; nil where it is another
    /// kind of address, or relative and without `base`.
    package static func resolved(_ reference: String, against base: String?) -> String? {
        let text = reference.filter { $0 != "\n" && $0 != "\r\n" && $0 != "\r" && $0 != "\t" }.trimmedOfBlanks
        if let scheme = scheme(of: text) { return scheme == "http" || scheme == "https" ? text : nil }
        guard let base, let scheme = scheme(of: base), let start = base.range(of: "://") else { return nil }
        if text.hasPrefix("//") { return "\(scheme):\(text)" }
        let rest = base[start.upperBound...]
        let authority = rest.prefix { !"/?#".contains($0) }
        let site = "\(scheme)://\(authority)"
        if text.hasPrefix("/") { return site + text }
        let path = rest[authority.endIndex...].prefix { $0 != "?" && $0 != "#" }
        if text.hasPrefix("?") { return site + path + text }
        if text.isEmpty || text.hasPrefix("#") {
            return site + rest[authority.endIndex...].prefix { $0 != "#" } + text
        }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
        return site + folder + text
    }

    /// The scheme of an absolute address in lower case; nil where the address is relative.
    private static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = text.utf8[..<colon]
        guard let first = scheme.first, first.isASCIILetter,
            scheme.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0.isOne(of: "+-.") })
        else { return nil }
        return String(decoding: scheme, as: UTF8.self).lowercased()
    }
}

extension String {
    /// The text without the white space around it.
    var trimmedOfBlanks: String {
        let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
        let start = utf8.firstIndex { !isBlank($0) } ?? utf8.endIndex
        let end = utf8.lastIndex { !isBlank($0) }.map { utf8.index(after: $0) } ?? start
        return String(self[start..<end])
    }
}
