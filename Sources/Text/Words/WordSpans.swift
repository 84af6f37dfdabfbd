/// The words of a text without case and punctuation, each as a hash with its span in the text's scalars.
///
/// "Russia's" and "RUSSIA’S" are the same word; a hyphen separates two words.
package struct WordSpans: Sendable {
    package struct Word: Sendable {
        package let hash: UInt64
        /// The index of the word's first scalar.
        package let start: Int
        /// The index after the word's last scalar.
        package let end: Int
        /// Whether the word holds a digit, or a capital that does not merely open the sentence: a text with another
        /// such word says something else, however alike the rest is.
        package let isDistinctive: Bool
        /// The hash of the word's first letters: "vote" and "voters" have the same.
        package let prefixHash: UInt64
    }

    /// The number of letters of a word's prefix, which stands for the stem where there is no dictionary.
    private static let prefixLength = 5

    /// The average length of a word with its blank; it is less in no language that has blanks.
    private static let scalarsPerWord = 5

    package private(set) var words: [Word] = []

    package init(_ scalars: [Unicode.Scalar]) {
        words.reserveCapacity(scalars.count / WordSpans.scalarsPerWord)
        var index = 0
        var opensSentence = true
        while index < scalars.count {
            guard scalars[index].isWordScalar else {
                if scalars[index].isSentenceTerminator || scalars[index].isQuotationMark { opensSentence = true }
                index += 1
                continue
            }
            let word = WordSpans.word(at: index, in: scalars, opensSentence: opensSentence)
            words.append(word)
            index = word.end
            opensSentence = false
        }
    }

    package init(_ text: String) { self.init(Array(text.unicodeScalars)) }

    private init(words: [Word]) { self.words = words }

    package var count: Int { words.count }

    package var hashes: [UInt64] { words.map(\.hash) }

    /// One hash for all words in their order.
    package var hash: UInt64 {
        var hash = StableHash()
        for word in words { hash.update(word.hash) }
        return hash.value
    }

    /// Returns the words that begin at `index` or after it.
    package func starting(from index: Int) -> WordSpans { WordSpans(words: words.filter { $0.start >= index }) }

    /// Returns the hash that `word` has among `words`.
    package static func hash(of word: String) -> UInt64 {
        var hash = StableHash()
        for scalar in word.unicodeScalars where scalar.isWordScalar { hash.update(scalar.lowercased) }
        return hash.value
    }

    private static func word(at start: Int, in scalars: [Unicode.Scalar], opensSentence: Bool) -> Word {
        var hash = StableHash()
        var index = start
        var hasDigit = false
        var letters = 0
        var prefixHash: UInt64 = 0
        while index < scalars.count {
            if scalars[index].isWordScalar {
                hash.update(scalars[index].lowercased)
                if letters < prefixLength { prefixHash = hash.value }
                letters += 1
                hasDigit = hasDigit || scalars[index].isDigit
            } else if !isInsideWord(index, scalars) {
                break
            }
            index += 1
        }
        let isDistinctive = hasDigit || (!opensSentence && scalars[start].isUppercase)
        return Word(hash: hash.value, start: start, end: index, isDistinctive: isDistinctive, prefixHash: prefixHash)
    }

    /// Whether an apostrophe stands at `index` with a letter after it: it belongs to the word.
    private static func isInsideWord(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        (scalars[index] == "'" || scalars[index] == "\u{2019}") && index + 1 < scalars.count
            && scalars[index + 1].isWordScalar
    }
}
