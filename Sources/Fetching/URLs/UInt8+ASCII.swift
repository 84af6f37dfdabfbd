extension UInt8 {
    var isASCIILetterOrDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5a).contains(self) || (0x61...0x7a).contains(self)
    }

    /// Whether the byte is one of the ASCII characters in `set`.
    func isOne(of set: StaticString) -> Bool { set.withUTF8Buffer { $0.contains(self) } }
}
