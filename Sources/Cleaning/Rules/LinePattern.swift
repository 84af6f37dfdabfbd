import Text

/// Which lines a rule takes, by what they say.
struct LinePattern: Sendable {
    /// Whole lines, as `NormalizedText` and with or without their numbers: `12 comments` is `comments`.
    var whole: Set<String> = []
    /// What may stand before a colon, a bar or a dash, with something else after it: `read more` of "Read more: …".
    var labels: Set<String> = []
    /// How a line begins that is no sentence, or that announces something with a colon; in lower case.
    var openings: PhraseMatcher = []
    /// Phrases, as `NormalizedText`, that speak to the reader and stand in no sentence of an article.
    var phrases: PhraseMatcher = []
    /// The words with which a line of more than `maximumWordsOfAnyLine` words begins that `matches` takes.
    var firstWords: Set<String> = []
    /// The words with which such a line ends.
    var lastWords: Set<String> = []
    /// A test for what cannot be listed.
    var matches: (@Sendable (ShortLine) -> Bool)?

    /// Whether the rule takes lines at all.
    var isEmpty: Bool { whole.isEmpty && labels.isEmpty && openings.isEmpty && phrases.isEmpty && matches == nil }

    /// No line that is listed whole has more words.
    private static let maximumWordsOfWhole = 10
    /// No line with a label has more words.
    private static let maximumWordsOfLabelled = 24
    /// Lines with more words are looked at only where they begin or end with a word that a rule names.
    static let maximumWordsOfAnyLine = 8

    /// Whether the pattern takes `line` by its words; `openings` and `phrases` are asked for all rules at once.
    func takes(_ line: ShortLine) -> Bool {
        if line.words.count <= LinePattern.maximumWordsOfWhole, !whole.isEmpty,
            whole.contains(line.normalized) || whole.contains(line.withoutNumbers)
        {
            return true
        }
        if let label = line.label, labels.contains(label), line.words.count <= LinePattern.maximumWordsOfLabelled,
            !line.line.endsWithStop
        {
            return true
        }
        return matches?(line) ?? false
    }
}
