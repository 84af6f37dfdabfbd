import Text

/// Whether the first paragraph sums up what the others then tell from the beginning.
///
/// A report names a person in full once, and by the last name from then on. Where the second paragraph
/// gives in full a name that the first had by its last word only, and others follow that the first
/// had too, the first is a summary and stands apart.
struct Summary {
    let isSummary: Bool

    /// The number of names that must be given in full again, or for the first time after the last name alone.
    private static let minimumNamesAgain = 3

    init(_ first: TextLine, before rest: [TextLine]) {
        guard rest.count >= 4, let second = rest.first else {
            isSummary = false
            return
        }
        let names = Summary.names(in: first)
        let later = rest.reduce(into: [Name]()) { $0 += Summary.names(in: $1) }
        let lone = Set(names.filter { !$0.isFull }.map(\.last))
        let full = Set(names.filter(\.isFull).map(\.key))
        let onlyLone = lone.subtracting(names.filter(\.isFull).map(\.last))
        let beginsAgain = Summary.names(in: second).contains {
            $0.isFull && $0.index <= Summary.maximumOpeningIndex && onlyLone.contains($0.last)
        }
        let again = Set(later.filter { $0.isFull && (lone.contains($0.last) || full.contains($0.key)) }.map(\.key))
        isSummary = beginsAgain && again.count >= Summary.minimumNamesAgain
    }

    /// The index of the last word at which a lead may begin to name its subject.
    private static let maximumOpeningIndex = 6

    private struct Name {
        /// The index of the first word in its line.
        let index: Int
        let last: UInt64
        let key: UInt64
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
            while end < words.count, words[end].isDistinctive, scalars[words[end].start].isUppercase,
                end == index || (words[end].start == words[end - 1].end + 1 && scalars[words[end - 1].end] == " ")
            { end += 1 }
            if end > index { names.append(name(at: index, words[index..<end], scalars)) }
            index = max(end, index + 1)
        }
        return names
    }

    private static func name(at index: Int, _ words: ArraySlice<WordSpans.Word>, _ scalars: [Unicode.Scalar]) -> Name {
        let parts = words.suffix(2).map { hash(of: scalars[$0.start..<$0.end]) }
        var key = StableHash()
        for part in parts { key.update(part) }
        return Name(index: index, last: parts[parts.count - 1], key: key.value, isFull: words.count > 1)
    }

    /// Returns the hash of a word without the "'s" of a genitive.
    private static func hash(of word: ArraySlice<Unicode.Scalar>) -> UInt64 {
        let isGenitive = word.count > 3 && word.last == "s" && word[word.endIndex - 2].isQuotationMark
        return WordSpans.hash(of: String(isGenitive ? word.dropLast(2) : word))
    }
}
