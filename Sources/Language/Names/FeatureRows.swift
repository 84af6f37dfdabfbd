import CTagger

/// Turns the features of a token into the values that the network begins with: one row of small numbers for each
/// feature, found by its hash, and one for the word's vector, summed.
struct FeatureRows {
    /// Form, prefix, suffix, shape, and others; the first is the form.
    static let featureCount = 9

    private let width: Int
    private let formMask: UInt32
    private let affixMask: UInt32
    private let otherMask: UInt32
    private let table: UnsafeBufferPointer<Int8>
    private let vectors: UnsafeBufferPointer<Int8>
    /// Where the words begin whose hash begins with these bits.
    private let starts: UnsafeBufferPointer<UInt32>
    private let words: UnsafeBufferPointer<UInt32>
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
        words = reader.take(UInt32.self, sizes[7])
        vectorOfWord = reader.take(UInt16.self, sizes[7])
    }

    /// Adds the rows of one token's features to `values`.
    func add(_ features: UnsafePointer<UInt32>, to values: UnsafeMutablePointer<Int16>) {
        let forms = formMask + 1
        let affixes = forms + affixMask + 1
        addRow(Self.mixed(features[0], 1) & formMask, to: values)
        addRow(Self.mixed(features[0], 2) & formMask, to: values)
        addRow(forms + Self.mixed(features[1], 3) & affixMask, to: values)
        addRow(forms + Self.mixed(features[2], 3) & affixMask, to: values)
        for index in 3..<Self.featureCount {
            addRow(affixes + Self.mixed(features[index], 4) & otherMask, to: values)
        }
        if let vector = vector(of: features[0]), let row = vectors.baseAddress {
            ctagger_add_row(values, row + vector * width, width)
        }
    }

    private func addRow(_ row: UInt32, to values: UnsafeMutablePointer<Int16>) {
        if let first = table.baseAddress { ctagger_add_row(values, first + Int(row) * width, width) }
    }

    private func vector(of form: UInt32) -> Int? {
        let bucket = Int(form >> (32 - UInt32(Self.startBits)))
        for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where words[index] == form {
            return Int(vectorOfWord[index])
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
