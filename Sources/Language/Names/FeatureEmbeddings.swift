import CTagger

/// Sums the embeddings of a token's features, which are the network's input: a row of the table for each feature, found
/// by its hash, and the word's own vector.
struct FeatureEmbeddings {
    /// How many features a token has: form, prefix, suffix, shape and others; the first is the form.
    static let featureCount = 9

    private let width: Int
    private let formMask: UInt32
    private let affixMask: UInt32
    private let otherMask: UInt32
    private let table: UnsafeBufferPointer<Int8>
    private let vectors: UnsafeBufferPointer<Int8>
    /// The index in `words` of the first whose hash begins with these bits.
    private let starts: UnsafeBufferPointer<UInt32>
    /// The lower half of each word's hash; with the bucket's bits all but two of them.
    private let words: UnsafeBufferPointer<UInt16>
    private let vectorOfWord: UnsafeBufferPointer<UInt16>
    private static let startBits = 14

    init(_ reader: inout PayloadReader, _ sizes: [Int]) {
        width = sizes[0]
        formMask = UInt32(sizes[3] - 1)
        affixMask = UInt32(sizes[4] - 1)
        otherMask = UInt32(sizes[5] - 1)
        table = reader.take(Int8.self, (sizes[3] + sizes[4] + sizes[5]) * sizes[0])
        vectors = reader.take(Int8.self, sizes[6] * sizes[0])
        starts = reader.take(UInt32.self, 1 << Self.startBits + 1)
        words = reader.take(UInt16.self, sizes[7])
        vectorOfWord = reader.take(UInt16.self, sizes[7])
    }

    /// How many rows of the table a token has: two for the form, one for each other feature.
    private static let rowCount = featureCount + 1

    /// Adds the rows of the tokens' features to `values`, of which each token has `width`.
    ///
    /// The rows are scattered over the table: those of the next token are fetched while one is summed up.
    func add(
        _ features: UnsafePointer<UInt32>, tokens: Int, to values: UnsafeMutablePointer<Int16>, path: ctagger_path
    ) {
        guard tokens > 0, let table = table.baseAddress else { return }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * Self.rowCount) { rows in
            guard var row = rows.baseAddress else { return }
            var next = row + Self.rowCount
            find(features, row)
            for token in 0..<tokens {
                if token + 1 < tokens { find(features + (token + 1) * Self.featureCount, next) }
                let sum = values + token * width
                ctagger_add_rows(sum, table, row, Self.rowCount, width, path)
                if var vector = vector(of: features[token * Self.featureCount]) {
                    ctagger_add_rows(sum, vectors.baseAddress, &vector, 1, width, path)
                }
                swap(&row, &next)
            }
        }
    }

    /// Finds a token's rows, and has the processor fetch them.
    private func find(_ features: UnsafePointer<UInt32>, _ rows: UnsafeMutablePointer<UInt32>) {
        let forms = formMask + 1
        let affixes = forms + affixMask + 1
        rows[0] = Self.mixed(features[0], 1) & formMask
        rows[1] = Self.mixed(features[0], 2) & formMask
        rows[2] = forms + Self.mixed(features[1], 3) & affixMask
        rows[3] = forms + Self.mixed(features[2], 3) & affixMask
        for index in 3..<Self.featureCount { rows[index + 1] = affixes + Self.mixed(features[index], 4) & otherMask }
        guard let table = table.baseAddress, let words = words.baseAddress else { return }
        for row in 0..<Self.rowCount {
            let start = table + Int(rows[row]) * width
            ctagger_fetch(start)
            ctagger_fetch(start + (width - 1))
        }
        ctagger_fetch(words + Int(starts[Int(features[0] >> (32 - UInt32(Self.startBits)))]))
    }

    private func vector(of form: UInt32) -> UInt32? {
        let bucket = Int(form >> (32 - UInt32(Self.startBits)))
        let word = UInt16(truncatingIfNeeded: form)
        for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where words[index] == word {
            return UInt32(vectorOfWord[index])
        }
        return nil
    }

    /// Spreads the bits of an FNV hash, of which the lower ones are close together for words that are alike.
    private static func mixed(_ hash: UInt32, _ salt: UInt32) -> UInt32 {
        var hash = hash ^ salt
        hash = (hash ^ hash >> 16) &* 0x7FEB_352D
        hash = (hash ^ hash >> 15) &* 0x846C_A68B
        return hash ^ hash >> 16
    }
}
