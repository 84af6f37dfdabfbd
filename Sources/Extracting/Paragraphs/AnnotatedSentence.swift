import Text

/// The tokens of a sentence, and whether its capital letters tell names.
struct AnnotatedSentence {
    /// The indices of its tokens in the paragraph.
    let range: Range<Int>
    /// Whether most words are capitalized, as in a headline, so that only names known from elsewhere can be told.
    let isTitleCase: Bool

    init(_ range: Range<Int>, in words: PaddedArray<AnnotatedToken>) {
        self.range = range
        isTitleCase = Casing(words[range]).isTitleCase(
            isOpen: !Self.closes(words[range.upperBound - 1]), isWholeParagraph: range == words.indices)
    }

    private static func closes(_ word: AnnotatedToken) -> Bool {
        [".", "!", "\"", "\u{201D}", ":"].contains(word.text)
    }
}

/// How the words of a sentence are capitalized.
private struct Casing {
    private let words: [AnnotatedToken]
    private let capitalized: [AnnotatedToken]

    init(_ tokens: ArraySlice<AnnotatedToken>) {
        words = tokens.filter(\.isWord)
        capitalized = words.filter(\.isCapitalized)
    }

    /// - Parameters:
    ///   - isOpen: Whether no full stop or other closing mark ends the sentence.
    ///   - isWholeParagraph: Whether the sentence is all of its paragraph.
    func isTitleCase(isOpen: Bool, isWholeParagraph: Bool) -> Bool {
        if words.count >= 3, words.allSatisfy(\.isAllUppercase) { return true }
        guard capitalized.contains(where: { $0.traits.contains(.common) }) else { return false }
        let isLong = words.count >= 4
        let isHeading = isOpen && (isLong || isWholeParagraph && words.count >= 2)
        return isHeading && isMostlyCapitalized || isLong && isMostlyUppercase
    }

    /// Whether six words in ten are capitalized, and in a short sentence all but the short ones.
    private var isMostlyCapitalized: Bool {
        let hasLongLowercase = words.contains { !$0.isCapitalized && $0.text.unicodeScalars.count > 3 }
        return capitalized.count * 10 >= words.count * 6 && (!hasLongLowercase || words.count >= 8)
    }

    /// Whether more than half of the words are long and all in uppercase.
    private var isMostlyUppercase: Bool {
        words.count { $0.isAllUppercase && $0.text.unicodeScalars.count > 3 } * 2 > words.count
    }
}
