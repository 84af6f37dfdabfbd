/// A line with what rules look at.
struct ShortLine: Sendable {
    let line: TextLine
    /// In lower case, marks dropped: `be the first to respond`.
    let plain: String
    let words: [Substring]
    /// Without words that are numbers.
    let withoutNumbers: String
    /// What stands before a colon, bar, dash or arrow, in lower case: `read more` of "Read more: …".
    let label: String?

    init(_ line: TextLine) {
        self.line = line
        plain = line.plain
        words = plain.split(separator: " ")
        let hasNumber = words.count <= ShortLine.mostWordsWithoutNumbers && words.contains { Int($0) != nil }
        withoutNumbers = hasNumber ? words.filter { Int($0) == nil }.joined(separator: " ") : plain
        label = ShortLine.label(of: line)
    }

    init(_ text: String) { self.init(TextLine(text)) }

    private static let mostWordsWithoutNumbers = 10
    /// No label of a rule is longer.
    private static let mostScalarsOfLabel = 32

    /// A hyphen ends a label only with blanks on both sides.
    private static func label(of line: TextLine) -> String? {
        let scalars = line.scalars
        let end = scalars.indices.prefix(mostScalarsOfLabel).first { place in
            switch scalars[place] {
            case ":", "|", "\u{2013}", "\u{2014}", ">", "\u{BB}", "\u{2192}": true
            case "-": place > 0 && scalars[place - 1] == " " && place + 1 < scalars.count && scalars[place + 1] == " "
            default: false
            }
        }
        return end.map { TextLine(Array(scalars[..<$0]), mark: nil).plain }
    }

    func isOne(of lines: Set<String>) -> Bool { lines.contains(plain) }

    func starts(with openings: [String]) -> Bool {
        openings.contains {
            plain.hasPrefix($0)
                && (plain.utf8.count == $0.utf8.count || plain.utf8.dropFirst($0.utf8.count).first == 32)
        }
    }

    /// Whether the word behind the first `count` begins with a capital.
    func hasName(after count: Int) -> Bool {
        line.words.words.dropFirst(count).first.map { line.scalars[$0.start].isUppercaseLetter } ?? false
    }

    func holds(_ wanted: Set<Substring>) -> Bool { words.contains { wanted.contains($0) } }

    func isOnly(_ allowed: Set<Substring>) -> Bool { words.allSatisfy { allowed.contains($0) } }
}
