import ArticleModel
import Language

extension TokenizedText {
    /// The text with the dateline before it as a sentence of its own: no name goes on from the place to whoever the
    /// report begins with ("ROTTERDAM — Jan Example said").
    func parted(after dateline: Dateline?) -> TokenizedText {
        guard let place = dateline?.place, let first = sentences.first, scalars.starts(with: place.unicodeScalars)
        else {
            return self
        }
        let tokens = self.tokens[first]
        guard let dash = tokens.indices.first(where: { isDash(tokens[$0], after: place.unicodeScalars.count) }),
            dash + 1 < tokens.endIndex
        else { return self }
        return TokenizedText(
            scalars: scalars, tokens: self.tokens,
            sentences: [first.lowerBound..<dash + 1, dash + 1..<first.upperBound] + sentences.dropFirst())
    }

    private static let maximumDatelineLength = 80

    private func isDash(_ token: Token, after place: Int) -> Bool {
        token.start >= place && token.start < TokenizedText.maximumDatelineLength
            && ["-", "–", "—"].contains(scalars[token.start]) && token.end <= token.start + 2
    }
}
