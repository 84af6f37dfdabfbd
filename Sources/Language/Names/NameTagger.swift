import CTagger

/// Tags names with a small network: rows for each token's features, summed, then layers that each see a token with
/// its neighbours. Whole numbers throughout, so that every machine finds the same names.
///
/// Holds pointers into the model: make one where it is used.
package struct NameTagger {
    /// How many features a token has, as in training.
    package static let featureCount = FeatureEmbeddings.featureCount
    /// The score that stands for one, since scores are whole numbers.
    static let scoreUnit = Double(1 << 21)

    private let model = NameModel()
    private let path: ctagger_path

    package init() { self.init(path: ctagger_widest) }

    /// Uses no wider instructions than `path`; the names are the same.
    init(path: ctagger_path) { self.path = path }

    /// The names in the sentences, in order; `features` holds `featureCount` hashes for each token.
    package func names(_ features: [UInt32], sentences: [Range<Int>]) -> [TaggedName] {
        SentenceBatch.batches(sentences).flatMap { batch in
            let scores = scores(features, batch)
            return scores.withUnsafeBufferPointer { scores in
                zip(batch.sentences, batch.starts).flatMap { sentence, start in
                    NameDecoder(scores: scores, start: start).names(in: sentence)
                }
            }
        }
    }

    private func scores(_ features: [UInt32], _ batch: SentenceBatch) -> [Int32] {
        var values = beginning(features, batch)
        for layer in model.layers {
            var next = [Int16](repeating: 0, count: values.count)
            next.withUnsafeMutableBufferPointer { next in
                if let row = next.baseAddress { ctagger_layer(layer, values, row + model.width, batch.count, path) }
            }
            empty(between: batch, in: &next)
            values = next
        }
        var scores = [Int32](repeating: 0, count: batch.count * NameTag.paddedCount)
        values.withUnsafeBufferPointer { values in
            if let row = values.baseAddress {
                ctagger_scores(model.output, row + model.width, &scores, batch.count, path)
            }
        }
        return scores
    }

    /// An empty row, then the tokens' rows, with empty ones between sentences and after the last.
    private func beginning(_ features: [UInt32], _ batch: SentenceBatch) -> [Int16] {
        var values = [Int16](repeating: 0, count: (batch.count + 2) * model.width)
        features.withUnsafeBufferPointer { features in
            values.withUnsafeMutableBufferPointer { values in
                guard let feature = features.baseAddress, let row = values.baseAddress else { return }
                for (sentence, start) in zip(batch.sentences, batch.starts) {
                    model.rows.add(
                        feature + sentence.lowerBound * Self.featureCount, tokens: sentence.count,
                        to: row + (start + 1) * model.width, path: path)
                }
            }
        }
        return values
    }

    /// A sentence knows nothing of the one beside it.
    private func empty(between batch: SentenceBatch, in values: inout [Int16]) {
        for index in batch.gaps.joined() {
            for offset in (index + 1) * model.width..<(index + 2) * model.width { values[offset] = 0 }
        }
    }
}
