/// Whether the first paragraph sums up what the others then tell from the beginning.
///
/// A report names a person in full once, and by the last name from then on. Where the second paragraph
/// begins again with full names that the first has used, the first is a summary and stands apart.
struct Summary {
    let isSummary: Bool

    /// So many names must be given in full again, or for the first time after the last name alone.
    private static let fewestNamesAgain = 3

    init(_ first: [Unicode.Scalar], before rest: [[Unicode.Scalar]]) {
        guard rest.count >= 4, let second = rest.first else {
            isSummary = false
            return
        }
        let names = Summary.names(in: first)
        let later = rest.reduce(into: [Name]()) { $0 += Summary.names(in: $1) }
        let lone = Set(names.filter { !$0.isFull }.map(\.last))
        let full = Set(names.filter(\.isFull).map(\.key))
        let beginsAgain = Summary.names(in: second).contains {
            $0.isFull && (lone.contains($0.last) || full.contains($0.key))
        }
        let again = Set(later.filter { $0.isFull && (lone.contains($0.last) || full.contains($0.key)) }.map(\.key))
        isSummary =
            beginsAgain && again.count >= Summary.fewestNamesAgain
            && lone.contains { last in later.contains { $0.isFull && $0.last == last } }
    }

    private struct Name {
        let last: UInt64
        let key: UInt64
        let isFull: Bool
    }

    /// Runs of words with capitals; of each the last two words.
    private static func names(in scalars: [Unicode.Scalar]) -> [Name] {
        let words = FoldedWords(scalars).words
        var names: [Name] = []
        var index = 0
        while index < words.count {
            var end = index
            while end < words.count, words[end].isTelling, scalars[words[end].start].isUppercaseLetter,
                end == index || (words[end].start == words[end - 1].end + 1 && scalars[words[end - 1].end] == " ")
            { end += 1 }
            if end > index { names.append(name(words[index..<end])) }
            index = max(end, index + 1)
        }
        return names
    }

    private static func name(_ words: ArraySlice<FoldedWords.Word>) -> Name {
        var key = WordHash()
        for word in words.suffix(2) { key.add(word.hash) }
        return Name(last: words[words.endIndex - 1].hash, key: key.value, isFull: words.count > 1)
    }
}
