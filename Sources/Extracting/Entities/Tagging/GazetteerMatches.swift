import Language

/// The longest listed names of a paragraph, as a feature of each of their tokens.
struct GazetteerMatches {
    private var features: [UInt32]

    init(_ paragraph: AnnotatedParagraph) {
        features = [UInt32](repeating: NameFeatureHash("l").value, count: paragraph.words.count)
        for sentence in paragraph.sentences { read(sentence.range, of: paragraph) }
    }

    subscript(index: Int) -> UInt32 { features[index] }

    private mutating func read(_ sentence: Range<Int>, of paragraph: AnnotatedParagraph) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            index =
                paragraph.words[index].isCapitalized
                ? take(from: index, limit: sentence.upperBound, paragraph) : index + 1
        }
    }

    /// Takes the longest name at `start` and returns its end, or the index after the word if there is none.
    private mutating func take(from start: Int, limit: Int, _ paragraph: AnnotatedParagraph) -> Int {
        let opensName = Lexicon.hasLongerName(than: paragraph.words[start].normalized)
        var end = min(limit, start + (opensName ? 5 : 1))
        while end > start {
            if paragraph.words[end - 1].isCapitalized, let kind = Self.kind(paragraph.key(start.upTo(end))) {
                for index in start.upTo(end) {
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
        guard let place = Lexicon.likeliestPlace(key) else { return nil }
        return place.kind.rawValue + (place.population >= 500_000 ? " large" : "")
    }
}
