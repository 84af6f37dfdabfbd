import Text

/// Marks of Markdown within a line: `**bold**`, `*stressed*`, `[words](address)`, `![picture](address)`.
enum MarkdownSpans {
    /// `line` with the words alone; nil where it has no such marks.
    static func plain(_ line: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard line.contains(where: { $0 == "*" || $0 == "_" || $0 == "]" || $0 == "`" }) else { return nil }
        let unlinked = withoutAddresses(line)
        let plain = withoutStress(unlinked)
        return plain.count == line.count ? nil : plain
    }

    /// A link's words stay, a picture goes with its words.
    private static func withoutAddresses(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var plain: [Unicode.Scalar] = []
        var place = 0
        while place < line.count {
            guard line[place] == "[", let link = link(at: place, line) else {
                plain.append(line[place])
                place += 1
                continue
            }
            if plain.last == "!" { plain.removeLast() } else { plain += line[link.words] }
            place = link.end
        }
        return plain
    }

    private static func link(at open: Int, _ line: [Unicode.Scalar]) -> (words: Range<Int>, end: Int)? {
        guard let close = line[open...].prefix(mostScalarsOfWords).firstIndex(of: "]"), close + 1 < line.count,
            line[close + 1] == "(",
            let end = line[close...].prefix(mostScalarsOfAddress).firstIndex(of: ")"),
            isAddress(line[(close + 2)..<end])
        else { return nil }
        return (open + 1..<close, end + 1)
    }

    private static let mostScalarsOfWords = 300
    private static let mostScalarsOfAddress = 2_000

    private static func isAddress(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        ["http://", "https://", "/", "#", "mailto:", "www."].contains { scalars.starts(with: $0.unicodeScalars) }
    }

    /// Pairs of marks go where they stand outside at words: `2*3*4` has none.
    private static func withoutStress(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var drop: Set<Int> = []
        var open: (place: Int, length: Int)?
        var place = 0
        while place < line.count {
            guard line[place] == "*" || line[place] == "_" else {
                place += 1
                continue
            }
            let end = line[place...].firstIndex { $0 != line[place] } ?? line.count
            let run = place..<end
            if let opened = open, line[opened.place] == line[place], opened.length == run.count, closes(run, line) {
                drop.formUnion(opened.place..<opened.place + opened.length)
                drop.formUnion(run)
                open = nil
            } else if run.count <= 3, opens(run, line) {
                open = (place, run.count)
            }
            place = end
        }
        return drop.isEmpty ? line : line.indices.filter { !drop.contains($0) }.map { line[$0] }
    }

    private static func opens(_ run: Range<Int>, _ line: [Unicode.Scalar]) -> Bool {
        let isOutside = run.lowerBound == 0 || !line[run.lowerBound - 1].isWordScalar
        return isOutside && run.upperBound < line.count && line[run.upperBound] != " "
    }

    private static func closes(_ run: Range<Int>, _ line: [Unicode.Scalar]) -> Bool {
        let isOutside = run.upperBound == line.count || !line[run.upperBound].isWordScalar
        return isOutside && line[run.lowerBound - 1] != " "
    }
}
