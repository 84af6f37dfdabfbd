import Text

/// A short line with all that rules of words ask for.
struct ShortLine: Sendable {
    let line: TextLine
    /// The line as `NormalizedText`: `be the first to respond`.
    let normalized: String
    let words: [Substring]
    /// `normalized` without words that are numbers.
    let withoutNumbers: String
    /// The words before a colon, a bar, a dash or an arrow, as `NormalizedText`: `read more` of "Read more: …".
    let label: String?

    init(_ line: TextLine) { self.init(line, normalized: line.normalized) }

    init(_ text: String) { self.init(TextLine(text)) }

    /// Takes the line's text as `NormalizedText` from whoever has it.
    init(_ line: TextLine, normalized: String) {
        self.line = line
        self.normalized = normalized
        words = normalized.blankSeparated
        let hasNumber = words.count <= ShortLine.maximumWordsWithoutNumbers && words.contains { Int($0) != nil }
        withoutNumbers = hasNumber ? words.filter { Int($0) == nil }.joined(separator: " ") : normalized
        label = ShortLine.label(of: line)
    }

    private static let maximumWordsWithoutNumbers = 10
    /// The number of scalars above which there is no label.
    private static let maximumLabelLength = 32

    /// Returns the label of a line; a hyphen ends it only with blanks on both sides.
    private static func label(of line: TextLine) -> String? {
        let scalars = line.scalars
        let end = scalars.indices.prefix(maximumLabelLength).first { index in
            switch scalars[index] {
            case ":", "|", "\u{2013}", "\u{2014}", ">", "\u{BB}", "\u{2192}": true
            case "-":
                index > 0 && scalars[index - 1] == " " && index + 1 < scalars.count && scalars[index + 1] == " "
            default: false
            }
        }
        return end.map { NormalizedText.of(String(scalars[..<$0])) }
    }

    func isOne(of lines: Set<String>) -> Bool { lines.contains(normalized) }

    /// Whether the line begins with one of `openings`, whole words.
    func starts(with openings: [String]) -> Bool {
        openings.contains {
            normalized.hasPrefix($0)
                && (normalized.utf8.count == $0.utf8.count || normalized.utf8.dropFirst($0.utf8.count).first == 32)
        }
    }

    /// Whether the word after the first `count` begins with a capital.
    func hasName(after count: Int) -> Bool {
        line.words.words.dropFirst(count).first.map { line.scalars[$0.start].isUppercase } ?? false
    }

    func contains(any wanted: Set<Substring>) -> Bool { words.contains { wanted.contains($0) } }

    func consists(of allowed: Set<Substring>) -> Bool { words.allSatisfy { allowed.contains($0) } }
}
