import Foundation
import Text

/// The host and port of a URL. Credentials are left out: they belong in no database.
struct URLAuthority: CustomStringConvertible {
    let host: String
    /// The port; nil for the scheme's own.
    let port: Int?

    init?(_ bytes: ArraySlice<UInt8>, scheme: String) {
        let site = bytes.suffix(from: bytes.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? bytes.startIndex)
        let hostEnd = URLAuthority.endOfHost(site)
        guard let host = URLAuthority.host(site[..<hostEnd]) else { return nil }
        self.host = host
        guard site[hostEnd...].first.map({ $0 == UInt8(ascii: ":") }) ?? true else { return nil }
        let digits = site[hostEnd...].dropFirst()
        if digits.isEmpty {
            port = nil
        } else {
            guard digits.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(String(decoding: digits, as: UTF8.self)), number <= 65_535
            else { return nil }
            port = number == (scheme == "http" ? 80 : 443) ? nil : number
        }
    }

    var description: String { port.map { "\(host):\($0)" } ?? host }

    private static func endOfHost(_ site: ArraySlice<UInt8>) -> Int {
        if site.first == UInt8(ascii: "["), let bracket = site.firstIndex(of: UInt8(ascii: "]")) { return bracket + 1 }
        return site.firstIndex(of: UInt8(ascii: ":")) ?? site.endIndex
    }

    private static func host(_ bytes: ArraySlice<UInt8>) -> String? {
        if bytes.first == UInt8(ascii: "[") { return address(bytes) }
        let decoded = PercentEncoding.decoded(bytes)
        guard let text = String(validating: decoded, as: UTF8.self) else { return nil }
        let labels = mapped(text).split(separator: ".", omittingEmptySubsequences: false)
        // One dot may end the name, which is then the same host.
        let host = (labels.last == "" ? labels.dropLast() : labels[...]).map(Punycode.label)
        let isName = host.allSatisfy { label in
            !label.isEmpty
                && label.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0.isOne(of: "-_~!$&'()*+,;=") }
        }
        return isName && !host.isEmpty ? host.joined(separator: ".") : nil
    }

    /// Returns the name in the letters under which it is registered: a compatibility form such as U+210C may stand for a
    /// capital, so letters are mapped before their case, and what that makes of them once more.
    private static func mapped(_ name: String) -> String {
        // Most names are, and what is done for the others takes many times longer than all else.
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
        let visible = String(String.UnicodeScalarView(name.unicodeScalars.filter { !isIgnored($0) }))
        return visible.precomposedStringWithCompatibilityMapping.lowercased().precomposedStringWithCompatibilityMapping
            .replacing("\u{3002}", with: ".")
    }

    /// Whether a name is the same without the character, such as a soft hyphen ("ignored" in UTS 46, section 4).
    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xad, 0x34f, 0x180b...0x180d, 0x180f, 0x200b, 0x2060, 0x2064, 0xfe00...0xfe0f, 0xfeff, 0xe0100...0xe01ef:
            true
        default: false
        }
    }

    private static func address(_ bytes: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        let inner = text.utf8.dropFirst().dropLast()
        let isAddress =
            text.hasSuffix("]") && inner.contains(UInt8(ascii: ":"))
            && inner.allSatisfy { $0.isOne(of: "0123456789abcdef:.") }
        guard isAddress, let address = IPAddress(String(decoding: inner, as: UTF8.self)) else { return nil }
        return "[\(address)]"
    }
}
