extension String {
    /// The parts of the text between spaces (U+0020), none of them empty.
    package var spaceSeparated: [Substring] { self[...].spaceSeparated }
}

extension Substring {
    /// The parts of the text between spaces (U+0020), none of them empty.
    ///
    /// They are what `split(separator: " ")` returns, but for combining marks after a space, many times as fast:
    /// spaces are found as bytes instead of characters.
    package var spaceSeparated: [Substring] {
        var words: [Substring] = []
        var start = startIndex
        for index in utf8.indices where utf8[index] == UInt8(ascii: " ") {
            if start < index { words.append(self[start..<index]) }
            start = utf8.index(after: index)
        }
        if start < endIndex { words.append(self[start...]) }
        return words
    }
}
