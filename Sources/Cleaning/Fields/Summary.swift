import Text

/// Tells whether the first paragraph sums up what the others then tell from the beginning.
///
/// A report names a person in full once, and by the last name from then on. Where the second paragraph gives the full
/// name of somebody whom the first called by the last name, and the text gives several names of the first in full, the
/// first paragraph is a summary.
struct Summary {
    let isSummary: Bool

    /// The least number of names of the first paragraph that the text after it gives in full.
    private static let minimumRepeatedNames = 3

    init(_ first: TextLine, before rest: [TextLine]) {
        guard rest.count >= 4, let second = rest.first else {
            isSummary = false
            return
        }
        let names = Summary.names(in: first)
        let later = rest.reduce(into: [Name]()) { $0 += Summary.names(in: $1) }
        let lastNames = Set(names.filter { !$0.isFull }.map(\.last))
        let fullNames = Set(names.filter(\.isFull).map(\.key))
        let onlyByLastName = lastNames.subtracting(names.filter(\.isFull).map(\.last))
        let beginsAnew = Summary.names(in: second).contains {
            $0.isFull && $0.index <= Summary.maximumOpeningIndex && onlyByLastName.contains($0.last)
        }
        let repeated = later.filter { $0.isFull && (lastNames.contains($0.last) || fullNames.contains($0.key)) }
        isSummary = beginsAnew && Set(repeated.map(\.key)).count >= Summary.minimumRepeatedNames
    }

    /// The index of the last word of a lead at which the name of its subject may begin.
    private static let maximumOpeningIndex = 6

    private struct Name {
        /// The index of its first word in the line.
        let index: Int
        /// The hash of its last word.
        let last: UInt64
        /// The hash of its last two words.
        let key: UInt64
        /// Whether it has two words or more.
        let isFull: Bool
    }

    /// Returns the names in a line: the last two words of each run of words with capitals.
    private static func names(in line: TextLine) -> [Name] {
        let words = line.words.words
        let scalars = line.scalars
        var names: [Name] = []
        var index = 0
        while index < words.count {
            var end = index
            while end < words.count, words[end].isDistinctive, scalars[padded: words[end].start].isUppercase,
                end == index || isOneBlank(between: words[at: end - 1], words[end], scalars)
            { end += 1 }
            if end > index { names.append(name(at: index, words[within: index.upTo(end)], scalars)) }
            index = max(end, index + 1)
        }
        return names
    }

    private static func isOneBlank(
        between word: WordSpans.Word?, _ next: WordSpans.Word, _ scalars: [Unicode.Scalar]
    ) -> Bool {
        guard let word else { return false }
        return next.start == word.end + 1 && scalars[padded: word.end] == " "
    }

    private static func name(at index: Int, _ words: ArraySlice<WordSpans.Word>, _ scalars: [Unicode.Scalar]) -> Name {
        let parts = words.suffix(2).map { hash(of: scalars[within: $0.start.upTo($0.end)]) }
        var key = StableHash()
        for part in parts { key.update(part) }
        return Name(index: index, last: parts.last ?? 0, key: key.value, isFull: words.count > 1)
    }

    /// Returns the hash of a word without a possessive "'s".
    private static func hash(of word: ArraySlice<Unicode.Scalar>) -> UInt64 {
        let isPossessive = word.count > 3 && word.last == "s" && word.dropLast().last?.isQuotationMark == true
        return WordSpans.hash(of: String(isPossessive ? word.dropLast(2) : word))
    }
}
