/// The words of a text without case and marks, each as a number, and where they stand.
///
/// "Russia's" and "RUSSIA’S" are the same word; a hyphen parts two words.
struct WordSpans: Sendable {
    struct Word: Sendable {
        let hash: UInt64
        /// Of the first scalar, and of the one behind the last.
        let start: Int
        let end: Int
        /// Holds a digit, or a capital that does not merely open the sentence: a text with another such
        /// word says another thing, however alike the rest is.
        let isTelling: Bool
        /// Of the first letters: "vote" and "voters" have one.
        let stem: UInt64
    }

    /// So many letters are a word's stem, as good as can be had without a dictionary.
    private static let lettersOfStem = 5

    /// With the blank; fewer in no language that has blanks.
    private static let scalarsPerWord = 5

    private(set) var words: [Word] = []

    init(_ scalars: [Unicode.Scalar]) {
        words.reserveCapacity(scalars.count / WordSpans.scalarsPerWord)
        var place = 0
        var opensSentence = true
        while place < scalars.count {
            guard scalars[place].isWordPart else {
                if scalars[place].endsSentence || scalars[place].isQuotationMark { opensSentence = true }
                place += 1
                continue
            }
            let word = WordSpans.word(at: place, in: scalars, opensSentence: opensSentence)
            words.append(word)
            place = word.end
            opensSentence = false
        }
    }

    private init(words: [Word]) { self.words = words }

    /// Those that begin at `place` or behind it, in scalars.
    func from(_ place: Int) -> WordSpans { WordSpans(words: words.filter { $0.start >= place }) }

    init(_ text: String) { self.init(Array(text.unicodeScalars)) }

    var hashes: [UInt64] { words.map(\.hash) }

    private static func word(at start: Int, in scalars: [Unicode.Scalar], opensSentence: Bool) -> Word {
        var hash = WordHash()
        var place = start
        var hasDigit = false
        var letters = 0
        var stem: UInt64 = 0
        while place < scalars.count {
            if scalars[place].isWordPart {
                hash.add(scalars[place].folded.value)
                if letters < lettersOfStem { stem = hash.value }
                letters += 1
                hasDigit = hasDigit || scalars[place].isDigit
            } else if !isInsideWord(place, scalars) {
                break
            }
            place += 1
        }
        let isTelling = hasDigit || (!opensSentence && scalars[start].isUppercaseLetter)
        return Word(hash: hash.value, start: start, end: place, isTelling: isTelling, stem: stem)
    }

    /// An apostrophe with letters on both sides belongs to the word.
    private static func isInsideWord(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        (scalars[place] == "'" || scalars[place] == "\u{2019}") && place + 1 < scalars.count
            && scalars[place + 1].isWordPart
    }
}

extension WordSpans {
    /// The word as `words` hold it.
    static func hash(of word: String) -> UInt64 {
        var hash = WordHash()
        for scalar in word.unicodeScalars where scalar.isWordPart { hash.add(scalar.folded.value) }
        return hash.value
    }

    /// One number for all words in their order.
    var key: UInt64 {
        var hash = WordHash()
        for word in words { hash.add(word.hash) }
        return hash.value
    }
}

/// FNV-1a: the same on every machine and in every run, as Swift's `Hasher` is not.
struct WordHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ number: UInt32) { add(UInt64(number)) }

    mutating func add(_ number: UInt64) {
        value = (value ^ number) &* 0x100_0000_01b3
        value ^= value >> 29
    }
}
