/// Cuts a text into tokens and sentences; each token's span is exact.
public struct Tokenizer: Sendable {
    public init() {}

    public func tokenize(_ text: String) -> TokenizedText {
        let scalars = Array(text.unicodeScalars)
        var tokens: [Token] = []
        var place = 0
        while place < scalars.count {
            let start = place
            if scalars[place].properties.isWhitespace { place += 1; continue }
            if isWordPart(scalars[place]) {
                while place < scalars.count, isWordPart(scalars[place]) { place += 1 }
                tokens.append(Token(.word, start: start, end: place))
            } else {
                place += 1
                tokens.append(Token(.punctuation, start: start, end: place))
            }
        }
        return TokenizedText(
            scalars: scalars, tokens: tokens, sentences: tokens.isEmpty ? [] : [0..<tokens.count])
    }

    private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
