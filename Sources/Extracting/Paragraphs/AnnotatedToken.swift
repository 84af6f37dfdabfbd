import Language
import Linking
import Text

/// A token with what its letters and the word lists say about it.
struct AnnotatedToken {
    let token: Token
    /// The token as it was written.
    let text: String
    /// The text as the lists of names spell it: without accents and in lowercase, if it is capitalized.
    let normalized: String
    let traits: WordTraits
    let isCapitalized: Bool
    /// Whether the token has two uppercase letters or more and no lowercase one: an acronym, or a word of a headline.
    let isAllUppercase: Bool

    init(_ token: Token, in text: TokenizedText) {
        self.token = token
        self.text = text.text(of: token)
        let scalars = text.scalars[token.start.upTo(token.end)]
        isCapitalized = token.kind == .word && (scalars.first?.isUppercase ?? false || Self.hasInnerUppercase(scalars))
        isAllUppercase =
            isCapitalized && scalars.lazy.filter(\.isUppercase).count > 1 && !scalars.contains(where: \.isLowercase)
        normalized = isCapitalized ? NameFolding.folded(self.text) : self.text
        traits = isCapitalized ? Lexicon.traits(of: normalized) : WordTraits(rawValue: 0)
    }

    /// Whether the word is written like "iPhone", "al-Qaida" or "eBay".
    private static func hasInnerUppercase(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard scalars.first?.isLowercase ?? false, let uppercase = scalars.firstIndex(where: \.isUppercase) else {
            return false
        }
        guard let hyphen = scalars.firstIndex(of: "-"), hyphen < uppercase else { return true }
        return hyphen - scalars.startIndex == 2 && firstLettersOfArticles.contains(scalars[scalars.startIndex])
    }

    /// First letters of "al-", "el-", "ar-" and "as-"; "pro-European" and "non-Muslim" are no names.
    private static let firstLettersOfArticles: Set<Unicode.Scalar> = ["a", "e"]

    /// Whether the token is one or two letters with a full stop, such as "J." in a name.
    var isInitial: Bool {
        isCapitalized && text.unicodeScalars.count <= 5 && text.hasSuffix(".") && normalized.count <= 2
    }
    var isClitic: Bool { text.unicodeScalars.first.map { $0 == "'" || $0 == "\u{2019}" } ?? false }
    var isWord: Bool { token.kind == .word && !isClitic }
}

extension AnnotatedToken {
    /// The number of scalars from which on a token is longer than any word of a list.
    private static let maximumLength = 24

    /// Returns the token in lowercase, without a copy where it is so already; an empty string if it is too long for any list.
    func lowercased(in text: TokenizedText) -> String {
        guard token.end - token.start < Self.maximumLength else { return "" }
        let scalars = text.scalars[token.start.upTo(token.end)]
        return scalars.allSatisfy { $0.isASCII && !$0.isUppercase } ? self.text : scalars.lowercased
    }
}

extension AnnotatedToken: Padding {
    /// The mark that is nothing, at no place.
    static let padding = AnnotatedToken(
        Token.padding, in: TokenizedText(scalars: [].padded, tokens: [].padded, sentences: []))
}
