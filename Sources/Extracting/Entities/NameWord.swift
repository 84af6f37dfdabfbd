import Language
import Linking

/// A token, as the name rules see it.
struct NameWord {
    let token: Token
    let text: String
    /// As the word lists spell it.
    let folded: String
    let traits: WordTraits
    let isCapital: Bool
    /// Two capitals or more and no small letter: an acronym, or a word of a headline that shouts.
    let isAllCapitals: Bool

    init(_ token: Token, in text: TokenizedText) {
        self.token = token
        self.text = text.text(of: token)
        let scalars = text.scalars[token.start..<token.end]
        isCapital = token.kind == .word && (scalars.first?.isCapital ?? false || Self.hasLaterCapital(scalars))
        isAllCapitals = isCapital && scalars.lazy.filter(\.isCapital).count > 1 && !scalars.contains(where: \.isSmall)
        folded = isCapital ? NameFolding.folded(self.text) : self.text
        traits = isCapital ? Lexicon.traits(of: folded) : []
    }

    /// As in "iPhone", "al-Qaida" and "eBay".
    private static func hasLaterCapital(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.first?.isSmall ?? false && scalars.contains(where: \.isCapital)
    }

    var isInitial: Bool { isCapital && text.unicodeScalars.count <= 5 && text.hasSuffix(".") && folded.count <= 2 }
    var isClitic: Bool { text.unicodeScalars.first.map { $0 == "'" || $0 == "\u{2019}" } ?? false }
    var isWord: Bool { token.kind == .word && !isClitic }
}
