/// Cuts a text into tokens and sentences; the span of each token is exact.
///
/// | text | tokens |
/// | --- | --- |
/// | `Ukraine's` | `Ukraine` `'s` |
/// | `Jean-Noel`, `non-negotiable`, `16-year-old` | one each |
/// | `efforts-one of` | `efforts` `-` `one` `of`: a hyphen that is meant as a dash |
/// | `U.S.`, `a.m.`, `Gen.`, `J.` | one each, with the full stop |
/// | `1,234.5`, `20%`, `10:30` | one each |
/// | `"No...` | `"` `No` `...` |
package struct Tokenizer: Sendable {
    package init() {}

    package func tokenize(_ text: String) -> TokenizedText {
        let scalars = Array(text.unicodeScalars)
        var scanner = TokenScanner(scalars)
        let tokens = scanner.tokens()
        return TokenizedText(
            scalars: scalars.padded, tokens: tokens.padded, sentences: SentenceSegmenter(scalars, tokens).sentences())
    }
}
