/// Gives the tokens of one sentence after the other their tags.
///
/// Quotation marks are passed over, as if they were not there: a word does not read otherwise in quotes.
struct GreedyDecoder {
    private let model: PartOfSpeechModel
    /// The tokens that are not passed over, with two edges before and behind them.
    private var words: [WordFeatures] = []
    private var places: [Int] = []

    init(_ model: PartOfSpeechModel) { self.model = model }

    /// Fills in the tags in `range` that are not there yet.
    mutating func tag(_ range: Range<Int>, of text: TokenizedText, _ tags: inout [PartOfSpeech?]) {
        read(range, of: text, tags)
        var last = PartOfSpeechModel.noTag
        var lastButOne = PartOfSpeechModel.noTag
        for index in places.indices {
            let place = places[index]
            let tag = tags[place] ?? best(index + 2, last, lastButOne)
            tags[place] = tag
            (last, lastButOne) = (UInt32(tag.rawValue), last)
        }
    }

    private mutating func read(_ range: Range<Int>, of text: TokenizedText, _ tags: [PartOfSpeech?]) {
        words.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        words.append(.edge)
        words.append(.edge)
        var capitals = CapitalReader()
        for index in range where !(tags[index] == .quotationMark) {
            let token = text.tokens[index]
            words.append(WordFeatures(text.scalars[token.start..<token.end]))
            places.append(index)
            capitals.count(words[words.count - 1].form, token, in: text.scalars)
        }
        weighCapitals(capitals, range, tags)
        words.append(.edge)
        words.append(.edge)
    }

    private mutating func weighCapitals(_ capitals: CapitalReader, _ range: Range<Int>, _ tags: [PartOfSpeech?]) {
        let manner = capitals.manner
        var opens = true
        var next = 2
        for index in range {
            if tags[index] != .quotationMark {
                words[next].form.letters = manner.read(words[next].form.letters, opens: opens)
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

    /// The first of the highest.
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
