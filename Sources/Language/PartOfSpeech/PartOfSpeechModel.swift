import CTagger

/// The weights of the part-of-speech tagger, as they lie in the program.
///
/// The features' 32-bit hashes are parted by their upper half into 65,536 buckets. Behind the offsets of the buckets,
/// and one more for the end, a bucket's features follow one another: the lower half of the hash, how many tags the feature
/// speaks for or against, and for each the tag's number and its weight.
struct PartOfSpeechModel {
    static let file = ModelFile(name: "pos.bin", kind: "POS ", version: 1) { ctagger_parts_of_speech() }

    /// Stands for the tag before the first word.
    static let noTag = UInt32(PartOfSpeech.allCases.count)

    private let offsets: UnsafePointer<UInt32>
    private let features: UnsafePointer<UInt8>

    /// Programs check the models as they start, and say what is wrong; who does not, is stopped here.
    init() {
        precondition(Self.fault == nil, "the model of the part-of-speech tagger is not whole")
        let start = Self.file.payload
        offsets = start.assumingMemoryBound(to: UInt32.self)
        features = (start + 65_537 * 4).assumingMemoryBound(to: UInt8.self)
    }

    private static let fault: ModelError? = {
        do throws(ModelError) {
            try file.check()
            return nil
        } catch {
            return error
        }
    }()

    /// Adds the weights of the feature `hash` to the tags' scores.
    @inline(__always)
    func add(_ hash: UInt32, to scores: UnsafeMutableBufferPointer<Int32>) {
        let bucket = Int(hash >> 16)
        var place = Int(offsets[bucket])
        let end = Int(offsets[bucket + 1])
        while place < end {
            let count = Int(features[place + 2])
            if features[place] == UInt8(truncatingIfNeeded: hash),
                features[place + 1] == UInt8(truncatingIfNeeded: hash >> 8)
            {
                return add(place + 3, count, to: scores)
            }
            place += 3 + 2 * count
        }
    }

    @inline(__always)
    private func add(_ place: Int, _ count: Int, to scores: UnsafeMutableBufferPointer<Int32>) {
        for weight in 0..<count {
            let at = place + 2 * weight
            scores[Int(features[at])] += Int32(Int8(bitPattern: features[at + 1]))
        }
    }
}

extension PartOfSpeechModel {
    /// Adds what the word at `index` and the words around it say; two edges stand before and behind.
    func add(
        _ words: UnsafeBufferPointer<WordFeatures>, _ index: Int, to scores: UnsafeMutableBufferPointer<Int32>
    ) {
        let (word, before, behind) = (words[index], words[index - 1], words[index + 1])
        let form = UInt32(word.form.code)
        let forms = UInt32(before.form.code) << 16 | form << 8 | UInt32(behind.form.code)
        add(FeatureHash.mixed(0, form), to: scores)
        add(FeatureHash.mixed(1, word.whole), to: scores)
        add(FeatureHash.mixed(2, before.whole), to: scores)
        add(FeatureHash.mixed(3, behind.whole), to: scores)
        add(FeatureHash.mixed(4, words[index - 2].whole), to: scores)
        add(FeatureHash.mixed(5, words[index + 2].whole), to: scores)
        add(FeatureHash.mixed(6, word.end1, form), to: scores)
        add(FeatureHash.mixed(7, word.end2, form), to: scores)
        add(FeatureHash.mixed(8, word.end3), to: scores)
        add(FeatureHash.mixed(9, word.end4), to: scores)
        add(FeatureHash.mixed(10, word.start3), to: scores)
        add(FeatureHash.mixed(11, word.tail), to: scores)
        add(FeatureHash.mixed(12, before.whole, word.whole), to: scores)
        add(FeatureHash.mixed(13, word.whole, behind.whole), to: scores)
        add(FeatureHash.mixed(14, behind.end3), to: scores)
        add(FeatureHash.mixed(15, behind.end2, UInt32(behind.form.code)), to: scores)
        add(FeatureHash.mixed(16, before.end3), to: scores)
        add(FeatureHash.mixed(17, forms), to: scores)
        add(FeatureHash.mixed(18, word.whole, form), to: scores)
    }

    /// Adds what the tags of the last word and of the one before it say.
    func add(
        _ words: UnsafeBufferPointer<WordFeatures>, _ index: Int, _ last: UInt32, _ lastButOne: UInt32,
        to scores: UnsafeMutableBufferPointer<Int32>
    ) {
        let word = words[index]
        let pair = last << 8 | lastButOne
        add(FeatureHash.mixed(19, last), to: scores)
        add(FeatureHash.mixed(20, pair), to: scores)
        add(FeatureHash.mixed(21, last, word.whole), to: scores)
        add(FeatureHash.mixed(22, last, words[index + 1].whole), to: scores)
        add(FeatureHash.mixed(23, lastButOne, word.whole), to: scores)
        add(FeatureHash.mixed(24, last, word.end3), to: scores)
        add(FeatureHash.mixed(25, pair, word.whole), to: scores)
    }
}
