/// What a whole line of a text file must say to be no part of the article.
///
/// A rule is data with examples of what it takes and, as telling, what it leaves; one test runs them all.
struct LineRule: Sendable {
    struct Example: Sendable {
        let line: String
        let isRemoved: Bool
    }

    let name: String
    let reason: String
    let examples: [Example]
    let matches: @Sendable (ShortLine) -> Bool

    init(
        name: String, reason: String, takes: [String], leaves: [String],
        matches: @escaping @Sendable (ShortLine) -> Bool
    ) {
        self.name = name
        self.reason = reason
        self.matches = matches
        examples =
            takes.map { Example(line: $0, isRemoved: true) } + leaves.map { Example(line: $0, isRemoved: false) }
    }

    /// In the order in which they are asked; the first that matches gives its name.
    static let all: [LineRule] = [
        loneMark, commentWidget, shareBar, signUp, relatedHeading, relatedLink, advertisement, continueReading,
        pagination, readingTime, copyright, cookieBanner, imageCredit, signOff, tagLine, endMark,
    ]

    /// The rule that takes `line`; long lines are never taken.
    static func first(for line: TextLine) -> LineRule? {
        line.wordCount > TextLine.mostWordsOfShortLine ? nil : first(for: ShortLine(line))
    }

    static func first(for line: ShortLine) -> LineRule? { all.first { $0.matches(line) } }
}

/// A line with what rules look at.
struct ShortLine: Sendable {
    let line: TextLine
    /// In lower case, marks dropped: `be the first to respond`.
    let plain: String
    let words: [Substring]
    /// What stands before a colon or bar, in lower case: `read more` of "Read more: …".
    let label: String?

    init(_ line: TextLine) {
        self.line = line
        plain = line.plain
        words = plain.split(separator: " ")
        let isLong = words.count > ShortLine.mostWordsOfWholeLine
        withoutNumbers = isLong ? plain : words.filter { Int($0) == nil }.joined(separator: " ")
        label = line.scalars.firstIndex { $0 == ":" || $0 == "|" }.map { end in
            TextLine(Array(line.scalars[..<end])).plain
        }
    }

    init(_ text: String) { self.init(TextLine(text)) }

    /// No line that a rule takes whole is longer.
    private static let mostWordsOfWholeLine = 8

    /// The set is made for short lines only.
    func isOne(of lines: @autoclosure () -> Set<String>) -> Bool {
        words.count <= ShortLine.mostWordsOfWholeLine && lines().contains(plain)
    }

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

    /// Without words that are numbers.
    let withoutNumbers: String
}
