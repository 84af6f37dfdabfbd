/// A word, a mark of punctuation, or a whole quotation as one block, so that the reporter's own sentence can be read
/// across it.
struct Piece: Hashable, Sendable {
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
    let isCapitalized: Bool
    let isPossessive: Bool

    var isWord: Bool { kind == .word }
    var isQuote: Bool { quote != nil }
    var quote: Int? { if case .quote(let index) = kind { index } else { nil } }

    init(_ kind: Kind, start: Int, end: Int, word: String = "", isCapitalized: Bool = false, isPossessive: Bool = false)
    {
        self.kind = kind
        self.start = start
        self.end = end
        self.word = word
        self.isCapitalized = isCapitalized
        self.isPossessive = isPossessive
    }
}
