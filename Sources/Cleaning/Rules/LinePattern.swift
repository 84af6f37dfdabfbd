import Text

/// The lines that a rule takes, by what they say.
struct LinePattern: Sendable {
    /// The whole lines of ten words or fewer, as `NormalizedText` and with or without their numbers: `12 comments` is
    /// `comments`.
    var whole: Set<String> = []
    /// The labels before a colon, a bar or a dash, with something else after it: `read more` of "Read more: …".
    var labels: Set<String> = []
    /// The beginnings, in lower case, of lines that are no sentence, or that announce something with a colon.
    var openings: PhraseMatcher = []
    /// Phrases, as `NormalizedText`, that speak to the reader and stand in no sentence of an article.
    var phrases: PhraseMatcher = []
    /// The words with which a line of more than `maximumWordsOfAnyLine` words begins that `matches` takes.
    var firstWords: Set<String> = []
    /// The words with which such a line ends.
    var lastWords: Set<String> = []
    /// The places inside a paragraph of a text where such a line may have been left.
    var residuePlaces: ResiduePlaces = []
    /// A test for what cannot be listed.
    var matches: (@Sendable (LineFeatures) -> Bool)?

    /// Whether the rule takes lines at all.
    var isEmpty: Bool { whole.isEmpty && labels.isEmpty && openings.isEmpty && phrases.isEmpty && matches == nil }

    /// The greatest number of words of a line that is listed whole.
    private static let maximumWordsOfWhole = 10
    /// The greatest number of words of a line with a label.
    private static let maximumWordsOfLabelled = 24
    /// The number of words above which a line is looked at only where it begins or ends with a word that a rule names.
    static let maximumWordsOfAnyLine = 8

    /// Whether `line` is short enough for one that a rule lists whole.
    static func mayBeWhole(_ line: LineFeatures) -> Bool { line.words.count <= maximumWordsOfWhole }

    /// Returns the label of `line`; nil where it is too long for a line with a label, or a sentence.
    static func label(of line: LineFeatures) -> String? {
        line.words.count <= maximumWordsOfLabelled && !line.textLine.endsWithStop ? line.label : nil
    }
}

/// The places inside a paragraph where what was a line of its own may have been left when a page was made a text.
struct ResiduePlaces: OptionSet, Sendable {
    let rawValue: Int

    /// In brackets that hold nothing else: "(Photo: Gull Press)".
    static let inBrackets = ResiduePlaces(rawValue: 1 << 0)
    /// After the last sentence: "… by Friday. Read more: The wall of 1953".
    static let afterLastSentence = ResiduePlaces(rawValue: 1 << 1)
}
