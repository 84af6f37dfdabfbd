extension UInt8 {
    /// Whether the byte is one of the ASCII characters in `set`.
    func isOne(of set: StaticString) -> Bool { set.withUTF8Buffer { $0.contains(self) } }
}
