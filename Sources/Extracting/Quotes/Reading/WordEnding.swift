import Text

/// The ending of a word that is no part of its stem: "’s", or "’ve" and the like after a pronoun.
struct WordEnding {
    /// Whether the word has no lowercase letter and no stop.
    let isAcronym: Bool
    let isPossessive: Bool
    /// The number of scalars of the ending.
    let length: Int

    init(_ scalars: PaddedArray<Unicode.Scalar>, _ word: Range<Int>) {
        isAcronym = word.count > 1 && !scalars[word].contains { $0 == "." || $0.isLowercase }
        isPossessive = !isAcronym && Self.endsPossessive(scalars[word])
        length = isAcronym ? 0 : isPossessive ? 2 : Self.contraction(in: scalars[word])
    }

    private static func endsPossessive(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = word.last, last.value | 0x20 == 0x73, let mark = word.dropLast().last else { return false }
        return mark == "'" || mark == "’"
    }

    /// Returns the length of "’d", "’ve" and their like after a pronoun: "she’d" is "she".
    private static func contraction(in word: ArraySlice<Unicode.Scalar>) -> Int {
        for length in 2...3 where word.count > length {
            guard let mark = word.dropLast(length - 1).last, mark == "'" || mark == "’", let last = word.last else {
                continue
            }
            guard length == 2 ? last == "d" || last == "m" : last == "e" || last == "l" else { return 0 }
            return ClosedClassWords.subjectPronouns.contains(word.dropLast(length).lowercased) ? length : 0
        }
        return 0
    }
}
