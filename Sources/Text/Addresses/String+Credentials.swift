extension String {
    /// The address without a user name and a password, also where it is too broken to be asked for; any other text as it is.
    ///
    /// `http://me:secret@post.example:99999/a` is `http://post.example:99999/a`. Programs differ in where they see the end of a
    /// host, so where the host cannot be one, all before the last `@` is taken away: a password may hold a slash.
    package var withoutCredentials: String {
        guard let start = authorityStart else { return self }
        let rest = utf8[start...]
        let authority = rest.prefix { !$0.isOne(of: "/\\?#") }
        guard let end = authority.endOfLastAt ?? (authority.endsInPort ? nil : rest.endOfLastAt) else { return self }
        return String(self[..<start]) + String(decoding: utf8[end...], as: UTF8.self)
    }

    /// Where the host, or who asks it, begins. Browsers need no two slashes after `http:`, and other addresses are none without.
    private var authorityStart: String.Index? {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        // Browsers pass over white space before and in the middle.
        let scheme = utf8[..<colon].filter { $0 > 0x20 }.asciiLowercased
        let start = utf8[utf8.index(after: colon)...].firstIndex { !($0.isOne(of: "/\\") || $0 <= 0x20) }
        guard let start, scheme.first?.isASCIILetter ?? false,
            scheme.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0.isOne(of: "+-.") })
        else { return nil }
        let isWeb = scheme == Array("http".utf8) || scheme == Array("https".utf8)
        return isWeb || utf8[colon...].starts(with: "://".utf8) ? start : nil
    }
}

extension Substring.UTF8View {
    /// The index after the last `@`, written as it is or as `%40`.
    fileprivate var endOfLastAt: String.Index? {
        var end: String.Index?
        var index = startIndex
        while index < endIndex {
            let encoded = self[index...].prefix(3)
            if self[index] == UInt8(ascii: "@") { end = self.index(after: index) }
            if encoded.elementsEqual("%40".utf8) { end = encoded.endIndex }
            index = self.index(after: index)
        }
        return end
    }

    /// Whether what follows the host is the number of a port, or nothing.
    fileprivate var endsInPort: Bool {
        if first == UInt8(ascii: "[") { return contains(UInt8(ascii: "]")) }
        guard let colon = firstIndex(of: UInt8(ascii: ":")) else { return true }
        return self[index(after: colon)...].allSatisfy { $0.isASCIIDigit }
    }
}
