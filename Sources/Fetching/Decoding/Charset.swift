/// A charset of the WHATWG encoding standard.
struct Charset: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case utf8, utf16, singleByte
        /// Decoded by the system's `iconv`.
        case converted
    }

    /// The name in lower case, such as `windows-1252`.
    let name: String
    let kind: Kind

    private init(name: String) {
        self.name = name
        switch name {
        case "utf-8": kind = .utf8
        case "utf-16le", "utf-16be": kind = .utf16
        case _ where SingleByteTable.isKnown(name): kind = .singleByte
        default: kind = .converted
        }
    }

    /// The charset that pages mean by `label`, which need not be the one it names: `latin1` and `ascii`
    /// are windows-1252. Nil for a label that the standard does not know.
    init?(label: String) {
        let bytes = label.utf8.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
        guard let name = CharsetLabels.names[String(decoding: bytes, as: UTF8.self).lowercased()] else { return nil }
        self.init(name: name)
    }

    static let utf8 = Charset(name: "utf-8")
    static let utf16LittleEndian = Charset(name: "utf-16le")
    static let utf16BigEndian = Charset(name: "utf-16be")
    static let windows1252 = Charset(name: "windows-1252")

    /// Returns the text without NUL characters, and how many bytes were no text.
    func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, repairs: Int) {
        // Most pages are sound, and taken as they are.
        if kind == .utf8, !bytes.containsNUL, let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
        var output = decodedUTF8(bytes)
        if output.bytes[...].containsNUL {
            let count = output.bytes.count
            output.bytes.removeAll { $0 == 0 }
            output.repairs += count - output.bytes.count
        }
        return (String(decoding: output.bytes, as: UTF8.self), output.repairs)
    }

    private func decodedUTF8(_ bytes: ArraySlice<UInt8>) -> UTF8Output {
        switch kind {
        case .utf8: UTF8Output(repairing: bytes)
        case .utf16: UTF8Output(utf16: bytes, isBigEndian: self == .utf16BigEndian)
        case .singleByte: UTF8Output(bytes, by: SingleByteTable(name))
        case .converted: UTF8Output(converting: bytes, from: name)
        }
    }
}
