/// Tags the tokens of one sentence after the other, from left to right, without going back on a tag.
///
/// Quotation marks are passed over, as if they were not there: a word has the same tag in quotes.
struct GreedyDecoder {
    private let model: PartOfSpeechModel
    /// The features of the tokens that are not passed over, with two edges before and after them.
    private var words: [WordFeatures] = []
    /// The indices of these tokens in the text.
    private var tokenIndices: [Int] = []

    init(_ model: PartOfSpeechModel) { self.model = model }

    /// Fills in the tags in `range` that are not there yet.
    mutating func tag(_ range: Range<Int>, of text: TokenizedText, _ tags: inout [PartOfSpeech?]) {
        read(range, of: text, tags)
        var last = PartOfSpeechModel.noTag
        var lastButOne = PartOfSpeechModel.noTag
        for (index, token) in tokenIndices.enumerated() {
            let tag = tags[token] ?? best(index + 2, last, lastButOne)
            tags[token] = tag
            (last, lastButOne) = (UInt32(tag.rawValue), last)
        }
    }

    private mutating func read(_ range: Range<Int>, of text: TokenizedText, _ tags: [PartOfSpeech?]) {
        words.removeAll(keepingCapacity: true)
        tokenIndices.removeAll(keepingCapacity: true)
        words.append(.edge)
        words.append(.edge)
        var capitals = CapitalizationCounter()
        for index in range where !(tags[index] == .quotationMark) {
            let token = text.tokens[index]
            words.append(WordFeatures(text.scalars[token.start..<token.end]))
            tokenIndices.append(index)
            capitals.count(words[words.count - 1].shape, token, in: text.scalars)
        }
        adjustLetterCase(capitals, range, tags)
        words.append(.edge)
        words.append(.edge)
    }

    private mutating func adjustLetterCase(
        _ capitals: CapitalizationCounter, _ range: Range<Int>, _ tags: [PartOfSpeech?]
    ) {
        let capitalization = capitals.capitalization
        var opens = true
        var next = 2
        for index in range {
            if tags[index] != .quotationMark {
                words[next].shape.letters = capitalization.letterCase(words[next].shape.letters, isInitial: opens)
                next += 1
            }
            opens = tags[index].map { $0.opensText || (opens && $0.keepsOpen) } ?? false
        }
    }

    private func best(_ index: Int, _ last: UInt32, _ lastButOne: UInt32) -> PartOfSpeech {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: SentenceFeatures.count) { features in
            words.withUnsafeBufferPointer { words in
                SentenceFeatures.read(words, index, into: features)
                SentenceFeatures.read(words, index, last, lastButOne, into: features)
            }
            return best(features)
        }
    }

    private func best(_ features: UnsafeMutableBufferPointer<UInt32>) -> PartOfSpeech {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: PartOfSpeech.allCases.count) { scores in
            scores.initialize(repeating: 0)
            model.add(features, to: scores)
            return PartOfSpeech(rawValue: highest(scores)) ?? .noun
        }
    }

    /// The index of the highest score; the first of several.
    @inline(__always)
    private func highest(_ scores: UnsafeMutableBufferPointer<Int32>) -> UInt8 {
        var best = 0
        for tag in 1..<scores.count where scores[tag] > scores[best] { best = tag }
        return UInt8(best)
    }
}

extension PartOfSpeech {
    fileprivate var opensText: Bool { self == .quotationMark || self == .colon || self == .openingBracket }
    fileprivate var keepsOpen: Bool { self == .closingBracket || self == .sentenceEnd || self == .symbol }
}
