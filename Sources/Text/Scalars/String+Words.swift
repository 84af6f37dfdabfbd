extension String {
    /// The parts of the text between blanks, none of them empty.
    package var blankSeparated: [Substring] { self[...].blankSeparated }
}

extension Substring {
    /// The parts of the text between blanks, none of them empty.
    ///
    /// They are what `split(separator: " ")` returns, but for combining marks after a blank, many times as fast: blanks
    /// are found as bytes instead of characters.
    package var blankSeparated: [Substring] { utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) }
}
