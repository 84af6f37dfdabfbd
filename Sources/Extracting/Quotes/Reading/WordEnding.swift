import Text

/// The ending of a word that is no part of its stem: "’s", "’" after the "s" of a plural, or "’ve" and the like after a
/// pronoun.
struct WordEnding {
    /// Whether the word has no lowercase letter and no stop.
    let isAcronym: Bool
    let isPossessive: Bool
    /// The number of scalars of the ending.
    let length: Int

    init(_ scalars: PaddedArray<Unicode.Scalar>, _ word: Range<Int>) {
        isAcronym = word.count > 1 && !scalars[word].contains { $0 == "." || $0.isLowercase }
        let mark = isAcronym ? 0 : Self.possessiveLength(scalars[word])
        isPossessive = mark > 0
        length = isAcronym ? 0 : isPossessive ? mark : Self.contraction(in: scalars[word])
    }

    /// Returns the length of "’s", of "’" after "s", or 0.
    private static func possessiveLength(_ word: ArraySlice<Unicode.Scalar>) -> Int {
        guard let last = word.last, let before = word.dropLast().last else { return 0 }
        if isS(last) { return isApostrophe(before) ? 2 : 0 }
        return isApostrophe(last) && isS(before) ? 1 : 0
    }

    static func isS(_ scalar: Unicode.Scalar) -> Bool { scalar.value | 0x20 == 0x73 }
    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

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
