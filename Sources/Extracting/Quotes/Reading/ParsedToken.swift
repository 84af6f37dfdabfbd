import Language

/// A word, a mark of punctuation, or a whole quotation as one block, so that the reporter's own sentence can be read
/// across it.
struct ParsedToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case word, comma, colon, semicolon, dash, stop, open, close, other
        /// Index into the passage's stretches.
        case quote(Int)
    }

    let kind: Kind
    let start: Int
    let end: Int
    /// In lower case, without a possessive ending; empty for anything but words.
    let word: String
    private(set) var classes: WordClasses
    /// Nil where the sentence was not tagged.
    private(set) var tag: PartOfSpeech?
    let isCapitalized: Bool
    let isPossessive: Bool
    /// How many scalars "’s" or, behind a pronoun, "’ve" or the like takes at the end.
    let ending: Int

    var isWord: Bool { kind == .word }
    var startsWithDigit: Bool { word.utf8.first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false }
    var isQuote: Bool { quote != nil }
    var quote: Int? { if case .quote(let index) = kind { index } else { nil } }

    /// Whether a phrase of nouns ends before or begins behind it.
    var endsPhrase: Bool { classes.isAny([.preposition, .conjunction, .auxiliary, .pronoun, .adverb]) }

    /// Marks it as part of a name, which is no adverb: Emily, Kelly, Italy. A person's is nothing else: Will, May, Brand.
    mutating func join(_ name: WordClasses) {
        classes.formUnion(name)
        classes.remove(.adverb)
        if isCapitalized, name.contains(.person) { classes.subtract(ParsedToken.ofOtherWords) }
    }

    private static let ofOtherWords: WordClasses = [
        .auxiliary, .preposition, .conjunction, .time, .finiteVerb, .participle, .bareVerb, .nounOrVerb,
    ]

    mutating func tag(_ tag: PartOfSpeech) { self.tag = tag }

    init(
        _ kind: Kind, start: Int, end: Int, word: String = "", isCapitalized: Bool = false, isPossessive: Bool = false,
        ending: Int = 0
    ) {
        self.kind = kind
        self.start = start
        self.end = end
        self.word = word
        classes = word.isEmpty ? [] : WordClasses(word)
        self.isCapitalized = isCapitalized
        self.isPossessive = isPossessive
        self.ending = ending
    }
}
