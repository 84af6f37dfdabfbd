import Language

/// The longest listed names in a paragraph, as a feature of each of their tokens.
struct GazetteerMatches {
    private var features: [UInt32]

    init(_ text: NameText) {
        features = [UInt32](repeating: NameFeatureHash("l").value, count: text.words.count)
        for sentence in text.sentences { read(sentence.range, of: text) }
    }

    subscript(index: Int) -> UInt32 { features[index] }

    private mutating func read(_ sentence: Range<Int>, of text: NameText) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            index = text.words[index].isCapitalized ? take(from: index, limit: sentence.upperBound, text) : index + 1
        }
    }

    /// Behind the longest name at `start`, or behind the word.
    private mutating func take(from start: Int, limit: Int, _ text: NameText) -> Int {
        var end = min(limit, start + 5)
        while end > start {
            if text.words[end - 1].isCapitalized, let kind = Self.kind(text.key(start..<end)) {
                for index in start..<end {
                    features[index] = NameFeatureHash("l", (index == start ? "B" : "I") + kind).value
                }
                return end
            }
            end -= 1
        }
        return start + 1
    }

    private static func kind(_ key: String) -> String? {
        switch Lexicon.known(key) {
        case .organization: return "organization"
        case .other: return "other"
        case .demonym: return "demonym"
        case nil: break
        }
        guard let place = Lexicon.places(key).first else { return nil }
        return place.kind.rawValue + (place.population >= 500_000 ? " large" : "")
    }
}
