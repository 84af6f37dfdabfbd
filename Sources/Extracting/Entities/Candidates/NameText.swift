import ArticleModel
import Language

/// A paragraph, as the name rules see it.
struct NameText {
    let paragraph: Int
    let words: [NameWord]
    let sentences: [NameSentence]

    init(_ paragraph: Int, _ text: TokenizedText) {
        let words = text.tokens.map { NameWord($0, in: text) }
        self.paragraph = paragraph
        self.words = words
        sentences = text.sentences.map { NameSentence($0, in: words) }
    }

    /// The word at `index`, or nil outside the paragraph.
    subscript(index: Int) -> NameWord? { words.indices.contains(index) ? words[index] : nil }

    /// The folded words of `range`, joined as the word lists do.
    func key(_ range: Range<Int>) -> String { words[range].map(\.folded).joined(separator: " ") }
}

/// A sentence's words, and whether its capitals mean anything.
struct NameSentence {
    let range: Range<Int>
    /// Most words are capitalised, as in a headline: only names known from elsewhere can be told.
    let isTitleCase: Bool

    init(_ range: Range<Int>, in words: [NameWord]) {
        self.range = range
        let letters = words[range].filter { $0.isWord }
        let capitals = letters.filter(\.isCapitalized)
        let uppercase = letters.filter { $0.isAllUppercase && $0.text.unicodeScalars.count > 3 }
        let hasLongLowercase = letters.contains { !$0.isCapitalized && $0.text.unicodeScalars.count > 3 }
        let isEntirelyUppercase = letters.count >= 3 && letters.allSatisfy(\.isAllUppercase)
        let isMostlyCapitalized = capitals.count * 10 >= letters.count * 6 && (!hasLongLowercase || letters.count >= 8)
        let isLong = letters.count >= 4
        let isOpen = !Self.closes(words[range.upperBound - 1])
        let isWholeParagraph = letters.count >= 2 && range == words.indices
        let hasCommonWord = capitals.contains { $0.traits.contains(.common) }
        isTitleCase =
            isEntirelyUppercase
            || hasCommonWord
                && (isOpen && (isLong || isWholeParagraph) && isMostlyCapitalized
                    || isLong && uppercase.count * 2 > letters.count)
    }

    private static func closes(_ word: NameWord) -> Bool { [".", "!", "\"", "\u{201D}", ":"].contains(word.text) }
}
