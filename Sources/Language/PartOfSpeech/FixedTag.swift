import Text

extension PartOfSpeech {
    /// The tag of a token that its form alone decides; nil where the tagger has to.
    ///
    /// An apostrophe may be a possessive ending or a quotation mark.
    init?(fixed token: Token, in scalars: PaddedArray<Unicode.Scalar>) {
        let first = scalars[token.start]
        switch token.kind {
        case .word, .number:
            guard ScalarClass(first) == .digit, !scalars[token.start..<token.end].contains(where: \.isTokenizerLetter)
            else {
                return nil
            }
            self = .cardinalNumber
        case .address: self = first == "@" || first == "#" ? .properNoun : .noun
        case .punctuation:
            guard !first.isApostrophe else { return nil }
            self = token.end - token.start > 1 ? .colon : PartOfSpeech(mark: first)
        }
    }

    private init(mark: Unicode.Scalar) {
        switch mark {
        case ",": self = .comma
        case ".", "!", "?": self = .sentenceEnd
        case "&": self = .coordinatingConjunction
        case ":", ";", "-", "\u{2010}"..."\u{2015}", "\u{2026}": self = .colon
        case "(", "[", "{": self = .openingBracket
        case ")", "]", "}": self = .closingBracket
        case "\"", "`", "\u{2018}", "\u{201A}"..."\u{201F}", "\u{AB}", "\u{BB}", "\u{2039}", "\u{203A}":
            self = .quotationMark
        default: self = .symbol
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isTokenizerLetter: Bool { ScalarClass(self) == .letter }
}
