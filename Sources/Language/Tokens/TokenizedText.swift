import Text

/// A word, number, mark or address of a text.
package struct Token: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case word, number, punctuation, address }

    package let kind: Kind
    /// The indices of the first scalar and of the one after the last, in the text's scalars.
    package let start: Int
    package let end: Int

    package init(_ kind: Kind, start: Int, end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
    }
}

extension Token: Padding {
    /// The mark that is nothing.
    package static let padding = Token(.punctuation, start: 0, end: 0)
}

/// The text of a paragraph with its tokens and sentences.
package struct TokenizedText: Sendable {
    package let scalars: PaddedArray<Unicode.Scalar>
    package let tokens: PaddedArray<Token>
    /// The sentences as ranges of token indices, in order and without gaps.
    package let sentences: PaddedArray<Range<Int>>

    package init(scalars: PaddedArray<Unicode.Scalar>, tokens: PaddedArray<Token>, sentences: [Range<Int>]) {
        self.scalars = scalars
        self.tokens = tokens
        self.sentences = sentences.padded
    }

    package func text(_ range: Range<Int>) -> String { String(scalars[range]) }

    package func text(of token: Token) -> String { text(token.start..<token.end) }
}
