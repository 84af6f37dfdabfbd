import Text

/// Decides which line of a text's head is its title.
enum TitleLine {
    /// Returns the index of the title among `lines`, the lines of the head that are no names and dates: the first that
    /// is repeated among them; else the first that is marked as a heading; else the first of more than four words; else
    /// the longest. Nil where there are no lines.
    static func index(among lines: [TextLine]) -> Int? {
        if let repeated = indexOfRepeated(lines) { return repeated }
        if let marked = lines.firstIndex(where: { $0.mark == .heading }) { return marked }
        if let long = lines.firstIndex(where: { $0.wordCount > 4 }) { return long }
        return lines.indices.max { (lines[$0].wordCount, -$0) < (lines[$1].wordCount, -$1) }
    }

    /// Returns the index of the first line of three words or more that another repeats, perhaps with the site's name
    /// and sections after bars.
    private static func indexOfRepeated(_ lines: [TextLine]) -> Int? {
        lines.indices.first { index in
            let hash = lines[index].words.hash
            let others = lines.indices.filter { $0 != index }
            return lines[index].wordCount > 2
                && others.contains { lines[$0].words.hash == hash || lines[$0].hashesBeforeBars.contains(hash) }
        }
    }
}

extension TextLine {
    /// The hashes of the words before each bar, the first bar first, as in "Harbour wall to be raised | Coast | Fen Post".
    var hashesBeforeBars: [UInt64] {
        guard wordCount <= TextLine.maximumWordsOfWindowTitle else { return [] }
        return scalars.indices.filter { scalars[$0] == "|" }.map { WordSpans(Array(scalars[..<$0])).hash }
    }

    private static let maximumWordsOfWindowTitle = 40
}
