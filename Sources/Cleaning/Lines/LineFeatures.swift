import Text

/// A line with the features that rules of words test.
struct LineFeatures: Sendable {
    let textLine: TextLine
    /// The line as `NormalizedText`: `be the first to respond`.
    let normalized: String
    /// The words of `normalized`.
    let words: [Substring]
    /// `normalized` without words that are numbers; a line of more than ten words keeps them.
    let withoutNumbers: String
    /// The words before a colon, a bar, a dash or an arrow, as `NormalizedText`: `read more` of "Read more: …".
    let label: String?

    init(_ textLine: TextLine) { self.init(textLine, normalized: textLine.normalized) }

    init(_ text: String) { self.init(TextLine(text)) }

    /// Makes the features of a line whose text as `NormalizedText` is known already.
    init(_ textLine: TextLine, normalized: String) {
        self.textLine = textLine
        self.normalized = normalized
        words = normalized.spaceSeparated
        let hasNumber = words.count <= LineFeatures.maximumWordsWithoutNumbers && words.contains { Int($0) != nil }
        withoutNumbers = hasNumber ? words.filter { Int($0) == nil }.joined(separator: " ") : normalized
        label = LineFeatures.label(of: textLine)
    }

    private static let maximumWordsWithoutNumbers = 10
    /// The greatest length of a label, in scalars.
    private static let maximumLabelLength = 32

    /// Returns the label of a line; a hyphen ends it only with blanks on both sides.
    private static func label(of line: TextLine) -> String? {
        let scalars = line.scalars
        let end = scalars.indices.prefix(maximumLabelLength).first { index in
            switch scalars[index] {
            case ":", "|", "\u{2013}", "\u{2014}", ">", "\u{BB}", "\u{2192}": true
            case "-":
                index > 0 && scalars[padded: index - 1] == " " && index + 1 < scalars.count
                    && scalars[padded: index + 1] == " "
            default: false
            }
        }
        return end.map { NormalizedText.of(String(scalars[..<$0])) }
    }

    /// Whether the whole line is one of `lines`, given as `NormalizedText`.
    func isOne(of lines: Set<String>) -> Bool { lines.contains(normalized) }

    /// Whether the line begins with the words of one of `openings`, given as `NormalizedText`.
    func starts(with openings: [String]) -> Bool {
        openings.contains {
            normalized.hasPrefix($0)
                && (normalized.utf8.count == $0.utf8.count || normalized.utf8.dropFirst($0.utf8.count).first == 32)
        }
    }

    /// Whether the word after the first `count` begins with a capital.
    func hasName(after count: Int) -> Bool {
        textLine.words.words.dropFirst(count).first.map { textLine.scalars[$0.start].isUppercase } ?? false
    }

    func contains(any wanted: Set<Substring>) -> Bool { words.contains { wanted.contains($0) } }

    /// Whether every word of the line is one of `allowed`.
    func consists(of allowed: Set<Substring>) -> Bool { words.allSatisfy { allowed.contains($0) } }
}
