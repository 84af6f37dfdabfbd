import Text

/// Removes the marks of Markdown within a line: `**bold**`, `*emphasis*`, `[words](address)`, `![picture](address)`.
enum MarkdownSpans {
    /// Returns `line` without such marks; nil where it has none.
    static func plain(_ line: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard line.contains(where: { $0 == "*" || $0 == "_" || $0 == "]" || $0 == "`" }) else { return nil }
        let unlinked = withoutAddresses(line)
        let plain = withoutEmphasis(unlinked)
        return plain.count == line.count ? nil : plain
    }

    /// Returns the line with the words of its links alone, and without pictures and their words.
    private static func withoutAddresses(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var plain: [Unicode.Scalar] = []
        var index = 0
        while index < line.count {
            guard line[index] == "[", let link = link(at: index, line) else {
                plain.append(line[index])
                index += 1
                continue
            }
            if plain.last == "!" { plain.removeLast() } else { plain += line[link.words] }
            index = link.end
        }
        return plain
    }

    private static func link(at open: Int, _ line: [Unicode.Scalar]) -> (words: Range<Int>, end: Int)? {
        guard let close = line[open...].prefix(maximumTextScalars).firstIndex(of: "]"), close + 1 < line.count,
            line[padded: close + 1] == "(",
            let end = line[close...].prefix(maximumAddressScalars).firstIndex(of: ")"),
            isAddress(line[within: (close + 2).upTo(end)])
        else { return nil }
        return ((open + 1).upTo(close), end + 1)
    }

    private static let maximumTextScalars = 300
    private static let maximumAddressScalars = 2_000

    private static func isAddress(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        ["http://", "https://", "/", "#", "mailto:", "www."].contains { scalars.starts(with: $0.unicodeScalars) }
    }

    /// Returns the line without pairs of marks around words: `2*3*4` has none.
    private static func withoutEmphasis(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var drop: Set<Int> = []
        var open: (index: Int, length: Int)?
        var index = 0
        while index < line.count {
            guard line[index] == "*" || line[index] == "_" else {
                index += 1
                continue
            }
            let end = line[index...].firstIndex { $0 != line[index] } ?? line.count
            let run = index.upTo(end)
            if let opened = open, line[opened.index] == line[index], opened.length == run.count, closes(run, line) {
                drop.formUnion(opened.index.upTo(opened.index + opened.length))
                drop.formUnion(run)
                open = nil
            } else if run.count <= 3, opens(run, line) {
                open = (index, run.count)
            }
            index = end
        }
        return drop.isEmpty ? line : line.indices.filter { !drop.contains($0) }.map { line[$0] }
    }

    private static func opens(_ run: Range<Int>, _ line: [Unicode.Scalar]) -> Bool {
        let isOutside = run.lowerBound == 0 || !line[padded: run.lowerBound - 1].isWordScalar
        return isOutside && run.upperBound < line.count && line[run.upperBound] != " "
    }

    private static func closes(_ run: Range<Int>, _ line: [Unicode.Scalar]) -> Bool {
        let isOutside = run.upperBound == line.count || !line[run.upperBound].isWordScalar
        return isOutside && line[padded: run.lowerBound - 1] != " "
    }
}
