/// Where two words stand side by side in the quotations, so that an echo is looked for where its words are.
struct EchoIndex {
    private struct Place {
        let quote: Int
        /// Of the first of the two words.
        let word: Int
    }

    /// What has been said so many times is a phrase, and of whom it echoes nobody can tell. Bounds the search too.
    private static let mostPlaces = 100

    private var places: [[String]: [Place]] = [:]
    /// The quotation and the word up to which all is in the index.
    private var next = (quote: 0, word: 0)

    /// Takes up what has been said since the last time; only the last quotation may have grown.
    mutating func add(_ quotes: [[String]]) {
        while next.quote < quotes.count {
            let words = quotes[next.quote]
            while next.word + 1 < words.count {
                note(words[next.word...next.word + 1], Place(quote: next.quote, word: next.word))
                next.word += 1
            }
            guard next.quote + 1 < quotes.count else { return }
            next = (next.quote + 1, 0)
        }
    }

    private mutating func note(_ pair: ArraySlice<String>, _ place: Place) {
        let pair = Array(pair)
        if places[pair, default: []].count < EchoIndex.mostPlaces { places[pair, default: []].append(place) }
    }

    /// The quotations, in order, that hold these words one behind the other; at least two words.
    func places(of words: [String], in quotes: [[String]]) -> [Int] {
        let places = places[Array(words.prefix(2))] ?? []
        return places.filter { quotes[$0.quote][$0.word...].starts(with: words) }.map(\.quote)
    }
}
