import CTagger

/// Tags names with a small network: rows for each token's features, summed, then layers that each see a token with
/// its neighbours. Whole numbers throughout, so that every machine finds the same names.
///
/// Holds pointers into the model: make one where it is used.
public struct NameTagger {
    /// Hashes a token, as the model was trained with.
    public static let featureCount = FeatureRows.featureCount
    /// What the network's scores count as one.
    static let scoreUnit = Double(1 << 21)
    /// Longer sentences are cut: no text needs them, and memory stays small.
    static let longestSentence = 1000

    private let model = NameModel()
    private let isPlain: Bool

    /// `isPlain` leaves the machine's wide instructions unused; the names are the same.
    public init(isPlain: Bool = false) { self.isPlain = isPlain }

    /// The names in the sentences, `featureCount` hashes for each token, in order.
    public func names(_ features: [UInt32], sentences: [Range<Int>]) -> [TaggedName] {
        batches(of: sentences.flatMap(Self.pieces)).flatMap { names(features, $0) }
    }

    private static func pieces(_ sentence: Range<Int>) -> [Range<Int>] {
        stride(from: sentence.lowerBound, to: sentence.upperBound, by: longestSentence).map {
            $0..<min($0 + longestSentence, sentence.upperBound)
        }
    }

    /// Sentences that are worked on at once.
    private func batches(of sentences: [Range<Int>]) -> [[Range<Int>]] {
        var batches: [[Range<Int>]] = []
        var count = Int.max
        for sentence in sentences {
            if count > Self.longestSentence { batches.append([]); count = 0 }
            batches[batches.count - 1].append(sentence)
            count += sentence.count
        }
        return batches
    }

    private func names(_ features: [UInt32], _ sentences: [Range<Int>]) -> [TaggedName] {
        let layout = BatchLayout(sentences)
        let scores = scores(features, layout)
        return scores.withUnsafeBufferPointer { scores in
            let decoder = NameDecoder(scores: scores)
            return zip(sentences, layout.starts).flatMap { sentence, start in
                decoder.names(start..<start + sentence.count, firstToken: sentence.lowerBound)
            }
        }
    }

    private func scores(_ features: [UInt32], _ layout: BatchLayout) -> [Int32] {
        var values = beginning(features, layout)
        for layer in model.layers {
            let sums = product(layer, values, layout.count)
            add(sums, to: &values, layout)
        }
        return values.withUnsafeBufferPointer { values in
            var scores = [Int32](repeating: 0, count: layout.count * NameTag.paddedCount)
            if let first = values.baseAddress {
                ctagger_multiply(model.output, first + model.width, model.width, layout.count, &scores, isPlain ? 1 : 0)
            }
            return scores
        }
    }

    /// A row of zeros, then the tokens' rows, with zeros between sentences and behind the last.
    private func beginning(_ features: [UInt32], _ layout: BatchLayout) -> [Int16] {
        var values = [Int16](repeating: 0, count: (layout.count + 2) * model.width)
        var sum = [Int32](repeating: 0, count: model.width)
        features.withUnsafeBufferPointer { features in
            values.withUnsafeMutableBufferPointer { values in
                for (sentence, start) in zip(layout.sentences, layout.starts) {
                    for (offset, token) in sentence.enumerated() {
                        for index in sum.indices { sum[index] = 0 }
                        guard let feature = features.baseAddress, let value = values.baseAddress else { return }
                        model.rows.add(feature + token * Self.featureCount, to: &sum)
                        ctagger_take_sum(value + (start + offset + 1) * model.width, sum, model.width)
                    }
                }
            }
        }
        return values
    }

    private func product(_ layer: ctagger_matrix, _ values: [Int16], _ count: Int) -> [Int32] {
        var sums = [Int32](repeating: 0, count: count * layer.outputs)
        ctagger_multiply(layer, values, model.width, count, &sums, isPlain ? 1 : 0)
        return sums
    }

    /// The empty places between sentences stay empty.
    private func add(_ sums: [Int32], to values: inout [Int16], _ layout: BatchLayout) {
        sums.withUnsafeBufferPointer { sums in
            values.withUnsafeMutableBufferPointer { values in
                guard let sum = sums.baseAddress, let value = values.baseAddress else { return }
                for (sentence, start) in zip(layout.sentences, layout.starts) {
                    for token in start..<start + sentence.count {
                        ctagger_add_greatest(
                            value + (token + 1) * model.width, sum + token * model.pieces * model.width, model.width,
                            model.pieces)
                    }
                }
            }
        }
    }
}

/// Where sentences lie that are worked on together: one empty place between them, filled up to a multiple of four.
private struct BatchLayout {
    let sentences: [Range<Int>]
    private(set) var starts: [Int] = []
    private(set) var count = 0

    init(_ sentences: [Range<Int>]) {
        self.sentences = sentences
        for sentence in sentences {
            starts.append(count)
            count += sentence.count + 1
        }
        count = (count + 3) & ~3
    }
}
