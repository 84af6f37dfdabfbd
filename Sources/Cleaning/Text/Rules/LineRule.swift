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
    /// Whole lines as `ShortLine.plain` has them, or as they are without their numbers.
    private let lines: Set<String>
    /// What may stand before a colon, bar or dash, with something else behind it.
    private let labels: Set<String>
    /// For what cannot be listed.
    private let test: @Sendable (ShortLine) -> Bool

    init(
        name: String, reason: String, takes: [String], leaves: [String], lines: Set<String> = [],
        labels: Set<String> = [], matches test: @escaping @Sendable (ShortLine) -> Bool = { _ in false }
    ) {
        self.name = name
        self.reason = reason
        self.lines = lines
        self.labels = labels
        self.test = test
        examples =
            takes.map { Example(line: $0, isRemoved: true) } + leaves.map { Example(line: $0, isRemoved: false) }
    }

    /// No line that is listed whole has more words.
    private static let mostWordsOfWholeLine = 10
    /// Nor has a line with a label.
    private static let mostWordsOfLabelled = 24

    func matches(_ line: ShortLine) -> Bool {
        if line.words.count <= LineRule.mostWordsOfWholeLine, !lines.isEmpty,
            lines.contains(line.plain) || lines.contains(line.withoutNumbers)
        {
            return true
        }
        if let label = line.label, labels.contains(label), line.words.count <= LineRule.mostWordsOfLabelled,
            !line.line.endsWithStop
        {
            return true
        }
        return test(line)
    }

    /// Whether `line`, which the rule takes, is a single word that may as well head a part of the article:
    /// "Video", "Facebook", "Sources".
    func maySubhead(_ line: ShortLine) -> Bool {
        guard line.words.count == 1 else { return false }
        if name == LineRule.shareBar.name { return line.holds(LineRule.channels) }
        return LineRule.ofSubheads.contains(name)
    }

    private static let ofSubheads = Set([player, imageCredit, relatedHeading, tagLine].map(\.name))

    /// Longer lines are taken only where they begin with a word of `openings`.
    private static let mostWordsOfAnyLine = 8

    /// Whether it is worth asking the rules, and those for credits, about `line`.
    static func mayTake(_ line: TextLine) -> Bool {
        let words = line.words.words
        if words.count <= mostWordsOfAnyLine { return true }
        if words.count > TextLine.mostWordsOfShortLine { return false }
        if let first = line.scalars.first, !first.isWordPart, first != "\u{201C}", first != "\"" { return true }
        return openings.contains(words[0].hash) || endings.contains(words[words.count - 1].hash)
    }

    /// The first words of all that is listed, of all examples, and of what the rules' tests ask for.
    private static let openings: Set<UInt64> = {
        let listed = all.flatMap { rule in
            rule.lines.union(rule.labels).sorted() + rule.examples.filter(\.isRemoved).map(\.line)
        }
        let words = listed.compactMap { WordSpans($0).hashes.first }
        return Set(words).union(LineRule.testedOpenings.map(WordSpans.hash))
    }()

    private static let endings = Set(["reserved", "report", "story", "article", "permission"].map(WordSpans.hash))

    /// In the order in which they are asked; the first that matches gives its name.
    static let all: [LineRule] = [
        loneMark, commentWidget, shareBar, signUp, relatedHeading, relatedLink, advertisement, continueReading,
        pagination, readingTime, copyright, cookieBanner, imageCredit, signOff, tagLine, endMark, bareAddress, player,
        pageControl, breadcrumb, sentFrom,
    ]

    /// The rule that takes `line`; long lines are never taken.
    static func first(for line: TextLine) -> LineRule? {
        mayTake(line) ? first(for: ShortLine(line)) : nil
    }

    static func first(for line: ShortLine) -> LineRule? { all.first { $0.matches(line) } }
}
