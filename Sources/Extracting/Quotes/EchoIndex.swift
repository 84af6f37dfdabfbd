/// An index of the word pairs of an article's quotations, by which echoes of them are found.
struct EchoIndex {
    private struct Pair: Hashable {
        let first: String
        let second: String
    }

    private struct Occurrence {
        let quote: Int
        /// The index of the first of the two words.
        let word: Int
        /// The index of the previous occurrence of the same words.
        let previous: Int?
    }

    /// The largest number of occurrences that are looked at: what has been said more often is a phrase, and whom it
    /// echoes nobody can tell.
    private static let maximumOccurrences = 100

    private var occurrences: [Occurrence] = []
    private var last: [Pair: Int] = [:]
    /// The quotation and the word up to which all is in the index.
    private var next = (quote: 0, word: 0)

    /// Adds what has been said since the last time; only the last quotation may have grown.
    mutating func add(_ quotes: [[String]]) {
        while next.quote < quotes.count {
            let words = quotes[next.quote]
            while let second = words[at: next.word + 1] {
                note(Pair(first: words[next.word], second: second))
                next.word += 1
            }
            guard next.quote + 1 < quotes.count else { return }
            next = (next.quote + 1, 0)
        }
    }

    private mutating func note(_ pair: Pair) {
        let previous = last.updateValue(occurrences.count, forKey: pair)
        occurrences.append(Occurrence(quote: next.quote, word: next.word, previous: previous))
    }

    /// The quotations, in order, that hold these words one after the other; at least two words.
    func quotes(holding words: [String], of quotes: [[String]]) -> [Int] {
        guard let first = words.first, let second = words.dropFirst().first else { return [] }
        var found: [Int] = []
        var occurrence = last[Pair(first: first, second: second)]
        for _ in 0..<EchoIndex.maximumOccurrences {
            guard let index = occurrence else { break }
            let quote = occurrences[index].quote
            if quotes[quote].dropFirst(occurrences[index].word).starts(with: words) { found.append(quote) }
            occurrence = occurrences[index].previous
        }
        return found.reversed()
    }
}
