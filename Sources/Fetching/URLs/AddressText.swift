/// The text of an address as browsers take it, and the scheme of one that is absolute.
struct AddressText {
    /// The bytes without the white space around them, and the line breaks and tabs inside, which browsers pass over.
    let bytes: ArraySlice<UInt8>

    init(_ text: String) {
        let bytes = Array(text.utf8).drop { $0 <= 0x20 }
        let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? bytes.startIndex
        self.bytes = bytes[..<end].filter { $0 != 0x09 && $0 != 0x0a && $0 != 0x0d }[...]
    }

    /// `http` or `https`, where the address begins with it and two slashes.
    var scheme: String? {
        ["http", "https"].first { scheme in
            String(decoding: bytes.prefix(scheme.utf8.count + 3), as: UTF8.self).lowercased() == "\(scheme)://"
        }
    }
}
