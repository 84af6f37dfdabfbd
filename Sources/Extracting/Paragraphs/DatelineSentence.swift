import ArticleModel
import Language

extension TokenizedText {
    /// Returns the text with the dateline at its beginning as a sentence of its own, so that no name continues from the place
    /// to whoever the report begins with ("ROTTERDAM — Jan Example said").
    func split(after dateline: Dateline?) -> TokenizedText {
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
            sentences: [first.lowerBound.upTo(dash + 1), (dash + 1).upTo(first.upperBound)] + sentences.dropFirst())
    }

    /// The number of scalars before which the dateline ends.
    private static let maximumDatelineLength = 80

    private func isDash(_ token: Token, after placeEnd: Int) -> Bool {
        token.start >= placeEnd && token.start < TokenizedText.maximumDatelineLength
            && ["-", "–", "—"].contains(scalars[token.start]) && token.end <= token.start + 2
    }
}
