import Language
import Text

/// A word, a punctuation mark, or a whole quotation as one token, so that the reporter's own sentence can be read across it.
struct ParsedToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case word, comma, colon, semicolon, dash, stop, open, close, other
        /// An index into the paragraph's quoted spans.
        case quote(Int)
    }

    let kind: Kind
    let start: Int
    let end: Int
    /// The indices of the paragraph's tokens from which it was derived.
    let source: Range<Int>
    /// The word in lowercase, without a possessive ending; empty for anything but words.
    let word: String
    private(set) var classes: WordClasses
    /// The part of speech, or nil where the sentence was not tagged.
    private(set) var tag: PartOfSpeech?
    private(set) var isCapitalized: Bool
    private(set) var isPossessive: Bool
    /// The number of scalars that "’s" or, after a pronoun, "’ve" or the like takes at the end.
    private(set) var ending: Int

    init(
        _ kind: Kind, start: Int, end: Int, source: Range<Int>, word: String = "", isCapitalized: Bool = false,
        isPossessive: Bool = false, ending: Int = 0
    ) {
        self.kind = kind
        self.start = start
        self.end = end
        self.source = source
        self.word = word
        classes = word.isEmpty ? [] : WordClasses(word)
        self.isCapitalized = isCapitalized
        self.isPossessive = isPossessive
        self.ending = ending
    }

    var isWord: Bool { kind == .word }
    var startsWithDigit: Bool { word.utf8.first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false }
    var isQuote: Bool { quote != nil }
    var quote: Int? { if case .quote(let index) = kind { index } else { nil } }

    /// Whether it is the last word of a person's name.
    var endsPersonsName: Bool { classes.isSuperset(of: [.person, .endOfName]) }

    /// Whether a noun phrase ends before or begins after it.
    var endsPhrase: Bool { classes.isAny([.preposition, .conjunction, .auxiliary, .pronoun, .adverb]) }

    mutating func tag(_ tag: PartOfSpeech) { self.tag = tag }

    /// Marks it as a verb that reports.
    mutating func markAsReportingVerb() { classes.insert(.finiteVerb) }

    /// Marks it as part of a name, which is no adverb: Emily, Kelly, Italy. A person's is nothing else: Will, May, Brand; and
    /// el-Deeb has its capital inside.
    mutating func markAsName(_ name: WordClasses) {
        classes.formUnion(name)
        classes.remove(.adverb)
        if name.contains(.person), word.contains("-") { isCapitalized = true }
        if isCapitalized, name.contains(.person) { classes.subtract(ParsedToken.classesOfOtherWords) }
    }

    /// Marks its ending as a part of the name, as in "Macy’s".
    mutating func markEndingAsName() {
        isPossessive = false
        ending = 0
    }

    private static let classesOfOtherWords: WordClasses = [
        .auxiliary, .preposition, .conjunction, .time, .finiteVerb, .participle, .bareVerb, .nounOrVerb,
    ]
}

extension ParsedToken: Padding {
    /// The mark that is nothing, at no place.
    static let padding = ParsedToken(.other, start: 0, end: 0, source: Range.padding)
}
