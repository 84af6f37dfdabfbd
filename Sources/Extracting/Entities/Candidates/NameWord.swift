import Language
import Linking
import Text

/// A token, as the name rules see it.
struct NameWord {
    let token: Token
    let text: String
    /// As the word lists spell it.
    let folded: String
    let traits: WordTraits
    let isCapitalized: Bool
    /// Two capitals or more and no small letter: an acronym, or a word of a headline that shouts.
    let isAllUppercase: Bool

    init(_ token: Token, in text: TokenizedText) {
        self.token = token
        self.text = text.text(of: token)
        let scalars = text.scalars[token.start..<token.end]
        isCapitalized = token.kind == .word && (scalars.first?.isUppercase ?? false || Self.hasInnerUppercase(scalars))
        isAllUppercase =
            isCapitalized && scalars.lazy.filter(\.isUppercase).count > 1 && !scalars.contains(where: \.isLowercase)
        folded = isCapitalized ? NameFolding.folded(self.text) : self.text
        traits = isCapitalized ? Lexicon.traits(of: folded) : []
    }

    /// As in "iPhone", "al-Qaida" and "eBay".
    private static func hasInnerUppercase(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard scalars.first?.isLowercase ?? false, let capital = scalars.firstIndex(where: \.isUppercase) else {
            return false
        }
        guard let hyphen = scalars.firstIndex(of: "-"), hyphen < capital else { return true }
        return hyphen - scalars.startIndex == 2 && articles.contains(String(scalars[scalars.startIndex]))
    }

    /// First letters of "al-", "el-", "ar-", "as-"; "pro-European" and "non-Muslim" are no names.
    private static let articles: Set<String> = ["a", "e"]

    var isInitial: Bool { isCapitalized && text.unicodeScalars.count <= 5 && text.hasSuffix(".") && folded.count <= 2 }
    var isClitic: Bool { text.unicodeScalars.first.map { $0 == "'" || $0 == "\u{2019}" } ?? false }
    var isWord: Bool { token.kind == .word && !isClitic }
}
