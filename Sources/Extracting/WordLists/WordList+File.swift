extension WordList {
    /// Reads an embedded file with one entry a line; lines that begin with `#` say what the list is for.
    init(_ file: [UInt8]) {
        let lines = file.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
        self.init(stringLiteral: lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n"))
    }
}
