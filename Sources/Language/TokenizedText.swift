/// A word, number, mark or address of a text.
public struct Token: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case word, number, punctuation, address }

    public let kind: Kind
    /// Of the first scalar, and of the one behind the last, in the text's scalars.
    public let start: Int
    public let end: Int

    public init(_ kind: Kind, start: Int, end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
    }
}

/// A paragraph's text, cut into tokens and sentences.
public struct TokenizedText: Sendable {
    public let scalars: [Unicode.Scalar]
    public let tokens: [Token]
    /// Ranges of token indices, in order, without gaps.
    public let sentences: [Range<Int>]

    public init(scalars: [Unicode.Scalar], tokens: [Token], sentences: [Range<Int>]) {
        self.scalars = scalars
        self.tokens = tokens
        self.sentences = sentences
    }

    public func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    public func text(of token: Token) -> String { text(token.start..<token.end) }
}
